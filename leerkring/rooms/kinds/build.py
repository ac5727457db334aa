"""Everybody gets a card of somebody else and adds to it; she may choose another one."""

from collections import Counter
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from django.utils.translation import gettext_lazy as _

from leerkring.methods.rules import Kind
from leerkring.rooms.actions import writing
from leerkring.rooms.forms import OntoForm
from leerkring.rooms.kinds.base import Act, StepKind
from leerkring.rooms.kinds.cards import WRITING
from leerkring.rooms.models import Card, Seat, Step
from leerkring.rooms.queries import additions, own_cards, source_cards
from leerkring.rooms.rules import State, dealt

# So many others one can choose from; each of them is somebody's first.
MOST_OFFERED = 30


@dataclass(frozen=True)
class Built:
    """A card, and what was added to it."""

    card: Card | None
    added: list[Card]


def dealt_to(step: Step, seat: Seat, own: list[Card]) -> list[Card]:
    """The cards for this seat, first the one to begin with; what she built on already comes last."""
    cards = {card.pk: card for card in source_cards(step, seat)}
    seats = list(Seat.objects.filter(meeting=step.meeting).order_by("created_at", "pk").values_list("pk", flat=True))
    order = dealt([(card.pk, card.seat_id) for card in cards.values()], seats, seat.pk)
    done = Counter(card.onto_id for card in own)
    return [cards[key] for key in sorted(order, key=lambda key: done[key])]


def phone(step: Step, seat: Seat | None) -> dict[str, Any]:
    """The card she got, the others she can choose, and what she added."""
    own = own_cards(step, seat)
    cards = dealt_to(step, seat, own) if seat is not None and step.state == State.OPEN else []
    return {"own": own, "mine": cards[0] if cards else None, "others": cards[1 : MOST_OFFERED + 1]}


def everybody(step: Step) -> dict[str, Any]:
    """Every card that somebody built on, with what was added."""
    return {"built": [Built(onto, list(cards)) for onto, cards in groupby(additions(step), lambda card: card.onto)]}


def board(step: Step, seat: Seat | None) -> dict[str, Any]:
    """The cards to build on, as long as nothing that was added may be read."""
    return {"cards": list(source_cards(step, None)) if step.is_secret or not additions(step) else []}


BUILD = StepKind(
    Kind.BUILD,
    _("Build on a card"),
    phone,
    board,
    {**WRITING, "write": Act(OntoForm, writing.write)},
    everybody=everybody,
)
