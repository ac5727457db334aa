"""The room on a phone."""

from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from leerkring.conftest import As
from leerkring.meetings.models import AgendaItem, Meeting
from leerkring.methods.rules import Kind
from leerkring.people.models import Person
from leerkring.rooms.models import Card
from leerkring.rooms.tests.conftest import begin, make_step, sit


def test_it_says_what_is_going_on(meeting: Meeting, item: AgendaItem, bo: Person, anna: Person) -> None:
    begin(make_step(item, Kind.CARDS, question="What helps?"), bo)
    sit(anna, meeting)
    page = As(anna).get(reverse("rooms:show_room", args=[meeting.pk])).text
    assert "What helps?" in page
    assert "Put down this card" in page


def test_who_is_not_in_yet_can_come_in(meeting: Meeting, anna: Person) -> None:
    assert "Come in" in As(anna).get(reverse("rooms:show_room", args=[meeting.pk])).text


def test_after_the_meeting_it_leads_to_the_minutes(meeting: Meeting, bo: Person, anna: Person) -> None:
    As(bo).send(reverse("rooms:close_meeting", args=[meeting.pk]))
    assert "Read the minutes" in As(anna).get(reverse("rooms:show_room", args=[meeting.pk])).text


def test_a_full_room_asks_no_more_of_the_database(
    meeting: Meeting, item: AgendaItem, bo: Person, anna: Person, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    step = begin(make_step(item, Kind.CARDS), bo)
    seat = sit(anna, meeting)
    Card.objects.bulk_create([Card(step=step, seat=seat, text=f"card {number}") for number in range(50)])
    browser = As(anna)
    with django_assert_max_num_queries(10):
        browser.get(reverse("rooms:show_room_now", args=[meeting.pk]))


def test_who_is_not_of_the_group_does_not_see_it(meeting: Meeting, cas: Person) -> None:
    assert As(cas).get(reverse("rooms:show_room", args=[meeting.pk])).status_code == 404
