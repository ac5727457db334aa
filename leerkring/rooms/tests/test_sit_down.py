"""Coming in."""

from django.urls import reverse

from leerkring.conftest import As
from leerkring.meetings.models import Attendance, Meeting
from leerkring.people.models import Person
from leerkring.rooms.models import Seat


def test_who_is_in_the_room_was_at_the_meeting(meeting: Meeting, anna: Person) -> None:
    As(anna).send(reverse("rooms:sit_down", args=[meeting.pk]))
    As(anna).send(reverse("rooms:sit_down", args=[meeting.pk]))
    assert Seat.objects.get().person == anna
    assert Attendance.objects.get().was_there


def test_who_guides_has_no_seat(meeting: Meeting, fenna: Person, cas: Person) -> None:
    address = reverse("rooms:sit_down", args=[meeting.pk])
    assert [As(person).send(address).status_code for person in (fenna, cas)] == [403, 404]


def test_nobody_comes_in_afterwards(meeting: Meeting, anna: Person, bo: Person) -> None:
    As(bo).send(reverse("rooms:close_meeting", args=[meeting.pk]))
    assert As(anna).send(reverse("rooms:sit_down", args=[meeting.pk])).status_code == 422
    assert not Seat.objects.exists()
