"""Cases that people bring: what those present read of them, which one was picked, and whose it is."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.db.models import QuerySet

from leerkring.communities.models import Community
from leerkring.kit.models import the_one
from leerkring.meetings.models import Meeting
from leerkring.methods.rules import Kind, Speaks
from leerkring.rooms.access import cards_seen_by
from leerkring.rooms.models import USUAL_DAYS_OF_CASES, Card, CaseTerm, Mark, Seat, Step
from leerkring.rooms.queries.room import seats_of


@dataclass(frozen=True)
class Case:
    """A case as one reader sees it; how many would take it only when all who are here chose, or one was picked."""

    card: Card
    is_mine: bool
    is_chosen: bool
    chosen_by: int | None

    @property
    def name(self) -> str:
        """Who brought it."""
        return self.card.seat.name if self.card.seat is not None else ""


@dataclass(frozen=True)
class Pitches:
    """All cases of a step, and how many chose."""

    cases: list[Case]
    picked: Case | None
    chose: int
    here: int


def pitches_of(step: Step, seat: Seat | None) -> Pitches:
    """What this seat may read of the cases; before the reveal that is her own."""
    cards = list(cards_seen_by(seat, step).select_related("seat__person"))
    marks = list(Mark.objects.filter(step=step, card__isnull=False).values_list("card", "seat"))
    here, chose = seats_of(step.meeting).count(), len({chooser for _card, chooser in marks})
    is_told = not step.is_secret and (any(card.is_picked for card in cards) or 0 < here <= chose)
    cases = [_case(card, seat, marks, is_told) for card in cards]
    return Pitches(cases, next((case for case in cases if case.card.is_picked), None), chose, here)


def _case(card: Card, seat: Seat | None, marks: Iterable[tuple[UUID | None, UUID | None]], is_told: bool) -> Case:
    choosers = [chooser for chosen, chooser in marks if chosen == card.pk]
    mine = seat.pk if seat is not None else None
    return Case(card, mine is not None and card.seat_id == mine, mine in choosers, len(choosers) if is_told else None)


def days_kept(community: Community) -> int:
    """How long this group keeps the words of a case."""
    days = the_one(CaseTerm.objects.filter(community=community).values_list("days", flat=True))
    return days or USUAL_DAYS_OF_CASES


def owner_of(step: Step) -> Seat | None:
    """Whose case is spoken about in this step: the one that was picked before it, or the only one that was brought."""
    if step.speaks not in (Speaks.OWNER, Speaks.OTHERS):
        return None
    before = Step.objects.filter(item=step.item, position__lt=step.position, kind=Kind.CASE, revealed_at__isnull=False)
    told = before.order_by("-position", "-created_at").first()
    if told is None:
        return None
    cards = list(Card.objects.filter(step=told, removed_at=None).select_related("seat__person"))
    found = [card for card in cards if card.is_picked] or cards
    return found[0].seat if len(found) == 1 else None


def cases_after(meeting: Meeting, seat: Seat | None) -> QuerySet[Card]:
    """The cases of a meeting that is over, for who was there, as long as they are kept."""
    steps = Step.objects.filter(item__meeting=meeting, kind=Kind.CASE, revealed_at__isnull=False).select_related("item")
    cards = Card.objects.none()
    for step in steps if seat is not None else []:
        cards = cards | cards_seen_by(seat, step)
    return cards.select_related("seat__person")
