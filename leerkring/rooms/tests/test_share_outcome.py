"""Letting the guests of a meeting read what came out of it."""

from django.urls import reverse
from django.utils import timezone

from leerkring.conftest import As
from leerkring.meetings.models import Meeting
from leerkring.people.models import Person
from leerkring.rooms.models import Room
from leerkring.rooms.tests.conftest import guest_of


def test_any_member_shares_it_and_takes_it_back(meeting: Meeting, bo: Person, anna: Person) -> None:
    _seat, token = guest_of(meeting, bo)
    Meeting.objects.update(closed_at=timezone.now())
    address = reverse("rooms:share_outcome", args=[meeting.pk])
    As(anna).send(address, is_shared="yes")
    assert Room.objects.get().is_shared_with_guests
    guest = As()
    guest.cookies["guest"] = token
    over = guest.get(reverse("rooms:show_room", args=[meeting.pk]))
    assert over.status_code == 410
    assert reverse("rooms:show_outcome", args=[meeting.pk]) in over.text
    As(anna).send(address, is_shared="no")
    assert not Room.objects.get().is_shared_with_guests


def test_not_before_the_meeting_is_closed(meeting: Meeting, anna: Person) -> None:
    answer = As(anna).send(reverse("rooms:share_outcome", args=[meeting.pk]), is_shared="yes")
    assert answer.status_code == 422


def test_who_guides_does_not_share_and_others_do_not_see_it(meeting: Meeting, fenna: Person, cas: Person) -> None:
    address = reverse("rooms:share_outcome", args=[meeting.pk])
    assert [As(person).send(address, is_shared="yes").status_code for person in (fenna, cas)] == [403, 404]
