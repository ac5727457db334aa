from leerkring.communities.models import Community
from leerkring.conftest import As
from leerkring.meetings.models import Made, Meeting
from leerkring.people.models import Person


def address(note: Made) -> str:
    return f"/notes/{note.pk}/change/"


def make_note(meeting: Meeting, author: Person) -> Made:
    return Made.objects.create(meeting=meeting, note="It went well", author=author)


def test_it_works(running: Meeting, anna: Person) -> None:
    note = make_note(running, anna)
    assert "It went well" in As(anna).get(address(note)).content.decode()
    assert As(anna).send(address(note), text="Very well")["Location"] == f"/meetings/{running.pk}/"
    note.refresh_from_db()
    assert note.note == "Very well"


def test_only_who_wrote_it(running: Meeting, anna: Person, bo: Person) -> None:
    note = make_note(running, anna)
    assert As(bo).send(address(note), text="Badly").status_code == 403
    note.refresh_from_db()
    assert note.note == "It went well"


def test_it_asks_again(running: Meeting, anna: Person) -> None:
    assert As(anna).send(address(make_note(running, anna)), text="").status_code == 422


def test_not_once_it_is_closed(held: Meeting, anna: Person) -> None:
    assert As(anna).send(address(make_note(held, anna)), text="Else").status_code == 422


def test_what_is_no_note_is_not_found(running: Meeting, plg: Community, anna: Person) -> None:
    As(anna).send(f"/meetings/{running.pk}/made/action/", what="Call", who=anna.pk)
    assert As(anna).get(address(Made.objects.get())).status_code == 404


def test_a_facilitator_cannot(running: Meeting, anna: Person, fenna: Person) -> None:
    assert As(fenna).get(address(make_note(running, anna))).status_code == 403


def test_for_others_it_does_not_exist(running: Meeting, anna: Person, erik: Person) -> None:
    assert As(erik).send(address(make_note(running, anna)), text="Else").status_code == 404
