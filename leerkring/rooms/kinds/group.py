"""Cards of an earlier step are laid together: by tapping, by keyboard or by dragging, by everybody at once."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from leerkring.kit.forms import Line
from leerkring.methods.rules import Kind
from leerkring.rooms.actions import piling
from leerkring.rooms.forms import ActForm
from leerkring.rooms.kinds.base import READY, Act, StepKind
from leerkring.rooms.models import Card, Pile, Placed, Seat, Step
from leerkring.rooms.queries import heaps_of, source_cards
from leerkring.rooms.rules import Suggested, suggested_piles

# So many cards lie in sight; as soon as some of them are laid away, the next ones come.
MOST_LOOSE, MOST_ON_PILE = 100, 20
NEW, LOOSE = "new", "loose"


class PileForm(ActForm):
    """One of the piles."""

    pile = forms.ModelChoiceField(
        Pile.objects.none(),
        error_messages={"invalid_choice": _("This pile is not there any more. Choose another one.")},
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["pile"].queryset = self.step.piles.all()  # type: ignore[attr-defined]


class LayForm(PileForm):
    """Cards, and where they go: a pile, a new one, or loose on the table."""

    cards = forms.ModelMultipleChoiceField(
        Card.objects.none(), error_messages={"required": _("Choose one card or more first, and then a pile.")}
    )

    def __init__(self, data: Any, *args: Any, **kwargs: Any) -> None:
        self.where = data.get("pile", "")
        if self.where in (NEW, LOOSE):
            data = data.copy()
            data["pile"] = ""
        super().__init__(data, *args, **kwargs)
        self.fields["cards"].queryset = self.seen_cards()  # type: ignore[attr-defined]
        self.fields["pile"].required = self.where not in (NEW, LOOSE)

    def clean(self) -> dict[str, Any]:
        return {**self.cleaned_data, "is_new": self.where == NEW}


class NameForm(PileForm):
    """What a pile is about."""

    title = Line(max_length=120, required=False)


class SuggestForm(ActForm):
    """Nothing to fill in: the cards that lie loose and that all may read are looked at."""

    def clean(self) -> dict[str, Any]:
        found = suggested(self.step)
        if not found:
            raise ValidationError(_("No two loose cards share a word that says enough. You can group them yourselves."))
        return {"suggested": found}


def suggested(step: Step) -> list[Suggested[Any]]:
    """What could lie together of the cards that lie loose."""
    placed = Placed.objects.filter(step=step).values("card")
    loose = source_cards(step, None).exclude(pk__in=placed)
    return suggested_piles([(card.pk, card.text) for card in loose])


def phone(step: Step, seat: Seat | None) -> dict[str, Any]:
    """All cards as they lie, and the piles by their numbers."""
    heaps = heaps_of(step, list(source_cards(step, seat)))
    return {
        "loose": next((heap.cards for heap in heaps if heap.pile is None), []),
        "piles": [heap for heap in heaps if heap.pile is not None],
        "most_loose": MOST_LOOSE,
        "most_on_pile": MOST_ON_PILE,
        "has_suggestion": any(heap.pile is not None and heap.pile.shared_word for heap in heaps),
    }


def board(step: Step, seat: Seat | None) -> dict[str, Any]:
    """The piles with as many cards as can be read from a distance."""
    shown = phone(step, None)
    number = len(shown["piles"]) + bool(shown["loose"])
    return {**shown, "most": 6 if number <= 3 else 3 if number <= 6 else 2}


def afterwards(step: Step) -> dict[str, Any]:
    """All piles with all their cards, and what lies on none."""
    return phone(step, None)


GROUP = StepKind(
    Kind.GROUP,
    _("Group cards"),
    phone,
    board,
    {
        "lay": Act(LayForm, piling.lay),
        "name": Act(NameForm, piling.name),
        "take_apart": Act(PileForm, piling.take_apart),
        "suggest": Act(SuggestForm, piling.suggest),
        "no_suggestion": Act(ActForm, piling.take_suggestion_back),
        "ready": READY,
    },
    afterwards=afterwards,
)
