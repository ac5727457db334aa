"""How a meeting was: said by who was there, told to the group without names."""

import datetime as dt
from itertools import pairwise
from typing import Any

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext

from leerkring.communities.models import Community
from leerkring.conftest import As, make_member
from leerkring.kit.models import Sent
from leerkring.meetings.models import Attendance, Impression, Meeting
from leerkring.meetings.tasks import tell
from leerkring.meetings.tests.conftest import NOW, make_meeting
from leerkring.people.models import Person

TOMORROW, LATER = NOW + dt.timedelta(days=1), NOW + dt.timedelta(days=8)


@pytest.fixture
def four(held: Meeting, plg: Community, anna: Person, bo: Person) -> list[Person]:
    """Who was there."""
    people = [anna, bo, make_member(plg, "Coby Cox"), make_member(plg, "Daan Dam")]
    for person in people:
        Attendance.objects.create(meeting=held, person=person)
    return people


def address(meeting: Meeting) -> str:
    return f"/meetings/{meeting.pk}/impression/"


def say(person: Person, meeting: Meeting, score: int, text: str = "") -> Any:
    return As(person).send(address(meeting), score=score, text=text)


def read(person: Person, meeting: Meeting) -> str:
    return As(person).get(f"/meetings/{meeting.pk}/").text


def test_one_says_it_and_can_say_it_otherwise(held: Meeting, anna: Person) -> None:
    assert "How was it?" in read(anna, held)
    assert say(anna, held, 2).headers["Location"] == address(held)
    say(anna, held, 4, "We decided something")

    page = As(anna).get(address(held)).text
    assert "We decided something" in page
    assert "Change it" in page
    assert "You said: “Yes”." in read(anna, held)
    assert Impression.objects.get().score == 4


def test_until_it_is_told_nobody_else_sees_anything(held: Meeting, four: list[Person], fenna: Person) -> None:
    for person in four[:3]:
        say(person, held, 4, "Kq-my-words")
    tell(NOW + dt.timedelta(days=2))
    for reader in (four[3], fenna):
        for page in (read(reader, held), As(reader).get(f"/meetings/{held.pk}/").text):
            assert "Kq-" not in page
            assert "worth__bar" not in page


def test_when_all_who_were_there_spoke_it_is_told_after_that_day(
    held: Meeting, four: list[Person], fenna: Person
) -> None:
    for person, score in zip(four, (4, 4, 5, 3), strict=True):
        say(person, held, score, f"Kq-words-{score}")
    assert tell(NOW + dt.timedelta(hours=3)) == 0
    with time_machine.travel(TOMORROW):
        assert tell(TOMORROW) == 1
        for reader in (four[0], fenna):
            page = read(reader, held)
            assert "Most of you are around “Yes”." in page
            assert "Kq-words-5" in page
            assert "You said" not in page


def test_after_a_week_three_are_enough(held: Meeting, four: list[Person]) -> None:
    for person in four[:3]:
        say(person, held, 1)
    with time_machine.travel(LATER):
        assert tell(LATER) == 1
        assert "Most of you are around “No”." in read(four[3], held)


def test_fewer_than_three_are_never_told(held: Meeting, four: list[Person]) -> None:
    for person in four[:2]:
        say(person, held, 1, "Kq-alone")
    with time_machine.travel(LATER):
        assert tell(LATER) == 0
        assert not Impression.objects.exists()
        assert "Kq-" not in read(four[3], held)


def test_once_it_is_told_nothing_says_who_or_who_first(held: Meeting, four: list[Person]) -> None:
    for person, score in zip(four, (1, 2, 3, 4), strict=True):
        say(person, held, score)
    before = set(Impression.objects.values_list("pk", flat=True))
    with time_machine.travel(LATER):
        tell(LATER)
        rows = Impression.objects.all()
        assert {row.person_id for row in rows} == {None}
        assert len({row.created_at for row in rows}) == 1
        assert before.isdisjoint({row.pk for row in rows})
        assert not Sent.objects.filter(answer=address(held)).exists()


def test_the_order_of_rows_is_not_that_of_answers(plg: Community, bo: Person, four: list[Person]) -> None:
    orders = set()
    for number in range(12):
        meeting = make_meeting(plg, bo, f"Number {number}", closed_at=NOW)
        for score, person in enumerate(four, 1):
            Impression.objects.create(meeting=meeting, person=person, score=score)
    tell(LATER)
    for meeting in Meeting.objects.filter(title__startswith="Number"):
        rows = Impression.objects.filter(meeting=meeting)
        orders |= {tuple(rows.order_by("pk").values_list("score", flat=True))}
        assert sorted(rows.values_list("score", flat=True)) == [1, 2, 3, 4]
    assert len(orders) > 3


def test_after_it_was_told_nobody_adds_or_changes(held: Meeting, four: list[Person], plg: Community) -> None:
    for person in four:
        say(person, held, 4)
    with time_machine.travel(TOMORROW):
        tell(TOMORROW)
        before = read(four[0], held)
        late = make_member(plg, "Late Comer")
        Attendance.objects.create(meeting=held, person=late)
        for person in (four[0], late):
            assert say(person, held, 1).status_code == 422
        assert tell(LATER) == 0
        assert Impression.objects.count() == 4
        assert read(four[0], held).count("worth__bar") == before.count("worth__bar") == 5


def test_what_is_seen_changes_at_one_moment_only(held: Meeting, four: list[Person], fenna: Person) -> None:
    """Whoever looks after each answer learns nothing from the difference."""

    def seen() -> str:
        page = read(fenna, held)
        return page[page.index("<h1") :].split("<form")[0]

    looks = [seen()]
    for person, score in zip(four, (1, 5, 5, 5), strict=True):
        say(person, held, score)
        tell(NOW)
        looks.append(seen())
    assert [one == other for one, other in pairwise(looks)] == [True] * 4


def test_we_differ_is_said_as_it_is(held: Meeting, four: list[Person]) -> None:
    for person, score in zip(four, (1, 2, 5, 4), strict=True):
        say(person, held, score)
    with time_machine.travel(TOMORROW):
        tell(TOMORROW)
        assert "You differ about this." in read(four[0], held)


def test_meetings_as_dots_in_order_of_time(plg: Community, bo: Person, four: list[Person]) -> None:
    for number, score in enumerate((2, 4)):
        at = NOW - dt.timedelta(days=30 - number)
        meeting = make_meeting(plg, bo, f"Number {number}", starts_at=at, opened_at=at, closed_at=at)
        for person in four:
            Impression.objects.create(meeting=meeting, person=person, score=score)
    tell(NOW)
    page = As(bo).get(f"/plg/{plg.pk}/meetings/").text
    assert page.index("Not really") < page.index("9 February 2026: Yes")
    assert page.count("worths__dot") == 2


def test_the_list_asks_no_more_for_many_meetings(plg: Community, bo: Person, four: list[Person]) -> None:
    for number in range(20):
        at = NOW - dt.timedelta(days=30 + number)
        meeting = make_meeting(plg, bo, starts_at=at, opened_at=at, closed_at=at)
        told = [Impression(meeting=meeting, score=4, told_at=NOW) for _each in range(3)]
        Impression.objects.bulk_create(told)
    browser = As(bo)
    with CaptureQueriesContext(connection) as asked:
        page = browser.get(f"/plg/{plg.pk}/meetings/").text
    assert len(asked) <= 10
    assert page.count("worths__dot") == 12


def test_it_is_refused_to_who_was_not_there(held: Meeting, four: list[Person], plg: Community) -> None:
    away = make_member(plg, "Away Member")
    assert "How was it?" not in read(away, held)
    assert say(away, held, 3).status_code == 422
    assert not Impression.objects.exists()


def test_not_before_it_is_over_and_not_after_a_week(running: Meeting, bo: Person) -> None:
    assert say(bo, running, 3).status_code == 422
    Meeting.objects.update(closed_at=NOW)
    with time_machine.travel(LATER):
        assert say(bo, running, 3).status_code == 422
    assert say(bo, running, 3).status_code == 302


def test_one_word_has_to_be_chosen(held: Meeting, bo: Person) -> None:
    for score in ("", "0", "6", "x"):
        response = As(bo).send(address(held), score=score, text="Still here")
        assert response.status_code == 422
        assert "Still here" in response.text


def test_only_the_group_says_it(held: Meeting, fenna: Person, erik: Person, leo: Person, cas: Person) -> None:
    assert As(fenna).get(address(held)).status_code == 403
    assert say(fenna, held, 3).status_code == 403
    for person in (erik, leo, cas):
        assert As(person).get(address(held)).status_code == 404
        assert say(person, held, 3).status_code == 404
