"""What came out of a meeting, for the group, and for its guests when the group shares it."""

import datetime as dt

import pytest
import time_machine
from django.urls import reverse
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from leerkring.conftest import As
from leerkring.meetings.models import AgendaItem, Meeting
from leerkring.methods.rules import Kind
from leerkring.people.models import Person
from leerkring.rooms.models import Card, Seat
from leerkring.rooms.tests.conftest import begin, guest_of, make_step, onward, sit

TOLD, SECRET = "Kq-tea-with-the-parents", "Kq-never-turned-over"


@pytest.fixture
def guest(meeting: Meeting, item: AgendaItem, bo: Person, anna: Person) -> As:
    """A guest of a meeting that is over: one step was revealed, one was not."""
    seat = sit(anna, meeting)
    told, hidden = (make_step(item, Kind.CARDS, question=words) for words in ("What helps?", "What hinders?"))
    begin(told, bo)
    Card.objects.create(step=told, seat=seat, text=TOLD)
    onward(meeting, bo)
    begin(hidden, bo)
    Card.objects.create(step=hidden, seat=seat, text=SECRET)
    _seat, token = guest_of(meeting, bo)
    As(bo).send(reverse("rooms:close_meeting", args=[meeting.pk]))
    browser = As()
    browser.cookies["guest"] = token
    return browser


def at(meeting: Meeting) -> str:
    return reverse("rooms:show_outcome", args=[meeting.pk])


def share(meeting: Meeting, by: Person, *, is_shared: str = "yes") -> None:
    As(by).send(reverse("rooms:share_outcome", args=[meeting.pk]), is_shared=is_shared)


def test_the_group_reads_what_was_revealed_without_names(guest: As, meeting: Meeting, anna: Person) -> None:
    page = As(anna).get(at(meeting)).text
    assert "What helps?" in page
    assert TOLD in page
    assert SECRET not in page
    assert "Share it with our guests" in page


def test_guests_read_it_only_when_it_is_shared(guest: As, meeting: Meeting, anna: Person) -> None:
    before = guest.get(at(meeting))
    assert before.status_code == 410
    assert TOLD not in before.text
    share(meeting, anna)
    page = guest.get(at(meeting))
    assert page.status_code == 200
    assert TOLD in page.text
    assert SECRET not in page.text
    assert "Aerts" not in page.text
    share(meeting, anna, is_shared="no")
    assert guest.get(at(meeting)).status_code == 410


def test_after_four_weeks_it_is_over_for_guests(guest: As, meeting: Meeting, anna: Person) -> None:
    share(meeting, anna)
    with time_machine.travel(timezone.now() + dt.timedelta(days=27), tick=False):
        assert guest.get(at(meeting)).status_code == 200
    with time_machine.travel(timezone.now() + dt.timedelta(days=29), tick=False):
        assert guest.get(at(meeting)).status_code == 410


def test_her_browser_is_known_as_long_as_the_group_may_share(guest: As, meeting: Meeting, anna: Person) -> None:
    cookie = guest.get(reverse("rooms:show_room", args=[meeting.pk])).cookies["guest"]
    assert 27 * 86_400 < cookie["max-age"] <= 28 * 86_400
    answer = guest.send(reverse("rooms:leave_room", args=[meeting.pk]))
    assert answer.cookies["guest"].value == ""


def test_a_guest_of_another_meeting_or_none_does_not_read_it(guest: As, meeting: Meeting, anna: Person) -> None:
    share(meeting, anna)
    assert As().get(at(meeting)).status_code == 302
    stranger = As()
    stranger.cookies["guest"] = "another-secret"
    assert stranger.get(at(meeting)).status_code == 302


def test_while_the_meeting_goes_on_a_guest_is_led_into_the_room(guest: As, meeting: Meeting) -> None:
    Meeting.objects.update(closed_at=None)
    assert guest.get(at(meeting))["Location"] == reverse("rooms:show_room", args=[meeting.pk])


def test_many_cards_ask_no_more_of_the_database(
    guest: As, meeting: Meeting, anna: Person, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    step = Card.objects.get(text=TOLD).step
    seat = Seat.objects.get(person=anna)
    Card.objects.bulk_create([Card(step=step, seat=seat, text=f"card {number}") for number in range(50)])
    browser = As(anna)
    with django_assert_max_num_queries(10):
        assert "card 49" in browser.get(at(meeting)).text


def test_who_is_not_of_the_group_does_not_see_it(guest: As, meeting: Meeting, cas: Person) -> None:
    assert As(cas).get(at(meeting)).status_code == 404
