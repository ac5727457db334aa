from leerkring.conftest import As
from leerkring.meetings.models import Made, Meeting
from leerkring.people.models import Person


def address(note: Made) -> str:
    return f"/notes/{note.pk}/remove/"


def make_note(meeting: Meeting, author: Person) -> Made:
    return Made.objects.create(meeting=meeting, note="It went well", author=author)


def test_it_asks_first(running: Meeting, anna: Person) -> None:
    page = As(anna).get(address(make_note(running, anna))).content.decode()
    assert "It went well" in page
    assert Made.objects.exists()


def test_it_works(running: Meeting, anna: Person) -> None:
    response = As(anna).send(address(make_note(running, anna)))
    assert response["Location"] == f"/meetings/{running.pk}/"
    assert not Made.objects.exists()


def test_only_who_wrote_it(running: Meeting, anna: Person, bo: Person, fenna: Person) -> None:
    note = make_note(running, anna)
    assert As(bo).send(address(note)).status_code == 403
    assert As(fenna).send(address(note)).status_code == 403
    assert Made.objects.exists()


def test_not_once_it_is_closed(held: Meeting, anna: Person) -> None:
    assert As(anna).send(address(make_note(held, anna))).status_code == 422
    assert Made.objects.exists()


def test_for_others_it_does_not_exist(running: Meeting, anna: Person, erik: Person) -> None:
    assert As(erik).send(address(make_note(running, anna))).status_code == 404
