"""What leaders and boards see of a community: the frame, the rhythm, and nothing of what the group makes."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from uuid import UUID

from django.db.models import Count, F, OuterRef, Prefetch, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.utils import timezone

from leerkring.accountability.models import Answer, Check, Need, Taken
from leerkring.choices.models import Choice
from leerkring.choices.queries import poll_in_words, told_of
from leerkring.communities.access import communities_with
from leerkring.communities.models import Community, Frame
from leerkring.communities.queries import latest_frames
from leerkring.communities.rules import SchoolYear, school_year_of
from leerkring.goals.models import CountedAs, Indicator
from leerkring.meetings.queries import Rhythm, held_between, next_meetings, rhythms
from leerkring.organisations.rules import Right
from leerkring.people.models import Person
from leerkring.perspectives.models import Exploration

MOST_NEEDS, MOST_CHECKS = 100, 20


@dataclass(frozen=True)
class Outside:
    """One community as it looks from outside; of the meetings only how many, and the day of the next one."""

    community: Community
    frame: Frame | None
    year: SchoolYear
    meetings: Rhythm
    next_on: dt.date | None
    # What the group asked and nobody answered yet.
    unanswered: int = 0

    @property
    def promised(self) -> int | None:
        """Meetings promised in a school year."""
        return self.frame.meetings if self.frame else None

    @property
    def to_come(self) -> int:
        """Meetings that are planned in this school year and were not held."""
        return self.meetings.planned - self.meetings.held

    @property
    def hours_promised(self) -> int | None:
        """Hours promised to each member in a school year."""
        return self.frame.hours if self.frame else None

    @property
    def hours_held(self) -> Decimal:
        """Hours that the meetings took of each of them, as planned: of people nothing is counted."""
        return round(Decimal(self.meetings.held_minutes) / 60, 1)


def outside_of(community: Community) -> Outside:
    """This community as it looks from outside."""
    (one,) = _outside([community])
    return one


def framed_by(person: Person) -> list[Outside]:
    """Every community that she leads, governs or steers, by name; four questions to the database."""
    communities = communities_with(person, Right.WRITE_FRAME).filter(ended_on=None).annotate(waiting=_waiting())
    outsides = _outside(list(communities.order_by("name", "pk")))
    return [replace(one, unanswered=one.community.__dict__["waiting"]) for one in outsides]


def rhythm_of_framed(person: Person) -> QuerySet[Community]:
    """The communities that she leads, governs or steers, by name, each with `promised` (meetings in a school year; None
    when there is no promise), `held` (in this one) and `waiting` (what was asked and not answered); one question to the
    database."""
    year = school_year_of(timezone.localdate())
    frames = Frame.objects.filter(community=OuterRef("pk")).order_by("-number").values("meetings")[:1]
    communities = communities_with(person, Right.WRITE_FRAME).filter(ended_on=None)
    held = held_between(year.starts_on, year.ends_on).filter(community=OuterRef("pk")).order_by()
    number = Subquery(held.values("community").annotate(number=Count("pk")).values("number"))
    counted = {"promised": Subquery(frames), "held": Coalesce(number, 0), "waiting": _waiting()}
    return communities.annotate(**counted).order_by("name", "pk")


def _waiting() -> Coalesce:
    """How much a community asked that nobody answered yet."""
    asked = Need.objects.filter(community=OuterRef("pk"), ended_at=None, answers=None).order_by()
    return Coalesce(Subquery(asked.values("community").annotate(number=Count("pk")).values("number")), 0)


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


def needs_of(community: Community) -> list[Need]:
    """What the group asked: what is open first, the oldest first; then what ended, the latest first."""
    answers = Prefetch("answers", Answer.objects.select_related("author").order_by("created_at"))
    needs = Need.objects.filter(community=community).select_related("author").prefetch_related(answers)
    return list(needs.order_by(F("ended_at").desc(nulls_first=True), "created_at")[:MOST_NEEDS])


@dataclass(frozen=True)
class OwnView:
    """How the group itself sees its conditions: for its own table only."""

    time_open: Choice | None
    # On which day, and what was told; the latest first.
    time: list[tuple[dt.date | None, list[str]]]
    principles_open: Exploration | None
    # The latest of which all could read what came of it, and those before.
    principles: Check | None
    earlier: list[Exploration]


def own_view(community: Community) -> OwnView:
    """How the group sees it; one question to the database."""
    asked = Check.objects.filter(community=community).select_related("choice", "exploration")
    checks = list(asked.order_by("-created_at")[:MOST_CHECKS])
    polls = [one.choice for one in checks if one.choice is not None]
    stated = [one for one in checks if one.exploration is not None]
    closed = [one for one in stated if not one.is_open]
    return OwnView(
        time_open=next((poll for poll in polls if not poll.is_closed), None),
        time=[(poll.closed_on, poll_in_words(poll)) for poll in polls if poll.is_closed],
        principles_open=next((one.exploration for one in stated if one.is_open), None),
        principles=closed[0] if closed else None,
        earlier=[one.exploration for one in closed[1:] if one.exploration is not None],
    )


@dataclass(frozen=True)
class Counted:
    """One answer of a vote, and how many gave it, as it was told to everybody."""

    place: int
    words: str
    number: int


def counts_told(choice: Choice) -> list[Counted]:
    """What was told of a closed vote in numbers; nothing where words had to do."""
    told = told_of(choice)
    numbers = told["counts"] if choice.is_poll else told.get("support", ())
    if not choice.is_closed or not numbers:
        return []
    pairs = enumerate(zip(choice.options, numbers, strict=True))
    return [Counted(place, str(words), number) for place, (words, number) in pairs if number is not None]


def shares_of(community: Community) -> QuerySet[Indicator]:
    """What the group measures as so many out of so many: that is what a vote can tell."""
    shares = Indicator.objects.filter(community=community, counted=CountedAs.SHARE, ended_at=None, goal__ended_at=None)
    return shares.select_related("goal", "community").order_by("created_at", "pk")


def votes_of(indicator: Indicator) -> dict[UUID, UUID]:
    """By measurement of this line: the vote that it was taken from. Only shares come from votes."""
    if indicator.counted != CountedAs.SHARE:
        return {}
    taken = Taken.objects.filter(measurement__indicator=indicator)
    return dict(taken.values_list("measurement", "choice"))
