"""Going."""

from django.urls import reverse

from leerkring.conftest import As
from leerkring.meetings.models import AgendaItem, Meeting
from leerkring.methods.rules import Kind
from leerkring.people.models import Person
from leerkring.rooms.models import Card
from leerkring.rooms.queries import presence
from leerkring.rooms.tests.conftest import begin, guest_of, make_step, sit


def test_nobody_waits_for_her_and_what_she_wrote_stays(
    meeting: Meeting, item: AgendaItem, bo: Person, anna: Person
) -> None:
    step = begin(make_step(item, Kind.CARDS), bo)
    sit(anna, meeting)
    As(anna).send(reverse("rooms:take_part", args=[step.pk]), does="write", text="tea")
    As(anna).send(reverse("rooms:leave_room", args=[meeting.pk]))
    assert presence(step).here == 0
    assert Card.objects.count() == 1


def test_a_guest_who_left_is_outside(meeting: Meeting, bo: Person) -> None:
    _seat, token = guest_of(meeting, bo)
    guest = As()
    guest.cookies["guest"] = token
    answer = guest.send(reverse("rooms:leave_room", args=[meeting.pk]))
    assert answer["Location"] == "/join/?in=nl"
    assert answer.cookies["guest"].value == ""
    guest.cookies["guest"] = token
    assert guest.get(reverse("rooms:show_room", args=[meeting.pk])).status_code == 302


def test_who_is_not_of_the_group_cannot(meeting: Meeting, cas: Person) -> None:
    assert As(cas).send(reverse("rooms:leave_room", args=[meeting.pk])).status_code == 404
