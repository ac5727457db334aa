from leerkring.conftest import As
from leerkring.guidance.models import Question
from leerkring.guidance.queries import open_questions
from leerkring.people.models import Person
from leerkring.reflections.models import Reflection


def address(question: Question) -> str:
    return f"/questions/{question.pk}/take-back/"


def test_it_works_and_the_answers_stay(question: Question, shared: Reflection, fenna: Person, anna: Person) -> None:
    assert As(fenna).send(address(question))["Location"] == f"/questions/{question.pk}/"

    assert open_questions(question.community).first() is None
    assert b"The fathers were not" in As(anna).get(f"/questions/{question.pk}/").content


def test_twice_is_once(question: Question, fenna: Person) -> None:
    As(fenna).send(address(question))
    question.refresh_from_db()
    ended_at = question.ended_at
    As(fenna).send(address(question))

    question.refresh_from_db()
    assert question.ended_at == ended_at


def test_opening_the_address_changes_nothing(question: Question, fenna: Person) -> None:
    assert As(fenna).get(address(question)).status_code == 405


def test_nobody_else_takes_it_back(question: Question, gijs: Person, anna: Person, erik: Person) -> None:
    assert {As(person).send(address(question)).status_code for person in (gijs, anna)} == {403}
    assert As(erik).send(address(question)).status_code == 404
