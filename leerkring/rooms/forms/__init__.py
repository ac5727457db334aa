"""The shape of what is filled in in a room."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from leerkring.kit.forms import Form, Line, Text
from leerkring.kit.guests import LanguageForm
from leerkring.rooms.access import Visitor
from leerkring.rooms.models import Card, Seat, Step
from leerkring.rooms.queries import seats_of, source_cards, weighed

MOST_DOTS = 20


class ActForm(Form):
    """What somebody sends in a step: it knows the step and who sends it."""

    def __init__(self, *args: Any, step: Step, visitor: Visitor, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.step, self.visitor = step, visitor

    def own_cards(self) -> Any:
        """The cards of who sends this, in this step; those she took back included."""
        return Card.objects.filter(step=self.step, seat=self.visitor.seat, seat__isnull=False)

    def seen_cards(self) -> Any:
        """The cards that this step works on, as far as she may read them."""
        return source_cards(self.step, self.visitor.seat)


class CardForm(ActForm):
    """A card."""

    text = Text(label=_("Your card"), max_length=1000)


class OwnCardForm(ActForm):
    """One of one's own cards."""

    card = forms.ModelChoiceField(Card.objects.none(), widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["card"].queryset = self.own_cards()  # type: ignore[attr-defined]


class ChangeCardForm(OwnCardForm):
    """Other words on one's own card."""

    text = Text(label=_("Your card"), max_length=1000)


class OntoForm(ActForm):
    """A card that builds on one of the cards before it."""

    text = Text(label=_("What do you add?"), max_length=1000)
    onto = forms.ModelChoiceField(Card.objects.none(), widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["onto"].queryset = self.seen_cards()  # type: ignore[attr-defined]


class ReadyForm(ActForm):
    """Ready, or not yet after all."""

    is_ready = forms.TypedChoiceField(choices=[("yes", "yes"), ("no", "no")], coerce=lambda said: said == "yes")


class SeatForm(ActForm):
    """Somebody in the room."""

    seat = forms.ModelChoiceField(Seat.objects.none(), widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["seat"].queryset = seats_of(self.step.meeting)  # type: ignore[attr-defined]


class SpokenForm(SeatForm):
    """Somebody had her turn, or not yet after all."""

    has_spoken = forms.TypedChoiceField(choices=[("yes", "yes"), ("no", "no")], coerce=lambda said: said == "yes")


class MarksForm(ActForm):
    """A number for each card or option; the names of the fields are `card-<id>` and `option-<place>`.

    `low` and `high` bound each number; an empty one is no mark.
    """

    low, high = 0, MOST_DOTS

    def places(self) -> int:
        """How many options a number can be given to."""
        return len(self.step.options)

    def clean(self) -> dict[str, Any]:
        cards = {f"card-{card.pk}": card.pk for card in weighed(self.step, self.visitor.seat)}
        options = {f"option-{place}": place for place in range(self.places())}
        return {"cards": self._numbers(cards), "options": self._numbers(options)}

    def _numbers(self, names: dict[str, Any]) -> dict[Any, int]:
        given = {key: self.data.get(name, "").strip() for name, key in names.items()}
        return {key: self._number(said) for key, said in given.items() if said}

    def _number(self, said: str) -> int:
        if not (said.isdecimal() and said.isascii() and len(said) < 4 and self.low <= int(said) <= self.high):
            raise ValidationError(
                _("Choose a number from %(low)s to %(high)s."), params={"low": self.low, "high": self.high}
            )
        return int(said)


class NumberForm(Form):
    """What the room stood at when somebody clicked."""

    number = forms.IntegerField(min_value=1, widget=forms.HiddenInput)


class GoForm(NumberForm):
    """One click of the chair; `sure` when she goes on although somebody is still writing."""

    way = forms.ChoiceField(choices=[("on", "on"), ("back", "back")])
    sure = forms.BooleanField(required=False)


class ClockForm(Form):
    """Seconds more or less; 0 is pause, and go on."""

    seconds = forms.IntegerField(min_value=-3600, max_value=3600)


class HandOverForm(Form):
    """Who leads from here."""

    to = forms.ModelChoiceField(Seat.objects.none(), label=_("Who leads from here?"), empty_label=_("Choose a member"))

    def __init__(self, *args: Any, seats: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["to"]
        field.queryset = seats  # type: ignore[attr-defined]
        field.label_from_instance = lambda seat: seat.name  # type: ignore[attr-defined]


class CodeForm(Form):
    """The short code on the board."""

    code = Line(label=_("The code on the board"), max_length=40)


class GuestForm(LanguageForm):
    """A guest says what to call her."""

    name = Line(label=_("What is your first name?"), max_length=40)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["language"].widget = forms.HiddenInput()


class ShareForm(Form):
    """Share with the guests, or not any more."""

    is_shared = forms.TypedChoiceField(choices=[("yes", "yes"), ("no", "no")], coerce=lambda said: said == "yes")
