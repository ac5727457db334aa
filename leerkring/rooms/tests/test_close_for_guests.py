"""Closing the door for guests."""

from django.urls import reverse

from leerkring.conftest import As
from leerkring.meetings.models import Meeting
from leerkring.people.models import Person
from leerkring.rooms.models import Room
from leerkring.rooms.tests.conftest import guest_of


def test_no_new_guests_and_who_is_in_stays(meeting: Meeting, bo: Person) -> None:
    _seat, token = guest_of(meeting, bo)
    As(bo).send(reverse("rooms:close_for_guests", args=[meeting.pk]))
    assert Room.objects.get().guests_token == ""
    guest = As()
    guest.cookies["guest"] = token
    assert guest.get(reverse("rooms:show_room", args=[meeting.pk])).status_code == 200


def test_only_the_chair_does(meeting: Meeting, anna: Person) -> None:
    assert As(anna).send(reverse("rooms:close_for_guests", args=[meeting.pk])).status_code == 403
