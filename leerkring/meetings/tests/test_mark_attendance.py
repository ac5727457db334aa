from leerkring.conftest import As
from leerkring.meetings.models import Attendance, Meeting
from leerkring.meetings.tests.conftest import NOW
from leerkring.people.models import Person


def address(meeting: Meeting) -> str:
    return f"/meetings/{meeting.pk}/attendance/"


def there(meeting: Meeting) -> dict[Person, bool]:
    return {row.person: row.was_there for row in Attendance.objects.filter(meeting=meeting)}


def test_it_works(running: Meeting, anna: Person, bo: Person, fenna: Person) -> None:
    response = As(bo).send(address(running), present=[str(bo.pk), str(fenna.pk)])

    assert response["Location"] == f"/meetings/{running.pk}/"
    assert there(running) == {anna: False, bo: True, fenna: True}


def test_everybody_is_checked_except_who_cannot_come(running: Meeting, anna: Person, bo: Person, fenna: Person) -> None:
    Attendance.objects.create(meeting=running, person=anna, was_there=False)
    page = As(bo).get(address(running)).content.decode()
    assert page.count(" checked") == 2
    assert "Fenna Faber · process facilitator" in page


def test_it_can_be_put_right(running: Meeting, anna: Person, bo: Person) -> None:
    As(bo).send(address(running), present=[str(anna.pk), str(bo.pk)])
    As(bo).send(address(running), present=[str(bo.pk)])
    assert there(running) == {anna: False, bo: True}


def test_nobody_there_is_possible(running: Meeting, anna: Person, bo: Person) -> None:
    assert As(bo).send(address(running)).status_code == 302
    assert there(running) == {anna: False, bo: False}


def test_who_does_not_belong_at_the_table_is_not_a_choice(running: Meeting, bo: Person, erik: Person) -> None:
    assert As(bo).send(address(running), present=[str(erik.pk)]).status_code == 422
    assert not Attendance.objects.exists()


def test_not_before_it_begins_or_after_it_closed(meeting: Meeting, bo: Person) -> None:
    assert As(bo).send(address(meeting), present=[str(bo.pk)]).status_code == 422
    meeting.opened_at = meeting.closed_at = NOW
    meeting.save()
    assert As(bo).send(address(meeting), present=[str(bo.pk)]).status_code == 422


def test_nobody_but_the_chair(running: Meeting, anna: Person, fenna: Person) -> None:
    assert As(anna).send(address(running)).status_code == 403
    assert As(fenna).get(address(running)).status_code == 403


def test_for_others_it_does_not_exist(running: Meeting, erik: Person) -> None:
    assert As(erik).get(address(running)).status_code == 404
