"""Handing over the chair."""

from django.urls import reverse

from leerkring.conftest import As
from leerkring.meetings.models import Meeting
from leerkring.people.models import Person
from leerkring.rooms.tests.conftest import guest_of, sit


def test_somebody_else_leads_from_here(meeting: Meeting, bo: Person, anna: Person) -> None:
    seat = sit(anna, meeting)
    As(bo).send(reverse("rooms:hand_over", args=[meeting.pk]), to=str(seat.pk))
    assert As(anna).get(reverse("rooms:lead_room", args=[meeting.pk])).status_code == 200
    assert As(bo).get(reverse("rooms:lead_room", args=[meeting.pk])).status_code == 403


def test_a_guest_cannot_lead(meeting: Meeting, bo: Person) -> None:
    seat, _token = guest_of(meeting, bo)
    response = As(bo).send(reverse("rooms:hand_over", args=[meeting.pk]), to=str(seat.pk))
    assert "Choose who leads from here." in response.content.decode()
    meeting.refresh_from_db()
    assert meeting.chair == bo


def test_only_the_chair_does(meeting: Meeting, anna: Person) -> None:
    seat = sit(anna, meeting)
    assert As(anna).send(reverse("rooms:hand_over", args=[meeting.pk]), to=str(seat.pk)).status_code == 403
