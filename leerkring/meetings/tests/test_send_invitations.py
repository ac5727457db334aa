"""Invitations by mail: one event, for who wants it, once for each change."""

import datetime as dt
from email.message import Message
from io import StringIO
from typing import Any

import pytest
from django.core import mail
from django.core.management import call_command
from icalendar import Calendar

from leerkring.communities.models import Community, Membership
from leerkring.conftest import As, gives_address
from leerkring.meetings.actions import calendars, planning
from leerkring.meetings.models import Invited, Meeting
from leerkring.meetings.tasks import send_invitations
from leerkring.meetings.tests.conftest import NOW, make_meeting
from leerkring.people.models import Person


@pytest.fixture
def wishing(anna: Person) -> Person:
    """Wants an invitation for each meeting."""
    gives_address(anna, "anna@school.example", wants_invites=True)
    anna.refresh_from_db()
    return anna


def calendar_in(message: Any) -> tuple[Message, Any]:
    """The part of a mail that a calendar reads, and its one event."""
    (part,) = [part for part in message.message().walk() if part.get_content_type() == "text/calendar"]
    calendar = Calendar.from_ical(part.get_payload(decode=True))
    (event,) = calendar.walk("VEVENT")
    assert str(calendar["method"]) == part.get_param("method")
    return part, event


def test_it_is_one_event_that_a_calendar_takes_over(meeting: Meeting, wishing: Person) -> None:
    assert send_invitations(NOW) == 1
    (message,) = mail.outbox
    assert (message.to, message.subject) == (["anna@school.example"], "Invitation: Ouders erbij: Together")
    assert f"http://localhost:8000/meetings/{meeting.pk}/" in message.body
    part, event = calendar_in(message)
    assert part.get_param("method") == "REQUEST"
    assert (str(event["uid"]), int(event["sequence"])) == (f"{meeting.pk}@leerkring", 0)
    assert str(event["summary"]) == "Ouders erbij: Together"
    assert event["dtstart"].dt == meeting.starts_at
    assert str(event["attendee"]) == "mailto:anna@school.example"
    assert str(event["organizer"]).startswith("mailto:")


def test_once_for_each_change_and_then_the_cancelling(meeting: Meeting, wishing: Person, bo: Person) -> None:
    sent = [send_invitations(NOW), send_invitations(NOW)]
    details: dict[str, Any] = {"title": "Later", "minutes": 60, "place": "", "link": ""}
    planning.change(
        author=bo, meeting=meeting, started_from=0, starts_at=meeting.starts_at + dt.timedelta(days=1), **details
    )
    sent += [send_invitations(NOW), send_invitations(NOW)]
    planning.cancel(author=bo, meeting=meeting)
    sent += [send_invitations(NOW), send_invitations(NOW)]
    planning.restore(author=bo, meeting=meeting)
    sent.append(send_invitations(NOW))
    assert sent == [1, 0, 1, 0, 1, 0, 1]
    told = [calendar_in(message) for message in mail.outbox]
    assert [part.get_param("method") for part, _event in told] == ["REQUEST", "REQUEST", "CANCEL", "REQUEST"]
    assert [int(event["sequence"]) for _part, event in told] == [0, 1, 2, 3]
    assert len({str(event["uid"]) for _part, event in told}) == 1
    assert str(told[2][1]["status"]) == "CANCELLED"


def test_only_who_wants_it_and_has_an_address(meeting: Meeting, anna: Person, bo: Person, cas: Person) -> None:
    Person.objects.filter(pk=anna.pk).update(wants_invites=True)
    gives_address(bo, "bo@school.example")
    gives_address(cas, "cas@school.example", wants_invites=True)
    assert send_invitations(NOW) == 0


def test_not_for_what_was_cancelled_before_passed_or_is_far_away(plg: Community, wishing: Person) -> None:
    make_meeting(plg, wishing, cancelled_at=NOW)
    for days in (-3, 100):
        make_meeting(plg, wishing, starts_at=NOW + dt.timedelta(days=days))
    assert send_invitations(NOW) == 0


def test_who_leaves_the_group_gets_a_last_word_and_who_comes_back_a_new_one(
    meeting: Meeting, wishing: Person, plg: Community
) -> None:
    send_invitations(NOW)
    places = Membership.objects.filter(community=plg, person=wishing)
    places.update(ended_at=NOW)
    assert [send_invitations(NOW + dt.timedelta(seconds=second)) for second in (1, 2)] == [1, 0]
    places.update(ended_at=None)
    assert send_invitations(NOW + dt.timedelta(seconds=3)) == 1
    told = [calendar_in(message) for message in mail.outbox]
    assert [part.get_param("method") for part, _event in told] == ["REQUEST", "CANCEL", "REQUEST"]
    stamps = [event["dtstamp"].dt for _part, event in told]
    assert stamps == sorted(set(stamps))
    assert mail.outbox[1].subject == "Cancelled: Ouders erbij: Together"


def test_a_group_that_ended_meets_no_more(meeting: Meeting, wishing: Person, plg: Community) -> None:
    send_invitations(NOW)
    Community.objects.filter(pk=plg.pk).update(ended_on=NOW.date())
    assert send_invitations(NOW + dt.timedelta(seconds=1)) == 1
    part, _event = calendar_in(mail.outbox[1])
    assert part.get_param("method") == "CANCEL"
    Community.objects.filter(pk=plg.pk).update(ended_on=None)
    assert send_invitations(NOW + dt.timedelta(seconds=2)) == 1


def test_twice_at_once_one_mail_leaves(meeting: Meeting, wishing: Person) -> None:
    assert calendars.claim_invitation(meeting=meeting, person=wishing)
    assert not calendars.claim_invitation(meeting=meeting, person=wishing)
    assert Invited.objects.count() == 1


def test_nothing_typed_becomes_a_line_of_the_mail_or_of_the_calendar(plg: Community, wishing: Person) -> None:
    make_meeting(plg, wishing, 'Tea"\nATTENDEE:mailto:x@evil.example', place="Here\r\nBcc: x@evil.example")
    send_invitations(NOW)
    (message,) = mail.outbox
    _part, event = calendar_in(message)
    assert str(event["attendee"]) == "mailto:anna@school.example"
    assert message.recipients() == ["anna@school.example"]


def test_it_is_in_the_language_of_its_reader(meeting: Meeting, wishing: Person) -> None:
    Person.objects.filter(pk=wishing.pk).update(language="nl")
    send_invitations(NOW)
    assert mail.outbox[0].subject == "Uitnodiging: Ouders erbij: Together"


def test_the_command_says_how_many(meeting: Meeting, wishing: Person) -> None:
    told = StringIO()
    call_command("send_invitations", stdout=told)
    assert told.getvalue() == "1 sent\n"


def test_the_page_with_calendars_says_how_it_is(wishing: Person, bo: Person) -> None:
    assert "You get an invitation by mail for each meeting" in As(wishing).get("/calendar/").text
    assert "With an e-mail address in your account" in As(bo).get("/calendar/").text
