from leerkring.conftest import As
from leerkring.decisions.models import Decision
from leerkring.meetings.models import Made, Meeting
from leerkring.meetings.tests.conftest import make_item
from leerkring.people.models import Person


def address(meeting: Meeting) -> str:
    return f"/meetings/{meeting.pk}/made/decision/"


def test_it_works(running: Meeting, anna: Person) -> None:
    item = make_item(running, "Look back")
    response = As(anna).send(address(running), title="Panels", text="A panel each term", item=item.pk)

    assert response["Location"] == f"/meetings/{running.pk}/"
    decision, made = Decision.objects.get(), Made.objects.get()
    assert (decision.title, decision.proposals.get().text, decision.author) == ("Panels", "A panel each term", anna)
    assert (made.decision, made.meeting, made.item) == (decision, running, item)


def test_it_asks_again_and_keeps_what_was_typed(running: Meeting, anna: Person) -> None:
    response = As(anna).send(address(running), title="", text="A panel each term")
    assert response.status_code == 422
    assert "A panel each term" in response.content.decode()


def test_only_while_it_goes_on(meeting: Meeting, anna: Person) -> None:
    assert As(anna).send(address(meeting), title="Panels", text="A panel").status_code == 422
    assert not Decision.objects.exists()


def test_a_facilitator_cannot(running: Meeting, fenna: Person) -> None:
    assert As(fenna).send(address(running), title="Panels", text="A panel").status_code == 403


def test_for_others_it_does_not_exist(running: Meeting, erik: Person, dirk: Person) -> None:
    assert As(erik).send(address(running), title="Panels", text="A panel").status_code == 404
    assert As(dirk).get(address(running)).status_code == 404
