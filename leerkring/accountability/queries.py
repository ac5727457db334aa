"""What leaders and boards see of a community: the frame, the rhythm, and nothing of what the group makes."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Count, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.utils import timezone

from leerkring.communities.access import communities_with
from leerkring.communities.models import Community, Frame
from leerkring.communities.queries import latest_frames
from leerkring.communities.rules import SchoolYear, school_year_of
from leerkring.meetings.queries import Rhythm, held_between, next_meetings, rhythms
from leerkring.organisations.rules import Right
from leerkring.people.models import Person


@dataclass(frozen=True)
class Outside:
    """One community as it looks from outside; of the meetings only how many, and the day of the next one."""

    community: Community
    frame: Frame | None
    year: SchoolYear
    meetings: Rhythm
    next_on: dt.date | None

    @property
    def promised(self) -> int | None:
        """Meetings promised in a school year."""
        return self.frame.meetings if self.frame else None

    @property
    def to_come(self) -> int:
        """Meetings that are planned in this school year and were not held."""
        return self.meetings.planned - self.meetings.held


def outside_of(community: Community) -> Outside:
    """This community as it looks from outside."""
    (one,) = _outside([community])
    return one


def framed_by(person: Person) -> list[Outside]:
    """Every community that she leads, governs or steers, by name; four questions to the database."""
    communities = communities_with(person, Right.WRITE_FRAME).filter(ended_on=None)
    return _outside(list(communities.order_by("name", "pk")))


def rhythm_of_framed(person: Person) -> QuerySet[Community]:
    """The communities that she leads, governs or steers, by name, each with `promised` (meetings in a school year; None
    when there is no promise) and `held` (in this one); one question to the database."""
    year = school_year_of(timezone.localdate())
    frames = Frame.objects.filter(community=OuterRef("pk")).order_by("-number").values("meetings")[:1]
    communities = communities_with(person, Right.WRITE_FRAME).filter(ended_on=None)
    held = held_between(year.starts_on, year.ends_on).filter(community=OuterRef("pk")).order_by()
    number = Subquery(held.values("community").annotate(number=Count("pk")).values("number"))
    return communities.annotate(promised=Subquery(frames), held=Coalesce(number, 0)).order_by("name", "pk")


def _outside(communities: Sequence[Community]) -> list[Outside]:
    year = school_year_of(timezone.localdate())
    held = rhythms(communities, year.starts_on, year.ends_on)
    coming = next_meetings(communities)
    frames = latest_frames(communities)
    return [
        Outside(
            community=one,
            frame=frames.get(one.pk),
            year=year,
            meetings=held.get(one.pk, Rhythm()),
            next_on=timezone.localdate(coming[one.pk].starts_at) if one.pk in coming else None,
        )
        for one in communities
    ]
