"""Coming in with the square: a language, a first name, and in."""

import pytest
from django.test import override_settings
from django.urls import reverse
from django.utils import timezone

from leerkring.conftest import As
from leerkring.kit.jinja import new_key
from leerkring.meetings.models import Meeting
from leerkring.people.models import Person
from leerkring.rooms.actions import entering
from leerkring.rooms.models import Room, Seat, digest_of


@pytest.fixture
def room(meeting: Meeting, bo: Person) -> Room:
    return entering.let_guests_in(chair=bo, meeting=meeting)


def at(room: Room) -> str:
    return reverse("rooms:join_room", args=[room.guests_token])


def inside(room: Room) -> str:
    return reverse("rooms:show_room", args=[room.meeting_id])


def test_a_first_name_is_enough(room: Room) -> None:
    guest = As(HTTP_ACCEPT_LANGUAGE="en")
    assert "Second meeting" in guest.get(at(room)).text
    answer = guest.send(at(room), name="Gül", language="tr")
    assert answer["Location"] == inside(room)
    seat = Seat.objects.get()
    assert (seat.guest_name, seat.language, seat.person) == ("Gül", "tr", None)
    page = guest.get(inside(room))
    assert page.status_code == 200
    assert '<html lang="tr"' in page.text
    assert page["Content-Language"] == "tr"


def test_the_secret_stays_in_her_browser_and_goes_after_twelve_hours(room: Room) -> None:
    guest = As()
    with override_settings(SECURE=True):
        cookie = guest.send(at(room), name="Gül", language="nl").cookies["guest"]
    assert (cookie["max-age"], cookie["samesite"]) == (12 * 3600, "Lax")
    assert cookie["httponly"]
    assert cookie["secure"]
    assert Seat.objects.get().guest_digest == digest_of(cookie.value)
    assert len(cookie.value) * 4 >= 128


def test_a_form_that_was_sent_twice_is_one_guest_with_one_secret(room: Room) -> None:
    key = new_key()
    first, second = (As().send(at(room), key=key, name="Gül", language="nl") for _time in range(2))
    assert Seat.objects.count() == 1
    assert first.cookies["guest"].value == second.cookies["guest"].value
    assert second["Location"] == inside(room)


def test_who_is_in_already_falls_in_where_the_room_is(room: Room) -> None:
    guest = As()
    guest.send(at(room), name="Gül", language="nl")
    assert guest.get(at(room))["Location"] == inside(room)
    assert Seat.objects.count() == 1


def test_a_member_comes_straight_into_the_room(room: Room, anna: Person, fenna: Person) -> None:
    for person in (anna, fenna):
        assert As(person).get(at(room))["Location"] == inside(room)
    assert not Seat.objects.exists()


def test_a_colleague_from_elsewhere_comes_as_a_guest(room: Room, cas: Person) -> None:
    browser = As(cas)
    assert 'value="Cas"' in browser.get(at(room)).text
    browser.send(at(room), name="Cas", language="en")
    page = browser.get(inside(room))
    assert page.status_code == 200
    assert "My circles" not in page.text


def test_without_a_name_or_with_a_strange_language_it_asks_again(room: Room) -> None:
    answer = As(HTTP_ACCEPT_LANGUAGE="en").send(at(room), name="", language="en")
    assert answer.status_code == 422
    assert "Please fill this in." in answer.text
    assert As().send(at(room), name="Gül", language="tlh").status_code == 422
    assert not Seat.objects.exists()


def test_a_closed_door_looks_like_no_door(room: Room, bo: Person) -> None:
    address = at(room)
    never = As(HTTP_ACCEPT_LANGUAGE="en").get("/join/nobody-was-ever-given-this/")
    entering.close_for_guests(chair=bo, meeting=room.meeting)
    closed = As(HTTP_ACCEPT_LANGUAGE="en").get(address)
    Room.objects.update(guests_token=room.guests_token)
    Meeting.objects.update(closed_at=timezone.now())
    over = As(HTTP_ACCEPT_LANGUAGE="en").get(address)
    assert {answer.status_code for answer in (never, closed, over)} == {404}
    assert never.content == closed.content == over.content
    assert As().send(address, name="Gül", language="nl").status_code == 404
