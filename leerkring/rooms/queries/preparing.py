"""What is prepared of a meeting: the steps of its activities, and what one can write at home."""

import datetime as dt
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Exists, F, OuterRef, Q, QuerySet
from django.utils import timezone

from leerkring.communities.models import Community
from leerkring.meetings.models import Meeting
from leerkring.methods.rules import Kind
from leerkring.people.models import Person
from leerkring.rooms.models import Card, Step
from leerkring.rooms.rules import State, usual_minutes


def designed_steps(items: Iterable[UUID]) -> list[Step]:
    """The steps of these activities in their order, without those that were only made to give a bare one a clock."""
    steps = Step.objects.filter(item__in=list(items)).select_related("item")
    ordered = steps.order_by("item__position", "item__created_at", "position", "created_at")
    return [step for some in by_item(ordered).values() for step in some]


def by_item(steps: Iterable[Step]) -> dict[UUID, list[Step]]:
    """Steps by their activity; an activity whose only step is the clock that it was given has none."""
    found: dict[UUID, list[Step]] = {}
    for step in steps:
        found.setdefault(step.item_id, []).append(step)
    return {item: some for item, some in found.items() if len(some) > 1 or not _is_clock_only(some[0])}


def _is_clock_only(step: Step) -> bool:
    return step.kind == Kind.TIMER and step.name == step.item.title[:120]


@dataclass(frozen=True)
class Ahead:
    """A step in which one can write at home, and whether this person did."""

    step: Step
    has_written: bool


@dataclass(frozen=True)
class Prepared:
    """What is prepared of one meeting, as one person sees it."""

    by_item: dict[UUID, list[Step]]
    ahead: list[Ahead]
    has_begun: bool

    @property
    def uses_room(self) -> bool:
        """Steps were designed for it, or the room was opened."""
        return bool(self.by_item) or self.has_begun

    def steps_of(self, item_id: UUID) -> list[Step]:
        """The steps of an activity."""
        return self.by_item.get(item_id, [])


def prepared(meeting: Meeting, person: Person) -> Prepared:
    """One question to the database, and one more when something can be written at home."""
    steps = Step.objects.filter(item__meeting=meeting).select_related("item")
    rows = list(steps.order_by("item__position", "item__created_at", "position", "created_at"))
    return Prepared(by_item(rows), _ahead_in(meeting, rows, person), any(step.opened_at for step in rows))


def _ahead_in(meeting: Meeting, steps: Collection[Step], person: Person) -> list[Ahead]:
    now = timezone.now()
    open_now = [step for step in steps if not meeting.is_over and is_open_ahead(step, now)]
    if not open_now:
        return []
    mine = Card.objects.filter(step__in=open_now, seat__person=person, removed_at=None)
    written = set(mine.values_list("step", flat=True))
    return [Ahead(step, step.pk in written) for step in open_now]


def is_open_ahead(step: Step, now: dt.datetime) -> bool:
    """Everybody can write in it now, wherever she is; whether its meeting is over is asked apart."""
    return step.ahead_until is not None and now < step.ahead_until and step.state in (State.WAITING, State.OPEN)


def _going_ahead() -> QuerySet[Step]:
    """Where everybody can write at home now."""
    going = Q(item__meeting__closed_at=None, item__meeting__cancelled_at=None, ended_at=None, revealed_at=None)
    return Step.objects.filter(going, ahead_until__gt=timezone.now())


def asking_ahead(communities: QuerySet[Community]) -> QuerySet[Community]:
    """These communities, each with `asks_ahead`: in one of its meetings one can write at home now."""
    return communities.annotate(asks_ahead=Exists(_going_ahead().filter(item__meeting__community=OuterRef("pk"))))


def to_write_ahead(person: Person, communities: QuerySet[Community]) -> QuerySet[Step]:
    """Where somebody can still write at home and did not yet, in these communities; the first deadline first."""
    mine = Card.objects.filter(step=OuterRef("pk"), seat__person=person, removed_at=None)
    steps = _going_ahead().filter(~Exists(mine), item__meeting__community__in=communities.values("pk"))
    return steps.select_related("item__meeting__community").order_by("ahead_until", "pk")


def with_room(meetings: QuerySet[Meeting]) -> QuerySet[Meeting]:
    """These meetings, each with `in_room`: steps were designed for it, or its room was opened."""
    return meetings.annotate(in_room=Exists(Step.objects.filter(item__meeting=OuterRef("pk"))))


def usual_minutes_in(community: Community) -> dict[tuple[str, str], int]:
    """How long this group really took before, for each kind and name of step; one question to the database."""
    steps = Step.objects.filter(item__meeting__community=community, ended_at__gt=F("opened_at")).order_by("-ended_at")
    spans: dict[tuple[str, str], list[dt.timedelta]] = {}
    for kind, name, opened, ended in steps.values_list("kind", "name", "opened_at", "ended_at")[:1000]:
        if opened and ended:
            spans.setdefault((kind, name), []).append(ended - opened)
    usual = {key: usual_minutes(some[:20]) for key, some in spans.items()}
    return {key: minutes for key, minutes in usual.items() if minutes is not None}
