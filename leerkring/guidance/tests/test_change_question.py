from leerkring.conftest import As
from leerkring.guidance.models import Question
from leerkring.people.models import Person
from leerkring.reflections.models import Reflection


def address(question: Question) -> str:
    return f"/questions/{question.pk}/change/"


def test_it_works(question: Question, fenna: Person) -> None:
    assert "Who was not there?" in As(fenna).get(address(question)).content.decode()
    response = As(fenna).send(address(question), text="Whom did we miss?")

    assert response["Location"] == f"/questions/{question.pk}/"
    question.refresh_from_db()
    assert question.text == "Whom did we miss?"


def test_a_private_answer_does_not_betray_itself(question: Question, private: Reflection, fenna: Person) -> None:
    assert As(fenna).send(address(question), text="Whom did we miss?").status_code == 302


def test_once_answered_before_the_group_it_stays(question: Question, shared: Reflection, fenna: Person) -> None:
    response = As(fenna).send(address(question), text="Whom did we miss?")

    assert response.status_code == 422
    assert b"Whom did we miss?" in response.content
    assert "Put a new question beside it" in response.content.decode()
    question.refresh_from_db()
    assert question.text == "Who was not there?"


def test_it_asks_again(question: Question, fenna: Person) -> None:
    assert As(fenna).send(address(question), text="").status_code == 422


def test_nobody_else_changes_it(question: Question, gijs: Person, anna: Person) -> None:
    for person in (gijs, anna):
        assert As(person).get(address(question)).status_code == 403
        assert As(person).send(address(question), text="Mine").status_code == 403


def test_for_others_it_does_not_exist(question: Question, erik: Person, leo: Person) -> None:
    assert {As(person).get(address(question)).status_code for person in (erik, leo)} == {404}
