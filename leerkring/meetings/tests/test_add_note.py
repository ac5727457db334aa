from leerkring.conftest import As
from leerkring.journal.models import Entry
from leerkring.meetings.models import Made, Meeting
from leerkring.meetings.tests.conftest import make_item
from leerkring.people.models import Person


def address(meeting: Meeting) -> str:
    return f"/meetings/{meeting.pk}/made/note/"


def test_it_works(running: Meeting, anna: Person) -> None:
    item = make_item(running, "Look back")
    response = As(anna).send(address(running), text="It went well", item=item.pk)

    assert response["Location"] == f"/meetings/{running.pk}/"
    made = Made.objects.get()
    assert (made.note, made.item, made.author) == ("It went well", item, anna)
    assert Entry.objects.get().did == "wrote in"


def test_it_asks_again(running: Meeting, anna: Person) -> None:
    for text in ("", "  ", "x" * 4001):
        assert As(anna).send(address(running), text=text).status_code == 422
    assert not Made.objects.exists()


def test_only_while_it_goes_on(held: Meeting, anna: Person) -> None:
    assert As(anna).send(address(held), text="Too late").status_code == 422
    assert not Made.objects.exists()


def test_a_facilitator_cannot(running: Meeting, fenna: Person) -> None:
    assert As(fenna).send(address(running), text="Mine").status_code == 403


def test_for_others_it_does_not_exist(running: Meeting, erik: Person, dirk: Person) -> None:
    assert As(erik).send(address(running), text="Mine").status_code == 404
    assert As(dirk).get(address(running)).status_code == 404
