"""What everybody who is asked fills in: a vote. Guests see it too, each in her language."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from leerkring.choices.models import Choice, Kind
from leerkring.kit.forms import Form


class VoteForm(Form):
    """What somebody votes, as the places of the options."""

    def __init__(self, *args: Any, choice: Choice, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.choice = choice
        listed = [(str(place), words) for place, words in enumerate(choice.options)]
        if choice.kind == Kind.RANKING:
            places = [("", "–"), *((str(n), str(n)) for n in range(1, len(listed) + 1))]
            for place, words in listed:
                self.fields[f"place_{place}"] = forms.TypedChoiceField(
                    label=words, choices=places, coerce=int, empty_value=None, required=False
                )
        elif choice.kind == Kind.POLL:
            self.fields["ballot"] = forms.ChoiceField(
                label=choice.question, choices=listed, widget=forms.RadioSelect, required=True
            )
        else:
            self.fields["ballot"] = forms.MultipleChoiceField(
                label=choice.question, choices=listed, widget=forms.CheckboxSelectMultiple, required=False
            )

    def clean(self) -> dict[str, Any]:
        cleaned = self.cleaned_data
        if self.choice.kind == Kind.RANKING:
            return {"ballot": self._order(cleaned)}
        ballot = cleaned.get("ballot") or []
        return {"ballot": [int(place) for place in ([ballot] if isinstance(ballot, str) else ballot)]}

    def _order(self, cleaned: dict[str, Any]) -> list[int]:
        given = {int(name.removeprefix("place_")): place for name, place in cleaned.items() if place}
        if len(set(given.values())) < len(given):
            raise ValidationError(_("Two of them have the same number. Give each its own."))
        if not given and not self.errors:
            raise ValidationError(_("Give a number to at least one of them."))
        return sorted(given, key=lambda option: given[option])


def voted(choice: Choice, ballot: list[int]) -> dict[str, Any]:
    """The same vote as a form shows it."""
    if choice.kind == Kind.RANKING:
        return {f"place_{option}": number for number, option in enumerate(ballot, start=1)}
    places = [str(place) for place in ballot]
    return {"ballot": places[0] if choice.is_poll and places else places}
