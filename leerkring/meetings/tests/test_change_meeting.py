import datetime as dt
from typing import Any

from leerkring.communities.models import Community
from leerkring.conftest import As
from leerkring.journal.models import Entry
from leerkring.meetings.models import Meeting
from leerkring.meetings.tests.conftest import NOW, make_meeting
from leerkring.people.models import Person


def address(meeting: Meeting) -> str:
    return f"/meetings/{meeting.pk}/change/"


def fields(**changed: Any) -> dict[str, Any]:
    standard = {"title": "Elsewhere", "day": "2026-04-01", "begins": "14:00", "minutes": 60, "place": "Library"}
    return standard | {"started_from": 0} | changed


def test_it_works(meeting: Meeting, anna: Person) -> None:
    response = As(anna).send(address(meeting), **fields())

    assert response["Location"] == f"/meetings/{meeting.pk}/"
    before = meeting.changed_at
    meeting.refresh_from_db()
    assert (meeting.title, meeting.place, meeting.minutes) == ("Elsewhere", "Library", 60)
    assert meeting.starts_at == dt.datetime(2026, 4, 1, 12, 0, tzinfo=dt.UTC)
    assert meeting.sequence == 1
    assert meeting.changed_at > before
    assert Entry.objects.get().did == "changed"


def test_only_this_one_of_the_series_moves(plg: Community, meeting: Meeting, anna: Person) -> None:
    other = make_meeting(plg, anna, starts_at=NOW + dt.timedelta(days=7))
    As(anna).send(address(meeting), **fields())
    assert Meeting.objects.get(pk=other.pk).starts_at == other.starts_at


def test_the_form_shows_what_is(meeting: Meeting, anna: Person) -> None:
    page = As(anna).get(address(meeting)).content.decode()
    for words in ("Together", "2026-03-10", "15:00", "Room 3"):
        assert words in page


def test_who_was_overtaken_sees_both(meeting: Meeting, anna: Person, bo: Person) -> None:
    As(bo).send(address(meeting), **fields(title="Theirs"))
    response = As(anna).send(address(meeting), **fields(title="Mine"))

    assert response.status_code == 409
    page = response.content.decode()
    assert "Mine" in page
    assert "Theirs" in page
    meeting.refresh_from_db()
    assert meeting.title == "Theirs"


def test_it_asks_again(meeting: Meeting, anna: Person) -> None:
    for wrong in ({"day": ""}, {"begins": "x"}, {"day": "2026-03-29", "begins": "02:15"}, {"started_from": ""}):
        response = As(anna).send(address(meeting), **fields(**wrong))
        assert response.status_code == 422, wrong
        assert "Library" in response.content.decode()


def test_what_is_over_stays_as_it_was(held: Meeting, anna: Person) -> None:
    assert As(anna).send(address(held), **fields()).status_code == 422
    held.refresh_from_db()
    assert held.title == "Together"


def test_a_facilitator_cannot(meeting: Meeting, fenna: Person) -> None:
    assert As(fenna).send(address(meeting), **fields()).status_code == 403


def test_for_others_it_does_not_exist(meeting: Meeting, erik: Person, dirk: Person) -> None:
    assert As(erik).send(address(meeting), **fields()).status_code == 404
    assert As(dirk).get(address(meeting)).status_code == 404
