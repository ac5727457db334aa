import pytest

from leerkring.conftest import As
from leerkring.journal.models import Entry
from leerkring.kit.models import Sent
from leerkring.people.models import Person
from leerkring.perspectives.actions import closing, moderating
from leerkring.perspectives.models import Exploration, Sheet, Statement
from leerkring.perspectives.tests.conftest import voice, write


def address(exploration: Exploration) -> str:
    return f"/explorations/{exploration.pk}/answer/"


def sheet_of(person: Person, exploration: Exploration) -> dict[str, int]:
    answers: dict[str, int] = Sheet.objects.get(key=voice(person, exploration).sheet_key(exploration)).answers
    return answers


def test_it_works_and_can_be_said_otherwise(answering_now: Exploration, lots: Statement, bo: Person) -> None:
    browser = As(bo)
    for said in (1, -1, 0):
        assert browser.send(address(answering_now), answers=f"{lots.pk}:{said}").status_code == 302
        assert sheet_of(bo, answering_now) == {str(lots.pk): said}
    browser.send(address(answering_now), answers=f"{lots.pk}:.")
    assert sheet_of(bo, answering_now) == {}


def test_several_that_waited_go_in_one_piece(
    answering_now: Exploration, lots: Statement, anna: Person, bo: Person
) -> None:
    other = write(anna, answering_now, "We listen first")
    response = As(bo).post(
        address(answering_now), {"answers": f"{lots.pk}:1,{other.pk}:-1"}, headers={"X-Leerkring": "fragment"}
    )
    assert (response.status_code, response["X-Leerkring"]) == (204, "kept")
    assert sheet_of(bo, answering_now) == {str(lots.pk): 1, str(other.pk): -1}


def test_it_leaves_no_trace(answering_now: Exploration, lots: Statement, bo: Person) -> None:
    answering_now.community.refresh_from_db()
    entries, version = Entry.objects.count(), answering_now.community.version
    As(bo).send(address(answering_now), answers=f"{lots.pk}:1")
    assert not Sent.objects.exists()
    assert Entry.objects.count() == entries
    answering_now.community.refresh_from_db()
    assert answering_now.community.version == version


def test_one_does_not_answer_ones_own(answering_now: Exploration, lots: Statement, anna: Person) -> None:
    assert As(anna).send(address(answering_now), answers=f"{lots.pk}:-1").status_code == 422
    assert sheet_of(anna, answering_now) == {str(lots.pk): 1}


@pytest.mark.parametrize(
    "answers", ["", "x", "7:1", "7:2", f"{1 << 63}:1", "99999999999999999999:1", ":1", "7", "-7:1", "7:1,,", "٧:1"]
)
def test_what_cannot_be_read_is_refused_in_a_sentence(answering_now: Exploration, bo: Person, answers: str) -> None:
    response = As(bo).send(address(answering_now), answers=answers)
    assert response.status_code == 422
    assert b"<h1" in response.content
    assert not Sheet.objects.filter(key=voice(bo, answering_now).sheet_key(answering_now)).exists()


def test_what_was_taken_out_meanwhile_is_passed_by(
    answering_now: Exploration, lots: Statement, anna: Person, bo: Person
) -> None:
    other = write(anna, answering_now, "We listen first")
    moderating.hide(author=bo, exploration=answering_now, statement=other, because="Too sharp")
    As(bo).send(address(answering_now), answers=f"{lots.pk}:1,{other.pk}:1")
    assert sheet_of(bo, answering_now) == {str(lots.pk): 1}


def test_not_while_all_write_and_not_when_it_is_closed(
    exploration: Exploration, lots: Statement, anna: Person, bo: Person
) -> None:
    assert As(bo).send(address(exploration), answers=f"{lots.pk}:1").status_code == 422
    closing.close(author=anna, exploration=exploration)
    assert As(bo).send(address(exploration), answers=f"{lots.pk}:1").status_code == 422
    assert Sheet.objects.count() == 1


def test_the_wrong_person(answering_now: Exploration, lots: Statement, fenna: Person, leo: Person) -> None:
    assert As(fenna).send(address(answering_now), answers=f"{lots.pk}:1").status_code == 403
    assert As(leo).send(address(answering_now), answers=f"{lots.pk}:1").status_code == 404
