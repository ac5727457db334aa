import pytest

from leerkring.conftest import As
from leerkring.cycles.actions import cycle as actions
from leerkring.cycles.actions.interpretation import interpret, pose, reveal
from leerkring.cycles.models import Cycle, Interpretation, Round
from leerkring.journal.models import Entry
from leerkring.people.models import Person


@pytest.fixture
def row(anna: Person, cycle: Cycle) -> Round:
    return pose(author=anna, cycle=cycle, question="What strikes you?")


def address(row: Round) -> str:
    return f"/rounds/{row.pk}/write/"


def test_it_works(anna: Person, row: Round) -> None:
    response = As(anna).send(address(row), text="They want to be asked", alone="True")

    assert response["Location"] == f"/cycles/{row.cycle_id}/interpretation/"
    text = Interpretation.objects.get()
    assert (text.text, text.author, text.is_late) == ("They want to be asked", anna, False)


def test_her_own_text_can_be_changed_until_the_reveal(anna: Person, bo: Person, row: Round) -> None:
    browser = As(anna)
    browser.send(address(row), text="They want to be asked", alone="True")
    interpret(author=bo, row=row, text="Words of Bo")
    page = browser.get(address(row)).content.decode()
    assert "They want to be asked" in page
    assert "Words of Bo" not in page

    browser.send(address(row), text="They want to be heard", alone="True")

    assert Interpretation.objects.get(author=anna).text == "They want to be heard"


def test_the_journal_says_that_it_was_written_and_never_what(anna: Person, row: Round) -> None:
    As(anna).send(address(row), text="They want to be asked", alone="True")

    entry = Entry.objects.get(did="interpreted")
    assert entry.person == anna
    assert "asked" not in str(entry.__dict__.values())


def test_after_the_reveal_it_is_an_addition(anna: Person, row: Round) -> None:
    interpret(author=anna, row=row, text="They want to be asked")
    reveal(author=anna, row=row)
    browser = As(anna)
    page = browser.get(address(row)).content.decode()
    assert "They want to be asked" not in page
    assert "marked as added later" in page

    browser.send(address(row), text="And thanked")

    assert [(text.text, text.is_late) for text in Interpretation.objects.order_by("created_at")] == [
        ("They want to be asked", False),
        ("And thanked", True),
    ]


def test_who_was_writing_during_the_reveal_gets_her_text_back(anna: Person, bo: Person, row: Round) -> None:
    interpret(author=bo, row=row, text="Words of Bo")
    reveal(author=bo, row=row)
    response = As(anna).send(address(row), text="They want to be asked", alone="True")

    assert response.status_code == 422
    assert b"They want to be asked" in response.content
    assert Interpretation.objects.count() == 1


def test_it_asks_again(anna: Person, row: Round) -> None:
    assert As(anna).send(address(row), text="", alone="True").status_code == 422


def test_a_closed_round_gives_the_text_back(anna: Person, row: Round, evaluated: Cycle) -> None:
    actions.close(author=anna, cycle=evaluated)
    response = As(anna).send(address(row), text="They want to be asked", alone="True")

    assert response.status_code == 422
    assert b"They want to be asked" in response.content


def test_the_facilitator_cannot(fenna: Person, hanna: Person, row: Round) -> None:
    for person in (fenna, hanna):
        assert As(person).get(address(row)).status_code == 403
        assert As(person).send(address(row), text="Mine", alone="True").status_code == 403


def test_for_others_it_does_not_exist(erik: Person, dirk: Person, row: Round) -> None:
    for person in (erik, dirk):
        assert As(person).send(address(row), text="Mine", alone="True").status_code == 404
