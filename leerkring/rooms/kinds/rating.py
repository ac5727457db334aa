"""Everybody gives a place on a scale; all see at the same moment how the answers lie, and never whose they are."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from leerkring.methods.rules import Kind
from leerkring.rooms.actions import writing
from leerkring.rooms.forms import MarksForm
from leerkring.rooms.kinds.base import READY, Act, StepKind
from leerkring.rooms.models import Seat, Step
from leerkring.rooms.queries import Asked, asked, is_too_many, lean_in_words, scale_of
from leerkring.rooms.rules import State


class RatingForm(MarksForm):
    """A point of the scale for each card, or one for the question itself."""

    low = 1

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.high = scale_of(self.step).points

    def places(self) -> int:
        return 0 if self.step.source_id else 1


@dataclass(frozen=True)
class Rated:
    """One thing that was rated, with what it came to in a sentence."""

    asked: Asked
    words: str


def ratings(step: Step, seat: Seat | None) -> dict[str, Any]:
    """What there is to rate and on which scale, as long as it is not told."""
    shown = _rated(step, seat) if step.is_secret or step.state == State.OPEN else {}
    return shown | {"too_many": is_too_many(step, seat, [one.asked for one in shown.get("rated", [])])}


def everybody(step: Step) -> dict[str, Any]:
    """How the answers lie."""
    return _rated(step, None)


def _rated(step: Step, seat: Seat | None) -> dict[str, Any]:
    scale = scale_of(step)
    return {
        "scale": scale,
        "rated": [Rated(one, lean_in_words(scale, one.spread.lean)) for one in asked(step, seat)],
    }


ACTS = {"mark": Act(RatingForm, writing.answer), "ready": READY}
RATING = StepKind(Kind.RATING, _("Rate on a scale"), ratings, ratings, ACTS, everybody=everybody, is_vote=True)
