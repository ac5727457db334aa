"""Small groups: who works with whom, and what they wrote together."""

import hashlib
from dataclasses import dataclass

from django.db.models.functions import Coalesce

from leerkring.kit.models import the_one
from leerkring.rooms.access import cards_seen_by
from leerkring.rooms.models import Card, Place, Seat, Step


@dataclass(frozen=True)
class Team:
    """People who work together, at the table of this number."""

    number: int
    seats: list[Seat]
    card: Card | None = None


def team_of(step: Step, seat: Seat | None) -> int | None:
    """The number of the small group of this seat."""
    if seat is None:
        return None
    return the_one(Place.objects.filter(step=step, seat=seat).values_list("team", flat=True))


def teams_of(step: Step, reader: Seat | None) -> list[Team]:
    """All small groups, with what each wrote as far as this reader may know it. Who left is not counted among them."""
    places = Place.objects.filter(step=step, team__isnull=False, seat__left_at=None).select_related("seat__person")
    seats: dict[int, list[Seat]] = {}
    for place in places.order_by(Coalesce("seat__person__given_name", "seat__guest_name"), "pk"):
        seats.setdefault(place.team or 0, []).append(place.seat)
    cards = {card.team: card for card in cards_seen_by(reader, step) if card.team is not None and card.text}
    return [Team(number, seats.get(number, []), cards.get(number)) for number in sorted({*seats, *cards})]


def marked_text(text: str) -> str:
    """A mark by which a text is known again; none for no text."""
    return hashlib.sha256(text.encode()).hexdigest()[:16] if text else ""
