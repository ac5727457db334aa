"""Reading in silence: a text, a table or the cards of an earlier step; who has read it says so."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from leerkring.methods.rules import Kind
from leerkring.rooms.kinds.base import READY, StepKind
from leerkring.rooms.models import Seat, Step
from leerkring.rooms.queries import source_cards


def phone(step: Step, seat: Seat | None) -> dict[str, Any]:
    """The cards to read, and for the group the goal with its line."""
    is_of_the_group = seat is None or not seat.is_guest
    return {"cards": list(source_cards(step, seat)), "goal": step.item.serves if is_of_the_group else None}


def board(step: Step, seat: Seat | None) -> dict[str, Any]:
    """The same cards, large."""
    return {"cards": list(source_cards(step, None))}


READING = StepKind(Kind.READING, _("Read in silence"), phone, board, {"ready": READY})
