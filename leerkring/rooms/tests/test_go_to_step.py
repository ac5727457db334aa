"""To another step than the next one."""

from django.urls import reverse

from leerkring.conftest import As
from leerkring.meetings.models import AgendaItem, Meeting
from leerkring.methods.rules import Kind
from leerkring.people.models import Person
from leerkring.rooms.models import Room
from leerkring.rooms.tests.conftest import begin, make_step


def test_the_running_step_ends_and_back_leads_to_it_again(meeting: Meeting, item: AgendaItem, bo: Person) -> None:
    first = begin(make_step(item, Kind.TIMER), bo)
    make_step(item, Kind.TIMER)
    last = make_step(item, Kind.TIMER)
    As(bo).send(reverse("rooms:go_to_step", args=[last.pk]), number="2")
    assert Room.objects.get().step == last
    first.refresh_from_db()
    assert first.state.value == "ended"
    As(bo).send(reverse("rooms:go", args=[meeting.pk]), number="3", way="back")
    first.refresh_from_db()
    assert (Room.objects.get().step, first.state.value) == (first, "open")


def test_an_old_click_does_nothing(meeting: Meeting, item: AgendaItem, bo: Person) -> None:
    first = begin(make_step(item, Kind.TIMER), bo)
    As(bo).send(reverse("rooms:go_to_step", args=[make_step(item, Kind.TIMER).pk]), number="1")
    assert Room.objects.get().step == first
    assert As(bo).send(reverse("rooms:go_to_step", args=[first.pk])).status_code == 422


def test_only_the_chair_does(item: AgendaItem, anna: Person, cas: Person) -> None:
    address = reverse("rooms:go_to_step", args=[make_step(item, Kind.TIMER).pk])
    assert [As(person).send(address, number="1").status_code for person in (anna, cas)] == [403, 404]
