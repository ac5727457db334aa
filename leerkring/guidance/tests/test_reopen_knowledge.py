from django.utils import timezone

from leerkring.conftest import As
from leerkring.guidance.models import KnowledgeRequest
from leerkring.people.models import Person


def address(asked: KnowledgeRequest) -> str:
    return f"/knowledge/{asked.pk}/reopen/"


def test_the_group_would_like_to_hear_more(asked: KnowledgeRequest, anna: Person, ivo: Person) -> None:
    KnowledgeRequest.objects.update(ended_at=timezone.now())
    assert As(anna).send(address(asked))["Location"] == f"/knowledge/{asked.pk}/"
    As(anna).send(address(asked))

    assert As(ivo).send(f"/knowledge/{asked.pk}/bring/", text="More is known").status_code == 302


def test_the_expert_cannot(asked: KnowledgeRequest, ivo: Person) -> None:
    assert As(ivo).send(address(asked)).status_code == 403


def test_for_others_it_does_not_exist(asked: KnowledgeRequest, erik: Person) -> None:
    assert As(erik).send(address(asked)).status_code == 404
