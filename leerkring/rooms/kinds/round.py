"""A round: everybody speaks in turn, and nobody is passed over."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, OuterRef
from django.utils.translation import gettext_lazy as _

from leerkring.methods.rules import Kind
from leerkring.rooms.actions import writing
from leerkring.rooms.forms import SpokenForm
from leerkring.rooms.kinds.base import Act, StepKind
from leerkring.rooms.kinds.cards import WRITING
from leerkring.rooms.kinds.cards import everybody as all_cards
from leerkring.rooms.kinds.cards import phone as cards_phone
from leerkring.rooms.models import Place, Seat, Step
from leerkring.rooms.queries import seats_of


@dataclass(frozen=True)
class Turn:
    """Somebody in the round."""

    seat: Seat
    has_spoken: bool
    is_next: bool


def turns(step: Step) -> list[Turn]:
    """Who is in the room, in the order of their names; the next is the first who did not speak."""
    spoken = Place.objects.filter(step=step, seat=OuterRef("pk"), spoke_at__isnull=False)
    seats = list(seats_of(step.meeting).annotate(has_spoken=Exists(spoken)))
    following = next((seat.pk for seat in seats if not seat.has_spoken), None)
    return [Turn(seat, seat.has_spoken, seat.pk == following) for seat in seats]


def phone(step: Step, seat: Seat | None) -> dict[str, Any]:
    """Whose turn it is, and whether it is mine."""
    return {"turns": turns(step), **cards_phone(step, seat)}


def board(step: Step, seat: Seat | None) -> dict[str, Any]:
    """Who had a turn, and who is next."""
    return {"turns": turns(step)}


ROUND = StepKind(
    Kind.ROUND,
    _("Round"),
    phone,
    board,
    {**WRITING, "spoken": Act(SpokenForm, writing.have_spoken)},
    everybody=all_cards,
)
