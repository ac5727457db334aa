"""The chair's page."""

from django.urls import reverse

from leerkring.conftest import As
from leerkring.meetings.models import AgendaItem, Meeting
from leerkring.methods.rules import Kind
from leerkring.people.models import Person
from leerkring.rooms.models import Step
from leerkring.rooms.tests.conftest import begin, make_step, sit


def test_it_shows_where_the_meeting_is_and_what_comes(
    meeting: Meeting, item: AgendaItem, bo: Person, anna: Person
) -> None:
    make_step(item, Kind.TIMER, name="Later")
    begin(make_step(item, Kind.CARDS, name="Writing"), bo)
    sit(anna, meeting)
    page = As(bo).get(reverse("rooms:lead_room", args=[meeting.pk])).text
    assert "Writing" in page
    assert "Later" in page
    assert "0 of 1 ready" in page
    assert "Turn the cards over" in page


def test_an_empty_agenda_can_be_led_too(meeting: Meeting, bo: Person) -> None:
    assert "No steps yet" in As(bo).get(reverse("rooms:lead_room", args=[meeting.pk])).text


def test_an_activity_without_steps_comes_in_its_turn(meeting: Meeting, item: AgendaItem, bo: Person) -> None:
    bare = AgendaItem.objects.create(meeting=meeting, title="A word before", minutes=5, position=0, author=bo)
    make_step(item, Kind.TIMER, name="Later")
    address = reverse("rooms:lead_room", args=[meeting.pk])
    assert "Begin: A word before" in As(bo).get(address).text
    assert not Step.objects.filter(item=bare).exists()

    As(bo).send(reverse("rooms:go", args=[meeting.pk]), number="1", way="on")
    page = As(bo).get(address).text
    assert "On to: Later" in page
    assert "0 of 0 ready" not in page


def test_only_the_chair_has_it(meeting: Meeting, anna: Person, fenna: Person, cas: Person) -> None:
    address = reverse("rooms:lead_room", args=[meeting.pk])
    assert [As(person).get(address).status_code for person in (anna, fenna, cas)] == [403, 403, 404]
