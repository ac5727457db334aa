"""Reading in silence: a text, a table or the cards of an earlier step; who has read it says so."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from leerkring.methods.rules import Kind
from leerkring.rooms.kinds.base import READY, StepKind
from leerkring.rooms.models import Seat, Step
from leerkring.rooms.queries import source_cards
from leerkring.rooms.rules import fits_on_board, passages


def phone(step: Step, seat: Seat | None) -> dict[str, Any]:
    """What there is to read, and for the group the goal with its line, and where else it can look."""
    is_of_the_group = seat is None or not seat.is_guest
    return paper(step) | {
        "cards": list(source_cards(step, seat)),
        "goal": step.item.serves if is_of_the_group else None,
        "is_of_the_group": is_of_the_group,
    }


def board(step: Step, seat: Seat | None) -> dict[str, Any]:
    """The same cards, large; a text only when it can be read from far away."""
    found = passages(step.text)
    return {"cards": list(source_cards(step, None)), "passages": found, "fits": fits_on_board(found)}


def paper(step: Step) -> dict[str, Any]:
    """The text itself, which stays to be read with the activity."""
    return {"passages": passages(step.text)}


READING = StepKind(Kind.READING, _("Read in silence"), phone, board, {"ready": READY}, afterwards=paper)
