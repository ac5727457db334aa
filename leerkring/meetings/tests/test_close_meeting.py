from leerkring.conftest import As
from leerkring.journal.models import Entry
from leerkring.meetings.models import Meeting
from leerkring.people.models import Person


def address(meeting: Meeting) -> str:
    return f"/meetings/{meeting.pk}/close/"


def test_the_chair_closes_and_the_minutes_are_there(running: Meeting, bo: Person) -> None:
    response = As(bo).send(address(running))

    assert response["Location"] == f"/meetings/{running.pk}/minutes/"
    running.refresh_from_db()
    assert running.is_over
    assert Entry.objects.get().did == "closed"


def test_twice_is_once(running: Meeting, bo: Person) -> None:
    As(bo).send(address(running))
    running.refresh_from_db()
    closed_at = running.closed_at
    As(bo).send(address(running))
    running.refresh_from_db()
    assert running.closed_at == closed_at


def test_not_before_it_begins(meeting: Meeting, bo: Person) -> None:
    assert As(bo).send(address(meeting)).status_code == 422


def test_nobody_but_the_chair(running: Meeting, anna: Person, fenna: Person) -> None:
    assert As(anna).send(address(running)).status_code == 403
    assert As(fenna).send(address(running)).status_code == 403


def test_for_others_it_does_not_exist(running: Meeting, erik: Person) -> None:
    assert As(erik).send(address(running)).status_code == 404
