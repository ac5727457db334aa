from leerkring.conftest import As
from leerkring.guidance.models import KnowledgeRequest
from leerkring.journal.models import Entry
from leerkring.people.models import Person


def address(asked: KnowledgeRequest) -> str:
    return f"/knowledge/{asked.pk}/finish/"


def test_the_group_has_enough(asked: KnowledgeRequest, anna: Person, bo: Person) -> None:
    assert As(anna).send(address(asked))["Location"] == f"/knowledge/{asked.pk}/"
    As(bo).send(address(asked))

    asked.refresh_from_db()
    assert asked.ended_at is not None
    assert Entry.objects.count() == 1


def test_the_expert_does_not_say_when_it_is_enough(asked: KnowledgeRequest, ivo: Person) -> None:
    assert As(ivo).send(address(asked)).status_code == 403


def test_for_others_it_does_not_exist(asked: KnowledgeRequest, erik: Person) -> None:
    assert As(erik).send(address(asked)).status_code == 404
