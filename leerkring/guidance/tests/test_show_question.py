from collections.abc import Callable

import pytest
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from leerkring.communities.models import Community
from leerkring.conftest import As, make_member
from leerkring.guidance.models import Answer, Question
from leerkring.people.models import Person
from leerkring.reflections.models import Reflection


def address(question: Question) -> str:
    return f"/questions/{question.pk}/"


def page_of(question: Question, person: Person) -> str:
    return As(person).get(address(question)).content.decode().split("<main")[1]


def test_who_has_not_written_is_asked_to_write_first(question: Question, shared: Reflection, anna: Person) -> None:
    page = page_of(question, anna)

    assert "Write what you think before you read" in page
    assert page.index("<details") < page.index("The fathers were not")


def test_who_has_written_reads_the_others(
    question: Question, private: Reflection, shared: Reflection, anna: Person
) -> None:
    page = page_of(question, anna)

    assert "I did not look" in page
    assert "only you see this" in page
    assert f"/reflections/{private.pk}/share/" in page
    assert "The fathers were not" in page
    assert "<details" not in page


def test_nobody_else_sees_what_was_not_shared(
    question: Question, private: Reflection, shared: Reflection, bo: Person, fenna: Person, ivo: Person
) -> None:
    for person in (bo, fenna, ivo):
        page = page_of(question, person)
        assert "The fathers were not" in page
        assert "I did not look" not in page
        assert "Anna" not in page


def test_what_was_taken_back_is_gone(question: Question, shared: Reflection, fenna: Person) -> None:
    Reflection.objects.update(shared_at=None)

    page = page_of(question, fenna)
    assert "The fathers were not" not in page
    assert "Nobody has shared an answer yet." in page


def test_the_facilitator_reads_along_and_can_change_her_own(question: Question, fenna: Person, gijs: Person) -> None:
    assert "/change/" in page_of(question, fenna)
    assert "/answer/" not in page_of(question, fenna)
    assert "/change/" not in page_of(question, gijs)


def test_an_ended_one_says_so(question: Question, shared: Reflection, anna: Person, fenna: Person) -> None:
    Question.objects.update(ended_at=timezone.now())

    page = page_of(question, anna)
    assert "done with" in page
    assert "Take it up again" in page
    assert "The fathers were not" in page
    assert "/change/" not in page_of(question, fenna)


@pytest.mark.parametrize("many", [1, 40])
def test_questions_to_the_database_do_not_grow(
    plg: Community,
    question: Question,
    anna: Person,
    many: int,
    django_assert_max_num_queries: Callable[[int], CaptureQueriesContext],
) -> None:
    for n in range(many):
        author = make_member(plg, f"Member {n}")
        reflection = Reflection.objects.create(community=plg, author=author, text="I", shared_at=timezone.now())
        Answer.objects.create(question=question, reflection=reflection)
    browser = As(anna)

    with django_assert_max_num_queries(5):
        browser.get(address(question))


def test_for_others_it_does_not_exist(question: Question, erik: Person, dirk: Person, leo: Person, cas: Person) -> None:
    assert {As(person).get(address(question)).status_code for person in (erik, dirk, leo, cas)} == {404}
