import pytest
from django.utils import timezone

from leerkring.conftest import As
from leerkring.guidance.models import Knowledge, KnowledgeRequest
from leerkring.notices.models import Notice
from leerkring.people.models import Person


def address(asked: KnowledgeRequest) -> str:
    return f"/knowledge/{asked.pk}/bring/"


def test_it_works(asked: KnowledgeRequest, ivo: Person) -> None:
    assert "What is known about fathers?" in As(ivo).get(address(asked)).content.decode()
    response = As(ivo).send(address(asked), text="Much is known", link="example.org/a")

    assert response["Location"] == f"/knowledge/{asked.pk}/"
    knowledge = Knowledge.objects.get()
    assert (knowledge.text, knowledge.link, knowledge.author) == ("Much is known", "https://example.org/a", ivo)


def test_not_when_the_group_has_enough(asked: KnowledgeRequest, ivo: Person) -> None:
    KnowledgeRequest.objects.update(ended_at=timezone.now())

    response = As(ivo).send(address(asked), text="Much is known")
    assert response.status_code == 422
    assert b"Much is known" in response.content
    assert "The group has enough about this now." in response.content.decode()
    assert not Knowledge.objects.exists()


def test_it_asks_again_and_keeps_what_was_typed(asked: KnowledgeRequest, ivo: Person) -> None:
    response = As(ivo).send(address(asked), text="Much is known", link="javascript:alert(1)")

    assert response.status_code == 422
    assert b"Much is known" in response.content


@pytest.mark.parametrize("name", ["fenna", "gijs", "hanna", "anna"])
def test_nobody_else_brings_knowledge(asked: KnowledgeRequest, name: str, request: pytest.FixtureRequest) -> None:
    person: Person = request.getfixturevalue(name)

    assert As(person).get(address(asked)).status_code == 403
    assert As(person).send(address(asked), text="I know").status_code == 403
    assert not Knowledge.objects.exists()


def test_for_others_it_does_not_exist(asked: KnowledgeRequest, erik: Person, leo: Person) -> None:
    assert {As(person).send(address(asked), text="I know").status_code for person in (erik, leo)} == {404}


def test_who_asked_hears_of_it(asked: KnowledgeRequest, ivo: Person, anna: Person, bo: Person) -> None:
    As(ivo).send(address(asked), text="Much is known")

    assert Notice.objects.get().person == anna
