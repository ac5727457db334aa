from leerkring.conftest import As
from leerkring.journal.models import Entry
from leerkring.meetings.models import Meeting
from leerkring.people.models import Person


def address(meeting: Meeting) -> str:
    return f"/meetings/{meeting.pk}/chair/"


def test_any_member_can(meeting: Meeting, anna: Person) -> None:
    assert As(anna).send(address(meeting)).status_code == 302
    meeting.refresh_from_db()
    assert meeting.chair == anna
    assert Entry.objects.get().did == "took chair of"


def test_then_she_leads_and_the_other_does_not(meeting: Meeting, anna: Person, bo: Person) -> None:
    As(anna).send(address(meeting))
    assert As(bo).send(f"/meetings/{meeting.pk}/open/").status_code == 403
    assert As(anna).send(f"/meetings/{meeting.pk}/open/").status_code == 302


def test_not_of_what_is_over(held: Meeting, anna: Person) -> None:
    assert As(anna).send(address(held)).status_code == 422


def test_a_facilitator_cannot(meeting: Meeting, fenna: Person, gijs: Person) -> None:
    assert As(fenna).send(address(meeting)).status_code == 403
    assert As(gijs).send(address(meeting)).status_code == 403


def test_for_others_it_does_not_exist(meeting: Meeting, erik: Person, cas: Person) -> None:
    assert As(erik).send(address(meeting)).status_code == 404
    assert As(cas).send(address(meeting)).status_code == 404
