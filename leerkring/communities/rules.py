"""Is the time plan too much or too little? And when does a school year begin?"""

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

# A school year of ten months, with four weeks of school in each.
SCHOOL_WEEKS = 40
STEPS_OF_CYCLE = 6
# So far apart, a group loses the thread; so close together, there is no time to try something out.
LONG_GAP, SHORT_GAP = 8, 1
LITTLE_TIME_TO_SPEAK = 6
_FIRST_MONTH = 8
# A plan fits when it differs no more than this from what was promised.
_MARGIN_HOURS, _MARGIN_SHARE = Decimal(1), Decimal("0.1")


@dataclass(frozen=True)
class FrameWords:
    """What leader or board gives: the room to decide, the limits, and the means."""

    mandate: str = ""
    limits: str = ""
    means: str = ""
    # Hours promised to each member, and meetings promised, in one school year.
    hours: int | None = None
    meetings: int | None = None


@dataclass(frozen=True)
class Plan:
    """How often the group meets, how long, what lies between, and for how many school years."""

    weeks_between: int
    minutes: int
    # Hours each member expects to work for this between two meetings.
    hours_between: Decimal
    school_years: int


class Fit(StrEnum):
    """The answer to "is this too much or too little?"."""

    UNPROMISED = "unpromised"
    TOO_MUCH = "too_much"
    FITS = "fits"
    ROOM_LEFT = "room_left"


class Remark(StrEnum):
    """Something to talk about, next to the answer."""

    MORE_MEETINGS_THAN_PROMISED = "more_meetings_than_promised"
    FEWER_MEETINGS_THAN_PROMISED = "fewer_meetings_than_promised"
    FEWER_MEETINGS_THAN_STEPS = "fewer_meetings_than_steps"
    LONG_GAP = "long_gap"
    SHORT_GAP = "short_gap"
    LITTLE_TIME_TO_SPEAK = "little_time_to_speak"


@dataclass(frozen=True)
class Reckoning:
    """The plan worked out for one school year, in hours of each member."""

    plan: Plan
    people: int
    meetings: int
    hours_meeting: Decimal
    hours_between: Decimal
    hours_promised: int | None
    meetings_promised: int | None

    @property
    def hours(self) -> Decimal:
        """What the plan asks of each member in one school year."""
        return self.hours_meeting + self.hours_between

    @property
    def hours_of_group(self) -> Decimal:
        """What it asks of all members together in one school year."""
        return self.hours * self.people

    @property
    def all_meetings(self) -> int:
        """How many meetings there are in all school years."""
        return self.meetings * self.plan.school_years

    @property
    def minutes_each(self) -> int | None:
        """How long each can speak in one meeting, when all speak equally long."""
        return self.plan.minutes // self.people if self.people else None

    @property
    def difference(self) -> Decimal:
        """How many hours the plan asks beyond what was promised; below zero, how many are left."""
        return self.hours - (self.hours_promised or 0)

    @property
    def fit(self) -> Fit:
        """Too much, too little, or about right; and without a promise nobody can say."""
        if self.hours_promised is None:
            return Fit.UNPROMISED
        margin = max(_MARGIN_HOURS, self.hours_promised * _MARGIN_SHARE)
        if abs(self.difference) <= margin:
            return Fit.FITS
        return Fit.TOO_MUCH if self.difference > 0 else Fit.ROOM_LEFT

    @property
    def remarks(self) -> tuple[Remark, ...]:
        """What is worth a word, in the order in which it is told."""
        promised = self.meetings if self.meetings_promised is None else self.meetings_promised
        true = {
            Remark.MORE_MEETINGS_THAN_PROMISED: self.meetings > promised,
            Remark.FEWER_MEETINGS_THAN_PROMISED: self.meetings < promised,
            Remark.FEWER_MEETINGS_THAN_STEPS: self.all_meetings < STEPS_OF_CYCLE,
            Remark.LONG_GAP: self.plan.weeks_between > LONG_GAP,
            Remark.SHORT_GAP: self.plan.weeks_between <= SHORT_GAP,
            Remark.LITTLE_TIME_TO_SPEAK: self.minutes_each is not None and self.minutes_each < LITTLE_TIME_TO_SPEAK,
        }
        return tuple(remark for remark, holds in true.items() if holds)


def meetings_a_year(weeks_between: int) -> int:
    """Every four weeks is ten meetings in a school year; there is always at least one."""
    return max(1, SCHOOL_WEEKS // weeks_between)


def reckon(plan: Plan, frame: FrameWords, people: int) -> Reckoning:
    """Work the plan out against what was promised."""
    meetings = meetings_a_year(plan.weeks_between)
    return Reckoning(
        plan=plan,
        people=people,
        meetings=meetings,
        hours_meeting=Decimal(meetings * plan.minutes) / 60,
        hours_between=meetings * plan.hours_between,
        hours_promised=frame.hours,
        meetings_promised=frame.meetings,
    )


@dataclass(frozen=True)
class SchoolYear:
    """From the first of August up to and including the thirty-first of July."""

    starts_on: dt.date
    ends_on: dt.date


def school_year_of(day: dt.date) -> SchoolYear:
    """The school year in which a day falls."""
    year = day.year if day.month >= _FIRST_MONTH else day.year - 1
    return SchoolYear(dt.date(year, _FIRST_MONTH, 1), dt.date(year + 1, _FIRST_MONTH, 1) - dt.timedelta(days=1))
