from collections.abc import Callable

import pytest
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from leerkring.communities.models import Community
from leerkring.conftest import As
from leerkring.guidance.models import Knowledge, KnowledgeRequest
from leerkring.people.models import Person


def address(community: Community) -> str:
    return f"/plg/{community.pk}/knowledge/"


def page_of(community: Community, person: Person) -> str:
    return As(person).get(address(community)).content.decode()


def test_it_works(plg: Community, asked: KnowledgeRequest, anna: Person, ivo: Person, fenna: Person) -> None:
    Knowledge.objects.create(request=asked, text="Much", author=ivo)

    page = page_of(plg, anna).split("<main")[1]
    assert "What is known about fathers?" in page
    assert "one thing was brought" in page
    assert "Ivo Idema" in page
    assert "Fenna Faber" not in page


def test_what_is_enough_stands_apart(plg: Community, asked: KnowledgeRequest, anna: Person) -> None:
    KnowledgeRequest.objects.update(ended_at=timezone.now())

    page = page_of(plg, anna)
    assert page.index("Enough about") < page.index("What is known about fathers?")


def test_a_facilitator_reads_along(plg: Community, asked: KnowledgeRequest, ivo: Person) -> None:
    assert f"{address(plg)}ask/" not in page_of(plg, ivo)


def test_an_empty_list(plg: Community, anna: Person, ivo: Person) -> None:
    assert "that nobody in the group knows?" in page_of(plg, anna)
    assert "The group asked for nothing yet." in page_of(plg, ivo)


@pytest.mark.parametrize("many", [1, 40])
def test_questions_to_the_database_do_not_grow(
    plg: Community, anna: Person, many: int, django_assert_max_num_queries: Callable[[int], CaptureQueriesContext]
) -> None:
    KnowledgeRequest.objects.bulk_create(
        KnowledgeRequest(community=plg, text=f"What about {n}?", author=anna) for n in range(many)
    )
    browser = As(anna)

    with django_assert_max_num_queries(7):
        browser.get(address(plg))


def test_for_others_it_does_not_exist(plg: Community, erik: Person, leo: Person) -> None:
    assert As(erik).get(address(plg)).status_code == 404
    assert As(leo).get(address(plg)).status_code == 403
