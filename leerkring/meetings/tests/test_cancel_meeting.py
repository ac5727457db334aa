from leerkring.conftest import As
from leerkring.journal.models import Entry
from leerkring.meetings.models import Meeting
from leerkring.people.models import Person


def address(meeting: Meeting) -> str:
    return f"/meetings/{meeting.pk}/cancel/"


def test_it_asks_first(meeting: Meeting, anna: Person) -> None:
    assert "Cancel this meeting?" in As(anna).get(address(meeting)).content.decode()
    meeting.refresh_from_db()
    assert meeting.cancelled_at is None


def test_it_works(meeting: Meeting, anna: Person) -> None:
    response = As(anna).send(address(meeting))

    assert response["Location"] == f"/meetings/{meeting.pk}/"
    meeting.refresh_from_db()
    assert meeting.cancelled_at is not None
    assert meeting.sequence == 1
    assert Entry.objects.get().did == "cancelled"


def test_twice_is_once(meeting: Meeting, anna: Person) -> None:
    As(anna).send(address(meeting))
    As(anna).send(address(meeting))
    meeting.refresh_from_db()
    assert meeting.sequence == 1


def test_what_has_begun_cannot_be_cancelled(running: Meeting, anna: Person) -> None:
    response = As(anna).send(address(running))
    assert response.status_code == 422
    assert "has begun" in response.content.decode()


def test_a_facilitator_cannot(meeting: Meeting, fenna: Person) -> None:
    assert As(fenna).send(address(meeting)).status_code == 403


def test_for_others_it_does_not_exist(meeting: Meeting, erik: Person, dirk: Person) -> None:
    assert As(erik).send(address(meeting)).status_code == 404
    assert As(dirk).get(address(meeting)).status_code == 404
