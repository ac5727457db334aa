"""Coming in: everybody says in turn how she is here, with a word to choose or to write where that is asked."""

from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from leerkring.methods.rules import Kind, Speaks
from leerkring.rooms.access import Visitor, cards_seen_by
from leerkring.rooms.actions import writing
from leerkring.rooms.forms import ActForm, SpokenForm
from leerkring.rooms.kinds.base import Act, StepKind
from leerkring.rooms.kinds.cards import WRITING
from leerkring.rooms.kinds.round import turns
from leerkring.rooms.models import Mark, Seat, Step
from leerkring.rooms.queries import own_cards, with_marks


class ChooseForm(ActForm):
    """One of the words."""

    choice = forms.TypedChoiceField(coerce=int, error_messages={"required": _("Choose one of these first.")})

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        places = range(len(self.step.options))
        self.fields["choice"].choices = [(place, place) for place in places]  # type: ignore[attr-defined]


@dataclass(frozen=True)
class Chosen:
    """A word, how many chose it, and who where names are shown."""

    text: str
    people: int
    names: list[str]


def choose(*, visitor: Visitor, step: Step, choice: int) -> None:
    """Keep the word that one chose."""
    writing.answer(visitor=visitor, step=step, cards={}, options={choice: 1})


def phone(step: Step, seat: Seat | None) -> dict[str, Any]:
    """What one chose and wrote, and whose turn it is."""
    mine = with_marks(step, seat, "option") if step.options else {}
    return {
        "turns": _turns(step),
        "choices": list(enumerate(step.options)),
        "mine": next(iter(mine), None),
        "own": own_cards(step, seat) if step.write else [],
    }


def board(step: Step, seat: Seat | None) -> dict[str, Any]:
    """Who had a turn, and who is next."""
    return {"turns": _turns(step), "choices": list(step.options)}


def everybody(step: Step) -> dict[str, Any]:
    """The words that were chosen and written."""
    names: dict[int | None, list[str]] = {}
    if step.options:
        marks = Mark.objects.filter(step=step, option__isnull=False).select_related("seat__person")
        for mark in marks:
            names.setdefault(mark.option, []).append(mark.seat.name if mark.seat else "")
    chosen = [
        Chosen(str(text), len(names.get(place, [])), sorted(filter(None, names.get(place, []))) if step.names else [])
        for place, text in enumerate(step.options)
    ]
    cards = cards_seen_by(None, step).select_related("seat__person") if step.write else []
    return {"chosen": chosen, "cards": list(cards)}


def _turns(step: Step) -> list[Any]:
    return turns(step) if step.speaks == Speaks.TURN else []


def opening(kind: Kind, words: Promise) -> StepKind:
    """Coming in and going out are the same step at two ends of a meeting."""
    acts = {**WRITING, "choose": Act(ChooseForm, choose), "spoken": Act(SpokenForm, writing.have_spoken)}
    return StepKind(kind, words, phone, board, acts, everybody=everybody)


CHECK_IN = opening(Kind.CHECK_IN, _("Coming in"))
