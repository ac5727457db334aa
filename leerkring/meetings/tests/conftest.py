"""A Tuesday in March at two o'clock, and the meetings of that day."""

import datetime as dt
from collections.abc import Iterator
from typing import Any

import pytest
import time_machine

from leerkring.communities.models import Community
from leerkring.goals.models import Goal, Indicator
from leerkring.meetings.models import AgendaItem, Meeting
from leerkring.people.models import Person

NOW = dt.datetime(2026, 3, 10, 13, 0, tzinfo=dt.UTC)


@pytest.fixture(autouse=True)
def clock() -> Iterator[time_machine.Traveller]:
    with time_machine.travel(NOW) as traveller:
        yield traveller


def make_meeting(community: Community, author: Person, title: str = "Together", **fields: Any) -> Meeting:
    fields = {"starts_at": NOW + dt.timedelta(hours=1), "minutes": 90, "chair": author} | fields
    return Meeting.objects.create(community=community, title=title, author=author, **fields)


def make_item(meeting: Meeting, title: str, **fields: Any) -> AgendaItem:
    position = meeting.agenda.count() + 1
    return AgendaItem.objects.create(meeting=meeting, title=title, position=position, author=meeting.author, **fields)


def make_goal(community: Community, author: Person, text: str = "Every parent involved") -> Goal:
    return Goal.objects.create(community=community, level="pupil", text=text, author=author)


def make_indicator(community: Community, author: Person) -> Indicator:
    goal = make_goal(community, author)
    return Indicator.objects.create(community=community, goal=goal, level="pupil", name="Visits", author=author)


@pytest.fixture
def meeting(plg: Community, bo: Person, anna: Person) -> Meeting:
    """This afternoon; Bo chairs."""
    return make_meeting(plg, bo, place="Room 3")


@pytest.fixture
def running(meeting: Meeting) -> Meeting:
    """Bo opened it."""
    meeting.opened_at = NOW
    meeting.save()
    return meeting


@pytest.fixture
def held(running: Meeting) -> Meeting:
    """Bo closed it just now."""
    running.closed_at = NOW + dt.timedelta(minutes=90)
    running.save()
    return running
