from leerkring.conftest import As
from leerkring.journal.models import Entry
from leerkring.meetings.models import Meeting
from leerkring.people.models import Person


def address(meeting: Meeting) -> str:
    return f"/meetings/{meeting.pk}/restore/"


def test_it_works(meeting: Meeting, anna: Person) -> None:
    As(anna).send(f"/meetings/{meeting.pk}/cancel/")
    response = As(anna).send(address(meeting))

    assert response["Location"] == f"/meetings/{meeting.pk}/"
    meeting.refresh_from_db()
    assert meeting.cancelled_at is None
    assert meeting.sequence == 2


def test_what_was_not_cancelled_stays_as_it_is(meeting: Meeting, anna: Person) -> None:
    assert As(anna).send(address(meeting)).status_code == 302
    meeting.refresh_from_db()
    assert meeting.sequence == 0
    assert not Entry.objects.exists()


def test_it_is_not_a_page(meeting: Meeting, anna: Person) -> None:
    assert As(anna).get(address(meeting)).status_code == 405


def test_a_facilitator_cannot(meeting: Meeting, fenna: Person) -> None:
    assert As(fenna).send(address(meeting)).status_code == 403


def test_for_others_it_does_not_exist(meeting: Meeting, erik: Person) -> None:
    assert As(erik).send(address(meeting)).status_code == 404
