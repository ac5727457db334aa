"""A guest reads the room in another language."""

from django.urls import reverse

from leerkring.conftest import As
from leerkring.meetings.models import Meeting
from leerkring.people.models import Person
from leerkring.rooms.models import Seat
from leerkring.rooms.tests.conftest import guest_of


def test_her_pages_speak_it_from_then_on(meeting: Meeting, bo: Person) -> None:
    _seat, token = guest_of(meeting, bo)
    guest = As()
    guest.cookies["guest"] = token
    assert '<html lang="nl"' in guest.get(reverse("rooms:show_room", args=[meeting.pk])).text
    guest.send(reverse("rooms:choose_language", args=[meeting.pk]), language="ar")
    assert '<html lang="ar" dir="rtl"' in guest.get(reverse("rooms:show_room", args=[meeting.pk])).text
    guest.send(reverse("rooms:choose_language", args=[meeting.pk]), language="tlh")
    assert Seat.objects.get(person=None).language == "ar"


def test_a_member_has_the_language_of_her_account(meeting: Meeting, anna: Person) -> None:
    assert As(anna).send(reverse("rooms:choose_language", args=[meeting.pk]), language="ar").status_code == 403


def test_who_is_not_in_the_room_has_no_language_there(meeting: Meeting, cas: Person) -> None:
    assert As(cas).send(reverse("rooms:choose_language", args=[meeting.pk]), language="ar").status_code == 404
