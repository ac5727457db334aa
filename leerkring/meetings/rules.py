"""Arithmetic of meetings: whose turn it is, when a series falls, and whether the agenda fits."""

import datetime as dt
from collections import Counter
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from statistics import median_low
from typing import TypeVar

from icalendar import Calendar, vCalAddress
from icalendar import Event as ICalendarEvent

Key = TypeVar("Key", bound=Hashable)


class NoSuchTime(ValueError):
    """The clock skips this time on this day, because summer time begins."""

    def __init__(self, day: dt.date) -> None:
        super().__init__(f"no such time on {day}")
        self.day = day


def chairs_in_turn(
    members: Sequence[Key], last_chaired: Mapping[Key, dt.datetime], moments: Sequence[dt.datetime]
) -> list[Key | None]:
    """Who chairs at each moment: who never did, else who did longest ago; a tie goes in the order of `members`."""
    last = dict(last_chaired)
    turns: list[Key | None] = []
    for moment in moments:
        who = min(members, key=lambda member: (member in last, last.get(member, moment)), default=None)
        turns.append(who)
        if who is not None:
            last[who] = max(moment, last.get(who, moment))
    return turns


def moment_of(day: dt.date, clock: dt.time, zone: dt.tzinfo) -> dt.datetime:
    """This day and time in this zone, as UTC; of a time that comes twice, the first. Raises `NoSuchTime`."""
    local = dt.datetime.combine(day, clock.replace(tzinfo=None, fold=0), zone)
    moment = local.astimezone(dt.UTC)
    if moment.astimezone(zone).replace(tzinfo=None) != local.replace(tzinfo=None):
        raise NoSuchTime(day)
    return moment


def series(first: dt.date, clock: dt.time, zone: dt.tzinfo, *, weeks: int, times: int) -> list[dt.datetime]:
    """The moments of a series as UTC: always on the same day of the week, at the same time on the wall."""
    return [moment_of(first + dt.timedelta(weeks=weeks * turn), clock, zone) for turn in range(times)]


def next_day(last: dt.date, weeks: int, today: dt.date) -> dt.date:
    """The first day of the rhythm after `last` that is still to come."""
    step = dt.timedelta(weeks=max(weeks, 1))
    steps = max(1, -(-(today - last) // step))
    return last + steps * step


# So long somebody can say how she found a meeting; and fewer than so many say too much about each.
IMPRESSION_LASTS = dt.timedelta(days=7)
FEWEST_IMPRESSIONS = 3
SCORES = 5


@dataclass(frozen=True)
class Finding:
    """What the group found of a meeting: how many said what, the lowest first."""

    counts: tuple[int, ...]

    @property
    def middle(self) -> int:
        """Half of the answers lie at it or below; of two in the middle the lower one."""
        return median_low([score for score, count in enumerate(self.counts, 1) for _each in range(count)])

    @property
    def is_apart(self) -> bool:
        """At least two, and a quarter, found that it was not; and as many that it was."""
        fewest = min(sum(self.counts[:2]), sum(self.counts[3:]))
        return fewest >= 2 and 4 * fewest >= sum(self.counts)


def finding_of(scores: Iterable[int]) -> Finding | None:
    """None when there are too few to tell anything without telling whose they are."""
    counts = Counter(scores)
    if counts.total() < FEWEST_IMPRESSIONS:
        return None
    return Finding(tuple(counts[score] for score in range(1, SCORES + 1)))


class Fit(StrEnum):
    """How an agenda fits in its meeting."""

    EMPTY = "empty"
    LEFT = "left"
    EXACT = "exact"
    OVER = "over"


@dataclass(frozen=True)
class Filling:
    """How many of the planned minutes the agenda takes."""

    planned: int
    used: int

    @property
    def fit(self) -> Fit:
        """In one word."""
        if not self.used:
            return Fit.EMPTY
        if self.used == self.planned:
            return Fit.EXACT
        return Fit.LEFT if self.used < self.planned else Fit.OVER

    @property
    def difference(self) -> int:
        """Minutes left or minutes too many."""
        return abs(self.planned - self.used)


def beginnings(start: dt.datetime, minutes: Sequence[int]) -> list[dt.datetime]:
    """When each activity begins, if each takes its minutes."""
    return [start + dt.timedelta(minutes=sum(minutes[:place])) for place in range(len(minutes))]


def moved(order: Sequence[Key], what: Key, *, by: int) -> list[Key]:
    """The order with one thing moved up (-1) or down (+1); at an end it stays where it is."""
    others = [thing for thing in order if thing != what]
    place = min(max(list(order).index(what) + by, 0), len(others))
    return [*others[:place], what, *others[place:]]


@dataclass(frozen=True)
class Event:
    """One meeting as a calendar knows it."""

    uid: str
    sequence: int
    changed_at: dt.datetime
    begins_at: dt.datetime
    ends_at: dt.datetime
    title: str
    place: str
    address: str
    is_cancelled: bool


def one_line(text: str) -> str:
    """Without line breaks of any kind, tabs or control characters: nothing typed can become a line of a calendar."""
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())


def invitation_text(event: Event, *, organizer: tuple[str, str], attendee: tuple[str, str]) -> bytes:
    """One event for one person (RFC 5546): REQUEST, or CANCEL when it does not take place; both are name and address.

    A newer sequence of the same uid takes the place of the older one in a calendar.
    """
    calendar = _calendar()
    calendar.add("method", "CANCEL" if event.is_cancelled else "REQUEST")
    component = _component(event)
    component.add("organizer", _address(*organizer))
    guest = _address(*attendee)
    guest.params |= {"role": "REQ-PARTICIPANT", "partstat": "NEEDS-ACTION", "rsvp": "FALSE"}
    component.add("attendee", guest)
    calendar.add_component(component)
    return bytes(calendar.to_ical())


def _address(name: str, address: str) -> vCalAddress:
    said = vCalAddress(f"mailto:{address}")
    # Quotation marks cannot stand in a parameter of a calendar, whatever is done with them.
    said.params["cn"] = one_line(name).replace('"', "'")
    return said


def _calendar() -> Calendar:
    calendar = Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", "-//Leerkring//Leerkring//NL")
    calendar.add("calscale", "GREGORIAN")
    return calendar


def calendar_text(name: str, events: Iterable[Event]) -> bytes:
    """An iCalendar feed (RFC 5545), times in UTC, so that every clock shows them rightly in summer and winter."""
    calendar = _calendar()
    calendar.add("x-wr-calname", one_line(name))
    calendar.add("refresh-interval", dt.timedelta(hours=6), parameters={"value": "DURATION"})
    for event in events:
        calendar.add_component(_component(event))
    return bytes(calendar.to_ical())


def _component(event: Event) -> ICalendarEvent:
    component = ICalendarEvent()
    component.add("uid", event.uid)
    component.add("sequence", event.sequence)
    component.add("dtstamp", event.changed_at.astimezone(dt.UTC))
    component.add("last-modified", event.changed_at.astimezone(dt.UTC))
    component.add("dtstart", event.begins_at.astimezone(dt.UTC))
    component.add("dtend", event.ends_at.astimezone(dt.UTC))
    component.add("summary", one_line(event.title))
    if place := one_line(event.place):
        component.add("location", place)
    component.add("url", event.address)
    component.add("status", "CANCELLED" if event.is_cancelled else "CONFIRMED")
    return component
