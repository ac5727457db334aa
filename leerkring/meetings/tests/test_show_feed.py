import datetime as dt

import pytest
from django.core.signing import Signer
from django.db import connection
from django.http import HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext
from icalendar import Calendar

from leerkring.communities.models import Community
from leerkring.conftest import As
from leerkring.meetings.access import calendar_token
from leerkring.meetings.models import Meeting
from leerkring.meetings.tests.conftest import NOW, make_meeting
from leerkring.people.models import Person


def get(token: str) -> HttpResponse:
    return Client().get(f"/calendar/{token}.ics")  # type: ignore[return-value]


def titles(token: str) -> list[str]:
    return [str(event["summary"]) for event in Calendar.from_ical(get(token).content).walk("VEVENT")]


def test_it_works_without_signing_in(meeting: Meeting, anna: Person) -> None:
    response = get(calendar_token(anna))

    assert response.status_code == 200
    assert response["Content-Type"] == "text/calendar; charset=utf-8"
    assert response["Referrer-Policy"] == "no-referrer"
    assert "no-cache" in response["Cache-Control"]
    (event,) = Calendar.from_ical(response.content).walk("VEVENT")
    assert event["uid"] == f"{meeting.pk}@leerkring"
    assert event["summary"] == "Ouders erbij: Together"
    assert event["location"] == "Room 3"
    assert event["url"] == f"http://testserver/meetings/{meeting.pk}/"
    assert event.decoded("dtstart") == NOW + dt.timedelta(hours=1)
    assert event.decoded("dtend") == NOW + dt.timedelta(minutes=150)


def test_no_names_of_people(meeting: Meeting, anna: Person) -> None:
    text = get(calendar_token(anna)).content.decode()
    for name in ("Anna", "Bo", "Aerts", "Bakker"):
        assert name not in text


def test_all_her_groups_in_one_and_each_on_its_own(
    meeting: Meeting, plg: Community, sibling: Community, foreign: Community, anna: Person, dirk: Person
) -> None:
    sibling.memberships.create(person=anna)
    make_meeting(sibling, dirk, "Sums")
    make_meeting(foreign, dirk, "Reading")

    assert sorted(titles(calendar_token(anna))) == ["Ouders erbij: Together", "Rekenen: Sums"]
    assert titles(calendar_token(anna, plg)) == ["Ouders erbij: Together"]
    assert titles(calendar_token(anna, sibling)) == ["Rekenen: Sums"]


def test_a_change_raises_the_sequence_and_keeps_the_uid(meeting: Meeting, anna: Person) -> None:
    (before,) = Calendar.from_ical(get(calendar_token(anna)).content).walk("VEVENT")
    As(anna).send(f"/meetings/{meeting.pk}/cancel/")
    (after,) = Calendar.from_ical(get(calendar_token(anna)).content).walk("VEVENT")

    assert (before["status"], after["status"]) == ("CONFIRMED", "CANCELLED")
    assert before["uid"] == after["uid"]
    assert after["sequence"] == before["sequence"] + 1
    assert after.decoded("last-modified") >= before.decoded("last-modified")


def test_it_looks_one_year_back(plg: Community, anna: Person) -> None:
    make_meeting(plg, anna, "Last year", starts_at=NOW - dt.timedelta(days=360))
    make_meeting(plg, anna, "Long ago", starts_at=NOW - dt.timedelta(days=370))
    assert titles(calendar_token(anna)) == ["Ouders erbij: Last year"]


def test_what_is_typed_never_becomes_a_line_of_its_own(meeting: Meeting, plg: Community, anna: Person) -> None:
    Meeting.objects.filter(pk=meeting.pk).update(title="Tea\r\nATTACH:https://evil.example", place="x\u2028END:VEVENT")
    plg.name = "Ours\rX-EVIL:1"
    plg.save()

    text = get(calendar_token(anna)).content.decode().replace("\r\n ", "")
    assert not any(line.startswith(("ATTACH", "X-EVIL")) for line in text.splitlines())
    assert text.split("\r\n").count("END:VEVENT") == 1


def test_the_address_is_the_same_every_time(anna: Person) -> None:
    assert calendar_token(anna) == calendar_token(anna)


@pytest.mark.parametrize("token", ["x", "x.y", "a" * 200, "%00", "é", "WyJ4Il0", "."])
def test_a_wrong_address_is_not_found(db: None, token: str) -> None:
    assert get(token).status_code == 404


def test_one_letter_else_is_not_found(meeting: Meeting, anna: Person) -> None:
    token = calendar_token(anna)
    for place in range(0, len(token), 7):
        other = "A" if token[place] != "A" else "B"
        assert get(token[:place] + other + token[place + 1 :]).status_code == 404


def test_a_seal_of_another_kind_is_not_found(meeting: Meeting, anna: Person) -> None:
    token = Signer(salt="elsewhere", sep=".").sign_object([anna.pk.hex, 1])
    assert get(token).status_code == 404


def test_who_left_the_group_sees_it_no_more(meeting: Meeting, plg: Community, anna: Person) -> None:
    mine, ours = calendar_token(anna), calendar_token(anna, plg)
    plg.memberships.filter(person=anna).update(ended_at=NOW)

    assert titles(mine) == []
    assert get(ours).status_code == 404


def test_who_is_no_longer_active_sees_nothing(meeting: Meeting, plg: Community, anna: Person) -> None:
    anna.is_active = False
    anna.save()
    assert get(calendar_token(anna)).status_code == 404
    assert get(calendar_token(anna, plg)).status_code == 404


def test_what_no_longer_holds_looks_like_what_never_was(meeting: Meeting, plg: Community, anna: Person) -> None:
    old = calendar_token(anna)
    anna.calendar_number += 1
    anna.save()
    assert get(old).content == get("never").content


def test_a_leader_and_the_steering_group_see_no_meetings(
    meeting: Meeting, plg: Community, leo: Person, cas: Person
) -> None:
    for person in (leo, cas):
        assert titles(calendar_token(person)) == []
        assert get(calendar_token(person, plg)).status_code == 404


def test_many_meetings_cost_no_more_questions(plg: Community, anna: Person) -> None:
    for number in range(60):
        make_meeting(plg, anna, starts_at=NOW + dt.timedelta(days=number))
    for token in (calendar_token(anna), calendar_token(anna, plg)):
        with CaptureQueriesContext(connection) as asked:
            assert get(token).status_code == 200
        assert len(asked) <= 3
