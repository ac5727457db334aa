"""Who was not there hears of it: among her news, and in her mail."""

import datetime as dt

from django.core import mail

from leerkring.conftest import As, gives_address
from leerkring.meetings.actions import running as acting
from leerkring.meetings.models import Attendance, Meeting
from leerkring.meetings.tests.conftest import NOW
from leerkring.notices.models import Notice
from leerkring.notices.tasks import send_digests
from leerkring.people.models import Digest, Person


def close(meeting: Meeting, chair: Person) -> None:
    Attendance.objects.get_or_create(meeting=meeting, person=chair)
    acting.close(chair=chair, meeting=meeting)


def told() -> dict[str, str]:
    return {notice.person.given_name: notice.words for notice in Notice.objects.select_related("person")}


def test_members_who_were_away_find_the_minutes(running: Meeting, anna: Person, bo: Person, fenna: Person) -> None:
    Attendance.objects.create(meeting=running, person=anna, was_there=False)
    Attendance.objects.create(meeting=running, person=fenna, was_there=False)
    close(running, bo)
    assert told() == {"Anna": "What you missed in Ouders erbij: Together, 10-3-2026."}
    assert Notice.objects.get().address == f"/meetings/{running.pk}/minutes/"
    assert As(anna).get(Notice.objects.get().address).status_code == 200


def test_it_stands_in_their_mail(running: Meeting, anna: Person, bo: Person) -> None:
    gives_address(anna, "anna@school.example", digest=Digest.DAILY)
    Person.objects.update(created_at=NOW - dt.timedelta(days=30))
    close(running, bo)
    assert send_digests(NOW + dt.timedelta(days=1)) == 1
    assert (
        f"* What you missed in Ouders erbij: Together, 10-3-2026.\n  http://localhost:8000/meetings/{running.pk}/"
        in (str(mail.outbox[0].body))
    )


def test_who_never_said_anything_and_was_not_seen_was_away(running: Meeting, anna: Person, bo: Person) -> None:
    close(running, bo)
    assert set(told()) == {"Anna"}


def test_when_nobody_noted_who_was_there_nobody_is_told(running: Meeting, anna: Person, bo: Person) -> None:
    acting.close(chair=bo, meeting=running)
    assert told() == {}


def test_closed_too_early_takes_it_back_and_closing_again_tells_it_once(
    running: Meeting, anna: Person, bo: Person
) -> None:
    close(running, bo)
    acting.reopen(chair=bo, meeting=running)
    assert told() == {}
    Attendance.objects.filter(person=anna).delete()
    close(running, bo)
    Notice.objects.update(read_at=NOW)
    acting.reopen(chair=bo, meeting=running)
    close(running, bo)
    assert list(told()) == ["Anna"]


def test_who_came_after_all_is_not_told(running: Meeting, anna: Person, bo: Person) -> None:
    close(running, bo)
    acting.reopen(chair=bo, meeting=running)
    Attendance.objects.create(meeting=running, person=anna)
    close(running, bo)
    assert told() == {}
