import pytest
from django.utils import timezone

from leerkring.conftest import As
from leerkring.guidance.models import Question
from leerkring.guidance.queries import open_questions
from leerkring.people.models import Person


@pytest.fixture
def ended(question: Question) -> Question:
    question.ended_at = timezone.now()
    question.save()
    return question


def address(question: Question) -> str:
    return f"/questions/{question.pk}/reopen/"


def test_the_group_takes_it_up_again(ended: Question, anna: Person) -> None:
    assert As(anna).send(address(ended))["Location"] == f"/questions/{ended.pk}/"
    As(anna).send(address(ended))

    assert open_questions(ended.community).first() == ended


def test_a_facilitator_cannot(ended: Question, fenna: Person) -> None:
    assert As(fenna).send(address(ended)).status_code == 403


def test_for_others_it_does_not_exist(ended: Question, erik: Person) -> None:
    assert As(erik).send(address(ended)).status_code == 404
