from leerkring.conftest import As
from leerkring.meetings.models import Attendance, Meeting
from leerkring.people.models import Person


def address(meeting: Meeting) -> str:
    return f"/meetings/{meeting.pk}/come/"


def test_it_works(meeting: Meeting, anna: Person, bo: Person) -> None:
    for person in (anna, bo):
        As(person).send(f"/meetings/{meeting.pk}/stay-away/")
    assert As(anna).send(address(meeting)).status_code == 302
    assert [row.person for row in Attendance.objects.all()] == [bo]


def test_once_it_began_the_chair_keeps_who_is_there(running: Meeting, anna: Person) -> None:
    Attendance.objects.create(meeting=running, person=anna, was_there=False)
    assert As(anna).send(address(running)).status_code == 422
    assert Attendance.objects.exists()


def test_for_others_it_does_not_exist(meeting: Meeting, erik: Person) -> None:
    assert As(erik).send(address(meeting)).status_code == 404
