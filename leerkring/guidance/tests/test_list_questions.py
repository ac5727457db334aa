from collections.abc import Callable

import pytest
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from leerkring.communities.models import Community
from leerkring.conftest import As
from leerkring.guidance.models import Question
from leerkring.people.models import Person
from leerkring.reflections.models import Reflection


def address(community: Community) -> str:
    return f"/plg/{community.pk}/questions/"


def page_of(community: Community, person: Person) -> str:
    return As(person).get(address(community)).content.decode()


def test_it_works(plg: Community, question: Question, anna: Person) -> None:
    page = page_of(plg, anna)

    assert "The question that lies before us" in page
    assert "Who was not there?" in page
    assert "Fenna Faber" in page
    assert "Answer for yourself" in page
    assert page.count("button--main") == 1


def test_only_what_was_shared_is_counted(
    plg: Community, question: Question, private: Reflection, anna: Person, fenna: Person
) -> None:
    for person in (anna, fenna):
        assert "0 answers were shared" in page_of(plg, person)
    Reflection.objects.update(shared_at=timezone.now())
    assert "one answer was shared" in page_of(plg, fenna)


def test_what_is_done_with_stands_apart(plg: Community, question: Question, anna: Person) -> None:
    Question.objects.update(ended_at=timezone.now())

    page = page_of(plg, anna)
    assert page.index("Done with") < page.index("Who was not there?")


def test_a_facilitator_asks(plg: Community, question: Question, fenna: Person, anna: Person) -> None:
    assert f"{address(plg)}ask/" in page_of(plg, fenna)
    assert "Read along" in page_of(plg, fenna)
    assert f"{address(plg)}ask/" not in page_of(plg, anna)


def test_an_empty_list(plg: Community, anna: Person, fenna: Person) -> None:
    assert "No question lies before you." in page_of(plg, anna)
    assert "No question lies before the group." in page_of(plg, fenna)


@pytest.mark.parametrize("many", [1, 40])
def test_questions_to_the_database_do_not_grow(
    plg: Community,
    fenna: Person,
    anna: Person,
    many: int,
    django_assert_max_num_queries: Callable[[int], CaptureQueriesContext],
) -> None:
    Question.objects.bulk_create(Question(community=plg, text=f"Question {n}?", author=fenna) for n in range(many))
    browser = As(anna)

    with django_assert_max_num_queries(6):
        browser.get(address(plg))


def test_leaders_do_not_come_in(plg: Community, leo: Person, cas: Person) -> None:
    assert {As(person).get(address(plg)).status_code for person in (leo, cas)} == {403}


def test_for_others_it_does_not_exist(plg: Community, erik: Person, dirk: Person, adi: Person) -> None:
    assert {As(person).get(address(plg)).status_code for person in (erik, dirk, adi)} == {404}
