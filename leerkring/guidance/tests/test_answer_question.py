from django.utils import timezone

from leerkring.conftest import As
from leerkring.guidance.models import Answer, Question
from leerkring.kit.jinja import new_key
from leerkring.people.models import Person
from leerkring.reflections.models import Reflection


def address(question: Question) -> str:
    return f"/questions/{question.pk}/answer/"


def test_it_works_and_stays_mine(question: Question, anna: Person, bo: Person, fenna: Person) -> None:
    assert "Who was not there?" in As(anna).get(address(question)).content.decode()
    response = As(anna).send(address(question), text="I did not look")

    assert response["Location"] == f"/questions/{question.pk}/"
    answer = Answer.objects.get()
    assert answer.question == question
    reflection = answer.reflection
    assert (reflection.text, reflection.author, reflection.shared_at) == ("I did not look", anna, None)
    for person in (bo, fenna):
        assert b"I did not look" not in As(person).get(f"/questions/{question.pk}/").content


def test_sharing_it_lays_it_before_the_group(
    question: Question, private: Reflection, anna: Person, fenna: Person
) -> None:
    As(anna).send(f"/reflections/{private.pk}/share/")

    assert b"I did not look" in As(fenna).get(f"/questions/{question.pk}/").content


def test_it_is_not_refused_when_the_question_was_ended_meanwhile(question: Question, anna: Person) -> None:
    Question.objects.update(ended_at=timezone.now())

    assert As(anna).send(address(question), text="Still").status_code == 302


def test_sending_it_twice_is_once(question: Question, anna: Person) -> None:
    browser, key = As(anna), new_key()
    for _ in range(3):
        browser.send(address(question), key=key, text="I did not look")

    assert Reflection.objects.count() == 1


def test_it_asks_again(question: Question, anna: Person) -> None:
    assert As(anna).send(address(question), text=" ").status_code == 422
    assert not Answer.objects.exists()


def test_a_facilitator_does_not_answer(question: Question, fenna: Person, ivo: Person) -> None:
    assert {As(person).send(address(question), text="So it is").status_code for person in (fenna, ivo)} == {403}
    assert not Reflection.objects.exists()


def test_for_others_it_does_not_exist(question: Question, erik: Person, leo: Person) -> None:
    assert {As(person).get(address(question)).status_code for person in (erik, leo)} == {404}
