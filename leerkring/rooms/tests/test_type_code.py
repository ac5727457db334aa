"""Typing the code that stands on the board."""

import time_machine
from django.urls import reverse
from django.utils import timezone

from leerkring.conftest import As
from leerkring.meetings.models import Meeting
from leerkring.people.models import Person
from leerkring.rooms.actions import entering, knocking
from leerkring.rooms.models import Room
from leerkring.rooms.tests.conftest import guest_of

JOIN = "/join/"


def opened(meeting: Meeting, chair: Person) -> Room:
    return entering.let_guests_in(chair=chair, meeting=meeting)


def test_the_code_leads_to_the_door_however_it_is_typed(meeting: Meeting, bo: Person) -> None:
    room = opened(meeting, bo)
    code = room.guests_code
    for typed in (code, code.lower(), f" {code[:3]} {code[3:]} ", f"{code[:3]}-{code[3:]}".lower()):
        answer = As(HTTP_ACCEPT_LANGUAGE="en").get(JOIN, {"code": typed})
        assert answer["Location"] == reverse("rooms:join_room", args=[room.guests_token]) + "?in=en"


def test_a_code_that_never_was_looks_like_one_whose_meeting_is_over(meeting: Meeting, bo: Person) -> None:
    room = opened(meeting, bo)
    never = As(HTTP_ACCEPT_LANGUAGE="en").get(JOIN, {"code": "AAAAAA"})
    Meeting.objects.update(closed_at=timezone.now())
    over = As(HTTP_ACCEPT_LANGUAGE="en").get(JOIN, {"code": room.guests_code})
    assert (never.status_code, over.status_code) == (404, 404)
    assert never.text.replace("AAAAAA", "CODE") == over.text.replace(room.guests_code, "CODE")
    assert "does not open a room" in never.text


def test_many_wrong_codes_make_all_codes_wait_and_the_square_still_works(meeting: Meeting, bo: Person) -> None:
    room = opened(meeting, bo)
    browser = As(HTTP_ACCEPT_LANGUAGE="en")
    with time_machine.travel(timezone.now(), tick=False) as clock:
        for _try in range(knocking.MOST):
            knocking.miss()
        waiting = browser.get(JOIN, {"code": room.guests_code})
        assert waiting.status_code == 429
        assert "Scan the square instead" in waiting.text
        assert browser.get(reverse("rooms:join_room", args=[room.guests_token])).status_code == 200
        clock.shift(knocking.SPAN)
        assert browser.get(JOIN, {"code": room.guests_code}).status_code == 302


def test_a_miss_is_counted_and_a_hit_is_not(meeting: Meeting, bo: Person) -> None:
    room = opened(meeting, bo)
    with time_machine.travel(timezone.now(), tick=False):
        before = knocking._missed()
        As().get(JOIN, {"code": room.guests_code})
        assert knocking._missed() == before
        As().get(JOIN, {"code": "AAAAAA"})
        assert knocking._missed() == before + 1


def test_who_sits_in_a_room_comes_back_into_it(meeting: Meeting, bo: Person) -> None:
    _seat, token = guest_of(meeting, bo)
    guest = As()
    guest.cookies["guest"] = token
    assert guest.get(JOIN)["Location"] == reverse("rooms:show_room", args=[meeting.pk])


def test_it_speaks_the_language_of_the_phone_or_the_one_that_was_chosen(db: None) -> None:
    page = As(HTTP_ACCEPT_LANGUAGE="ar-MA,fr;q=0.5").get(JOIN)
    assert 'lang="ar" dir="rtl"' in page.text
    assert page["Content-Language"] == "ar"
    assert 'lang="uk"' in As(HTTP_ACCEPT_LANGUAGE="ar").get(JOIN, {"in": "uk"}).text
    page = As(HTTP_ACCEPT_LANGUAGE="ja").get(JOIN, {"in": "tlh"})
    assert '<html lang="nl"' in page.text


def test_all_languages_stand_there_by_their_own_names_and_nothing_leads_into_the_product(db: None) -> None:
    page = As().get(JOIN).text
    for name in ("Nederlands", "English", "Türkçe", "العربية", "Polski", "Українська", "Français", "Deutsch"):
        assert name in page
    assert 'href="/"' not in page
