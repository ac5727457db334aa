"""What was written: one's own cards, the cards a step works on, and what was given to them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol
from uuid import UUID

from django.db.models import Count, QuerySet, Sum

from leerkring.methods.rules import Kind
from leerkring.rooms.access import cards_seen_by, order_of_cards
from leerkring.rooms.models import Card, Mark, Pile, Placed, Seat, Step

# More cards are not weighed one by one: the group lays them on piles first.
MOST_WEIGHED = 150


def own_cards(step: Step, seat: Seat | None) -> list[Card]:
    """What this seat wrote in this step."""
    if seat is None:
        return []
    return list(Card.objects.filter(step=step, seat=seat, removed_at=None).order_by("created_at", "pk"))


def source_cards(step: Step, seat: Seat | None) -> QuerySet[Card]:
    """The cards that this step works on, as far as this seat may read them.

    Of a grouping these are its piles, and the cards that lie on none.
    """
    source = step.source
    if source is None:
        return Card.objects.none()
    cards = cards_seen_by(seat, source)
    if source.kind != Kind.GROUP or source.source is None:
        return cards
    on_piles = Placed.objects.filter(step=source).values("card")
    return cards | cards_seen_by(seat, source.source).exclude(pk__in=on_piles)


def weighed(step: Step, seat: Seat | None) -> list[Card]:
    """The same cards to give a number to, one by one; none when they are too many for that."""
    cards = list(source_cards(step, seat)[: MOST_WEIGHED + 1])
    return cards if len(cards) <= MOST_WEIGHED else []


class OfCard(Protocol):
    """Something that is asked about: a card, or an option of the step."""

    @property
    def field(self) -> str:
        """Its name in the form."""


def is_too_many(step: Step, seat: Seat | None, shown: Iterable[OfCard] = ()) -> bool:
    """Nobody can weigh so many cards one by one; where some are `shown` already, they are not too many."""
    if step.source is None or any(one.field.startswith("card-") for one in shown):
        return False
    return source_cards(step, seat)[MOST_WEIGHED:].exists()


def additions(step: Step) -> list[Card]:
    """What was built on earlier cards and all may read, in the order of those cards."""
    cards = cards_seen_by(None, step).exclude(text="").select_related("onto", "seat__person")
    onto = order_of_cards(step.source, "onto__") if step.source is not None else ("onto__pk",)
    found = list(cards.order_by(*onto, *order_of_cards(step)))
    told = set(source_cards(step, None).values_list("pk", flat=True))
    for card in found:
        if card.onto_id not in told:
            card.onto = None  # a case, or a card that was never turned over: not everybody may read it
    return found


@dataclass(frozen=True)
class Heap:
    """Cards that lie together under a title; `pile` is None for those that lie nowhere yet."""

    pile: Pile | None
    cards: list[Card]


def heaps_of(step: Step, cards: Sequence[Card]) -> list[Heap]:
    """These cards as they lie in this grouping; what lies nowhere comes first."""
    where: dict[UUID, UUID] = dict(Placed.objects.filter(step=step).values_list("card", "pile"))
    piles = list(step.piles.order_by("position", "created_at", "pk"))
    loose = [card for card in cards if card.pk not in where]
    lying = [Heap(pile, [card for card in cards if where.get(card.pk) == pile.pk]) for pile in piles]
    return [*([Heap(None, loose)] if loose else []), *lying]


@dataclass(frozen=True)
class Tally:
    """What a card or an option got: the sum, and from how many."""

    total: int
    people: int


def tally(step: Step, by: str = "card") -> dict[UUID | int, Tally]:
    """What each card, pile or option of this step got (`by` says which), also when nobody knows from whom."""
    rows = Mark.objects.filter(step=step, **{f"{by}__isnull": False}).order_by().values_list(by)
    return {key: Tally(total, people) for key, total, people in rows.annotate(Sum("value"), Count("pk"))}


def with_marks(step: Step, seat: Seat | None, by: str = "card") -> dict[UUID | int, int]:
    """What this seat itself gave."""
    if seat is None:
        return {}
    return dict(Mark.objects.filter(step=step, seat=seat, **{f"{by}__isnull": False}).values_list(by, "value"))
