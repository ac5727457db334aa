"""Drawings and photos that belong to cards; their bytes are fetched one by one, by their own address."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from leerkring.rooms.access import cards_seen_by
from leerkring.rooms.models import Card, Picture, Seat, Step


@dataclass(frozen=True)
class Sketch:
    """A card with its picture, if it has one."""

    card: Card
    picture: Picture | None


def pictures_of(cards: Iterable[Card]) -> dict[UUID, Picture]:
    """The pictures of these cards, by card, without their bytes."""
    found = Picture.objects.filter(card__in=[card.pk for card in cards]).defer("data")
    return {picture.card_id: picture for picture in found}


def sketches_seen_by(seat: Seat | None, step: Step) -> list[Sketch]:
    """What was drawn and described in this step, as far as this seat may see it."""
    cards = cards_seen_by(seat, step).select_related("seat__person", "picture").defer("picture__data")
    return [Sketch(card, getattr(card, "picture", None)) for card in cards]
