"""Opening the door for guests."""

from django.urls import reverse

from leerkring.conftest import As
from leerkring.meetings.models import Meeting
from leerkring.people.models import Person
from leerkring.rooms.models import Room


def test_there_is_a_square_and_a_short_code(meeting: Meeting, bo: Person) -> None:
    address = reverse("rooms:let_guests_in", args=[meeting.pk])
    As(bo).send(address)
    room = Room.objects.get()
    assert (len(room.guests_token), len(room.guests_code)) == (32, 6)
    page = As(bo).get(reverse("rooms:lead_room", args=[meeting.pk])).text
    assert room.guests_code in page
    assert "<svg" in page
    As(bo).send(address)
    assert Room.objects.get().guests_token == room.guests_token


def test_not_before_the_meeting(meeting: Meeting, bo: Person) -> None:
    Meeting.objects.update(opened_at=None)
    assert As(bo).send(reverse("rooms:let_guests_in", args=[meeting.pk])).status_code == 422


def test_only_the_chair_does(meeting: Meeting, anna: Person) -> None:
    assert As(anna).send(reverse("rooms:let_guests_in", args=[meeting.pk])).status_code == 403
