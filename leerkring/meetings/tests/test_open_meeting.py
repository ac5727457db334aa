import datetime as dt

from leerkring.communities.models import Community
from leerkring.conftest import As
from leerkring.journal.models import Entry
from leerkring.meetings.models import Meeting
from leerkring.meetings.tests.conftest import NOW, make_meeting
from leerkring.people.models import Person


def address(meeting: Meeting) -> str:
    return f"/meetings/{meeting.pk}/open/"


def test_the_chair_opens_and_looks_round(meeting: Meeting, bo: Person) -> None:
    response = As(bo).send(address(meeting))

    assert response["Location"] == f"/meetings/{meeting.pk}/attendance/"
    meeting.refresh_from_db()
    assert meeting.is_open
    assert Entry.objects.get().did == "opened"


def test_twice_is_once(meeting: Meeting, bo: Person) -> None:
    As(bo).send(address(meeting))
    meeting.refresh_from_db()
    opened_at = meeting.opened_at
    As(bo).send(address(meeting))
    meeting.refresh_from_db()
    assert meeting.opened_at == opened_at


def test_not_before_its_day(meeting: Meeting, bo: Person) -> None:
    meeting.starts_at = NOW + dt.timedelta(days=2)
    meeting.save()
    response = As(bo).send(address(meeting))
    assert response.status_code == 422
    assert "This meeting is on Thursday 12 March." in response.content.decode()


def test_not_a_cancelled_one(meeting: Meeting, bo: Person) -> None:
    meeting.cancelled_at = NOW
    meeting.save()
    assert As(bo).send(address(meeting)).status_code == 422


def test_nobody_but_the_chair(meeting: Meeting, anna: Person, fenna: Person) -> None:
    assert As(anna).send(address(meeting)).status_code == 403
    assert As(fenna).send(address(meeting)).status_code == 403


def test_the_chair_of_another_meeting_is_not_the_chair_of_this(meeting: Meeting, plg: Community, anna: Person) -> None:
    make_meeting(plg, anna)
    assert As(anna).send(address(meeting)).status_code == 403


def test_a_chair_who_left_the_group_does_not_exist_here(meeting: Meeting, plg: Community, bo: Person) -> None:
    plg.memberships.filter(person=bo).update(ended_at=NOW)
    assert As(bo).send(address(meeting)).status_code == 404


def test_a_chair_who_now_only_guides_leads_no_more(meeting: Meeting, plg: Community, bo: Person) -> None:
    plg.memberships.filter(person=bo).update(ended_at=NOW)
    plg.facilitations.create(person=bo, role="process_facilitator")
    assert As(bo).send(address(meeting)).status_code == 403


def test_for_others_it_does_not_exist(meeting: Meeting, erik: Person, dirk: Person) -> None:
    assert As(erik).send(address(meeting)).status_code == 404
    assert As(dirk).send(address(meeting)).status_code == 404
