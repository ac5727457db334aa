"""Reads about meetings that deserve a name."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Count, Max, Q, QuerySet, Sum
from django.utils import timezone

from leerkring.communities.models import Community
from leerkring.communities.queries import members_of
from leerkring.meetings.models import AgendaItem, Meeting
from leerkring.meetings.rules import Filling, beginnings, chairs_in_turn
from leerkring.people.models import Person


def _start_of(day: dt.date) -> dt.datetime:
    return timezone.make_aware(dt.datetime.combine(day, dt.time.min))


def _ahead() -> QuerySet[Meeting]:
    """From today on, not over; a meeting of today stays until it is closed."""
    today = _start_of(timezone.localdate())
    meetings = Meeting.objects.filter(starts_at__gte=today, closed_at=None, cancelled_at=None)
    return meetings.select_related("chair").order_by("starts_at", "pk")


def next_meeting(community: Community) -> Meeting | None:
    """The meeting that is going on today or comes first."""
    return _ahead().filter(community=community).first()


def next_meetings(communities: Iterable[Community]) -> dict[UUID, Meeting]:
    """The next meeting of each of these communities that has one, in one question."""
    firsts: dict[UUID, Meeting] = {}
    for meeting in _ahead().filter(community__in=communities):
        firsts.setdefault(meeting.community_id, meeting)
    return firsts


@dataclass(frozen=True)
class Rhythm:
    """How many meetings were planned in a period and how many of them were held, with their planned minutes."""

    planned: int = 0
    held: int = 0
    planned_minutes: int = 0
    held_minutes: int = 0


def held_and_planned(community: Community, start: dt.date, end: dt.date) -> Rhythm:
    """The rhythm from `start` through `end`, both days included; cancelled meetings do not count."""
    return rhythms([community], start, end).get(community.pk, Rhythm())


def rhythms(communities: Iterable[Community], start: dt.date, end: dt.date) -> dict[UUID, Rhythm]:
    """The rhythm of each of these communities that had a meeting planned in this period, in one question."""
    meetings = Meeting.objects.filter(
        community__in=communities,
        cancelled_at=None,
        starts_at__gte=_start_of(start),
        starts_at__lt=_start_of(end + dt.timedelta(days=1)),
    )
    was_held = Q(opened_at__isnull=False)
    rows = (
        meetings.order_by()
        .values_list("community")
        .annotate(
            planned=Count("pk"),
            held=Count("pk", filter=was_held),
            planned_minutes=Sum("minutes"),
            held_minutes=Sum("minutes", filter=was_held, default=0),
        )
    )
    return {community: Rhythm(*counts) for community, *counts in rows}


def coming(community: Community) -> QuerySet[Meeting]:
    """From today on, the first one first; a cancelled one stays in sight, so that everybody notices."""
    today = _start_of(timezone.localdate())
    meetings = Meeting.objects.filter(community=community, starts_at__gte=today, closed_at=None)
    return meetings.select_related("chair").order_by("starts_at", "pk")


def past(community: Community) -> QuerySet[Meeting]:
    """What lies behind us, the latest first."""
    today = _start_of(timezone.localdate())
    meetings = Meeting.objects.filter(community=community, cancelled_at=None)
    return meetings.filter(Q(starts_at__lt=today) | Q(closed_at__isnull=False)).order_by("-starts_at", "pk")


def next_after(meeting: Meeting) -> Meeting | None:
    """The one that follows this one."""
    later = Meeting.objects.filter(community=meeting.community_id, starts_at__gt=meeting.starts_at, cancelled_at=None)
    return later.order_by("starts_at", "pk").first()


def latest(community: Community) -> Meeting | None:
    """The last one that is planned or was held: what a new one is likely to look like."""
    return Meeting.objects.filter(community=community, cancelled_at=None).order_by("-starts_at", "pk").first()


def turns(community: Community, moments: list[dt.datetime]) -> list[Person | None]:
    """Whose turn it is to chair at each of these moments."""
    chaired = Meeting.objects.filter(community=community, cancelled_at=None, chair__isnull=False)
    last = dict(chaired.order_by().values_list("chair").annotate(Max("starts_at")))
    members = {person.pk: person for person in members_of(community)}
    order = chairs_in_turn(list(members), last, moments)
    return [members[key] if key else None for key in order]


def with_agenda(community: Community) -> QuerySet[Meeting]:
    """Meetings whose agenda can be used again, the latest first."""
    items = AgendaItem.objects.filter(meeting__community=community).values("meeting")
    return Meeting.objects.filter(pk__in=items).order_by("-starts_at", "pk")


@dataclass(frozen=True)
class Agenda:
    """The activities in their order, when each begins, and how they fill the planned minutes."""

    lines: list[tuple[AgendaItem, dt.datetime]]
    filling: Filling


def agenda_of(meeting: Meeting) -> Agenda:
    """The agenda of this meeting."""
    items = list(meeting.agenda.select_related("serves").order_by("position", "created_at"))
    minutes = [item.minutes for item in items]
    begin = beginnings(meeting.opened_at or meeting.starts_at, minutes)
    return Agenda(list(zip(items, begin, strict=True)), Filling(meeting.minutes, sum(minutes)))
