from leerkring.conftest import As
from leerkring.meetings.models import Attendance, Meeting
from leerkring.people.models import Person


def address(meeting: Meeting) -> str:
    return f"/meetings/{meeting.pk}/stay-away/"


def test_it_works(meeting: Meeting, anna: Person, bo: Person) -> None:
    assert As(anna).send(address(meeting)).status_code == 302

    row = Attendance.objects.get()
    assert (row.person, row.was_there) == (anna, False)
    page = As(bo).get(f"/meetings/{meeting.pk}/").content.decode()
    assert "Cannot come" in page
    assert "Anna Aerts" in page


def test_twice_is_once(meeting: Meeting, anna: Person) -> None:
    As(anna).send(address(meeting))
    As(anna).send(address(meeting))
    assert Attendance.objects.count() == 1


def test_a_facilitator_can_say_it_too(meeting: Meeting, fenna: Person) -> None:
    As(fenna).send(address(meeting))
    assert Attendance.objects.get().person == fenna


def test_once_it_began_the_chair_keeps_who_is_there(running: Meeting, anna: Person) -> None:
    assert As(anna).send(address(running)).status_code == 422
    assert not Attendance.objects.exists()


def test_for_others_it_does_not_exist(meeting: Meeting, erik: Person, leo: Person) -> None:
    assert As(erik).send(address(meeting)).status_code == 404
    assert As(leo).send(address(meeting)).status_code == 404
