from leerkring.conftest import As
from leerkring.guidance.models import Question
from leerkring.journal.models import Entry
from leerkring.people.models import Person


def address(question: Question) -> str:
    return f"/questions/{question.pk}/finish/"


def test_the_group_is_done_with_it(question: Question, anna: Person) -> None:
    assert As(anna).send(address(question))["Location"] == f"/questions/{question.pk}/"

    question.refresh_from_db()
    assert question.ended_at is not None
    assert Entry.objects.get().did == "finished"


def test_twice_is_once(question: Question, anna: Person, bo: Person) -> None:
    As(anna).send(address(question))
    As(bo).send(address(question))

    assert Entry.objects.count() == 1


def test_a_facilitator_does_not_say_when_the_group_is_done(question: Question, fenna: Person) -> None:
    assert As(fenna).send(address(question)).status_code == 403


def test_for_others_it_does_not_exist(question: Question, erik: Person, leo: Person) -> None:
    assert {As(person).send(address(question)).status_code for person in (erik, leo)} == {404}
