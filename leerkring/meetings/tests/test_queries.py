import datetime as dt
from typing import Any

import pytest
import time_machine
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from leerkring.communities.models import Community
from leerkring.meetings import queries
from leerkring.meetings.models import Meeting
from leerkring.people.models import Person

NOW = dt.datetime(2026, 3, 10, 12, 0, tzinfo=dt.UTC)
pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def today() -> Any:
    with time_machine.travel(NOW, tick=False):
        yield


def meeting(community: Community, author: Person, days: float, **fields: Any) -> Meeting:
    return Meeting.objects.create(
        community=community, author=author, title=f"in {days} days", starts_at=NOW + dt.timedelta(days=days), **fields
    )


def test_the_first_that_is_not_over_comes_next(plg: Community, sibling: Community, anna: Person) -> None:
    meeting(plg, anna, -3)
    meeting(plg, anna, 1, cancelled_at=NOW)
    first = meeting(plg, anna, 2)
    meeting(plg, anna, 9)
    meeting(sibling, anna, 1)

    assert queries.next_meetings([plg]).get(plg.pk) == first


def test_the_meeting_of_today_stays_next_until_it_is_closed(plg: Community, anna: Person) -> None:
    this_morning = meeting(plg, anna, -0.2, opened_at=NOW)
    later = meeting(plg, anna, 9)
    assert queries.next_meetings([plg]).get(plg.pk) == this_morning

    this_morning.closed_at = timezone.now()
    this_morning.save()
    assert queries.next_meetings([plg]).get(plg.pk) == later


def test_a_meeting_that_goes_on_is_the_next_one_and_not_held_yet(plg: Community, anna: Person) -> None:
    day = NOW.date()
    this_morning = meeting(plg, anna, -0.2, opened_at=NOW, minutes=60)
    rhythm = queries.rhythms([plg], day, day)[plg.pk]
    assert (rhythm.planned, rhythm.held, rhythm.held_minutes) == (1, 0, 0)
    assert not queries.held_between(day, day).exists()

    Meeting.objects.filter(pk=this_morning.pk).update(closed_at=NOW)
    assert queries.rhythms([plg], day, day)[plg.pk].held == 1
    with time_machine.travel(NOW + dt.timedelta(days=1)):  # nobody closed it, but its day has passed
        Meeting.objects.filter(pk=this_morning.pk).update(closed_at=None)
        assert queries.held_between(day, day).get() == this_morning


def test_no_meeting_is_no_next_one(plg: Community) -> None:
    assert queries.next_meetings([plg]).get(plg.pk) is None


def test_the_next_of_many_is_one_question(
    plg: Community,
    sibling: Community,
    foreign: Community,
    anna: Person,
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    first, other = meeting(plg, anna, 1), meeting(sibling, anna, 4)
    meeting(plg, anna, 2)

    with django_assert_num_queries(1):
        assert queries.next_meetings([plg, sibling, foreign]) == {plg.pk: first, sibling.pk: other}


def test_planned_and_held_are_counted_in_local_days(plg: Community, anna: Person) -> None:
    held = {"opened_at": NOW, "minutes": 60}
    at = dt.datetime(2026, 2, 28, 23, 30, tzinfo=dt.UTC)  # 1 March, 0:30 in Amsterdam
    Meeting.objects.create(community=plg, author=anna, title="first hour of March", starts_at=at, **held)
    meeting(plg, anna, 1, minutes=90)
    meeting(plg, anna, 2, cancelled_at=NOW)
    meeting(plg, anna, 40)

    rhythm = queries.rhythms([plg], dt.date(2026, 3, 1), dt.date(2026, 3, 31)).get(plg.pk)
    assert rhythm == queries.Rhythm(planned=2, held=1, planned_minutes=150, held_minutes=60)
    assert queries.rhythms([plg], dt.date(2026, 2, 1), dt.date(2026, 2, 28)).get(plg.pk) is None


def test_the_rhythm_of_many_is_one_question(
    plg: Community, sibling: Community, anna: Person, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    meeting(plg, anna, 1)
    with django_assert_num_queries(1):
        assert list(queries.rhythms([plg, sibling], dt.date(2026, 1, 1), dt.date(2026, 12, 31))) == [plg.pk]


def test_whose_turn_it_is(plg: Community, anna: Person, bo: Person) -> None:
    moments = [NOW + dt.timedelta(days=days) for days in (5, 12, 19)]
    assert queries.turns(plg, moments) == [anna, bo, anna]
    meeting(plg, anna, 1, chair=anna)
    assert queries.turns(plg, moments) == [bo, anna, bo]
    meeting(plg, anna, 2, chair=bo, cancelled_at=NOW)
    assert queries.turns(plg, moments[:1]) == [bo]


def test_without_members_it_is_nobodys_turn(plg: Community) -> None:
    assert queries.turns(plg, [NOW]) == [None]
