from django.utils import timezone

from leerkring.conftest import As
from leerkring.guidance.models import Knowledge, KnowledgeRequest
from leerkring.people.models import Person


def address(asked: KnowledgeRequest) -> str:
    return f"/knowledge/{asked.pk}/"


def page_of(asked: KnowledgeRequest, person: Person) -> str:
    return As(person).get(address(asked)).content.decode()


def test_it_works(asked: KnowledgeRequest, anna: Person, ivo: Person) -> None:
    Knowledge.objects.create(request=asked, text="Much is known", link="https://example.org/a", author=ivo)

    page = page_of(asked, anna)
    assert "Much is known" in page
    assert 'href="https://example.org/a"' in page
    assert "We have enough about this" in page
    assert "Bring what is known" not in page


def test_only_the_expert_brings_and_only_while_it_is_asked(asked: KnowledgeRequest, ivo: Person, fenna: Person) -> None:
    assert "Bring what is known" in page_of(asked, ivo)
    assert "Bring what is known" not in page_of(asked, fenna)
    KnowledgeRequest.objects.update(ended_at=timezone.now())
    assert "Bring what is known" not in page_of(asked, ivo)


def test_for_others_it_does_not_exist(asked: KnowledgeRequest, erik: Person, leo: Person) -> None:
    assert {As(person).get(address(asked)).status_code for person in (erik, leo)} == {404}
