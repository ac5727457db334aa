"""Everybody gives a few dots to what matters most; all see the outcome at the same moment."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from leerkring.methods.rules import Kind
from leerkring.rooms.access import Visitor
from leerkring.rooms.actions import writing
from leerkring.rooms.forms import MarksForm
from leerkring.rooms.kinds.base import READY, Act, StepKind
from leerkring.rooms.models import Seat, Step
from leerkring.rooms.queries import Tally, is_too_many, tally, weighed, with_marks
from leerkring.rooms.rules import State


@dataclass(frozen=True)
class Choice:
    """Something one can give dots to; what all gave together only once it is revealed."""

    field: str
    text: str
    mine: int
    given: Tally | None


def choices(step: Step, seat: Seat | None) -> list[Choice]:
    """The cards of the earlier step, then the options; after the reveal the most chosen first."""
    is_told = not step.is_secret
    asked = [by for by, is_asked in (("card", step.source_id), ("option", step.options)) if is_asked]
    mine = {key: value for by in asked for key, value in with_marks(step, seat, by).items()}
    given = {key: got for by in asked for key, got in tally(step, by).items()} if is_told else {}
    made = [
        Choice(f"card-{card.pk}", card.text, mine.get(card.pk, 0), given.get(card.pk)) for card in weighed(step, seat)
    ]
    made += [
        Choice(f"option-{place}", str(text), mine.get(place, 0), given.get(place))
        for place, text in enumerate(step.options)
    ]
    return sorted(made, key=lambda one: -one.given.total if one.given else 0) if is_told else made


def give(*, visitor: Visitor, step: Step, cards: dict[Any, int], options: dict[Any, int]) -> None:
    """Keep what one gave to cards and to options."""
    writing.mark(visitor=visitor, step=step, values={key: n for key, n in cards.items() if n}, by="card")
    writing.mark(visitor=visitor, step=step, values={key: n for key, n in options.items() if n}, by="option")


def phone(step: Step, seat: Seat | None) -> dict[str, Any]:
    """What there is to choose, and what one gave oneself."""
    found = choices(step, seat) if step.state == State.OPEN else []
    left = (step.each or 3) - sum(one.mine for one in found)
    return {"choices": found, "left": left, "too_many": is_too_many(step, seat, found)}


def board(step: Step, seat: Seat | None) -> dict[str, Any]:
    """What there is to choose, as long as nothing is told."""
    found = choices(step, None) if step.is_secret else []
    return {"choices": found, "too_many": is_too_many(step, None, found)}


def everybody(step: Step) -> dict[str, Any]:
    """What all gave together."""
    return {"choices": choices(step, None)}


DOTS = StepKind(
    Kind.DOTS,
    _("Give dots"),
    phone,
    board,
    {"mark": Act(MarksForm, give), "ready": READY},
    everybody=everybody,
    is_vote=True,
)
