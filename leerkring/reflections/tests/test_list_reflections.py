import datetime as dt
from collections.abc import Callable

import pytest
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from leerkring.communities.models import Community
from leerkring.conftest import As, make_member
from leerkring.people.models import Person
from leerkring.reflections.models import Reflection


def address(community: Community, number: int | str = 1) -> str:
    return f"/plg/{community.pk}/reflections/?page={number}"


def page_of(community: Community, person: Person, number: int | str = 1) -> str:
    return As(person).get(address(community, number)).content.decode()


def test_mine_and_what_others_shared(plg: Community, anna: Person, private: Reflection, shared: Reflection) -> None:
    page = page_of(plg, anna)

    assert "I was too fast" in page
    assert "only you see this" in page
    assert "The fathers came" in page
    assert "Bo Bakker" in page


def test_nobody_sees_what_was_not_shared(
    plg: Community, private: Reflection, shared: Reflection, bo: Person, fenna: Person, ivo: Person
) -> None:
    for person in (bo, fenna, ivo):
        page = page_of(plg, person)
        assert "The fathers came" in page
        assert "I was too fast" not in page
        assert "Anna Aerts" not in page


def test_the_newest_first(plg: Community, anna: Person, private: Reflection, shared: Reflection) -> None:
    assert page_of(plg, anna).index("The fathers came") < page_of(plg, anna).index("I was too fast")
    Reflection.objects.filter(pk=shared.pk).update(shared_at=timezone.now() - dt.timedelta(days=1))

    assert page_of(plg, anna).index("I was too fast") < page_of(plg, anna).index("The fathers came")


def test_page_after_page(plg: Community, anna: Person) -> None:
    Reflection.objects.bulk_create(Reflection(community=plg, author=anna, text=f"Thought {n}.") for n in range(41))

    seen = [page_of(plg, anna, number).count("Thought ") for number in (1, 2, 3, 4)]
    assert seen == [20, 20, 1, 0]
    assert "?page=2" in page_of(plg, anna)
    assert "To the newest reflections" in page_of(plg, anna, 4)


@pytest.mark.parametrize("number", ["0", "-1", "x", "", "²", "99999999999999999999999"])
def test_a_page_that_is_not_there_is_the_first(plg: Community, anna: Person, private: Reflection, number: str) -> None:
    assert "I was too fast" in page_of(plg, anna, number)


def test_an_empty_list_asks(plg: Community, anna: Person, fenna: Person) -> None:
    assert "What stayed with you" in page_of(plg, anna)
    assert "Nothing was shared yet." in page_of(plg, fenna)


@pytest.mark.parametrize("many", [1, 40])
def test_questions_to_the_database_do_not_grow(
    plg: Community, anna: Person, many: int, django_assert_max_num_queries: Callable[[int], CaptureQueriesContext]
) -> None:
    for n in range(many):
        author = make_member(plg, f"Member {n}")
        Reflection.objects.create(community=plg, author=author, text="Thought", shared_at=timezone.now())
    browser = As(anna)

    with django_assert_max_num_queries(4):
        browser.get(address(plg))


def test_leaders_do_not_come_in(plg: Community, shared: Reflection, leo: Person, bea: Person, cas: Person) -> None:
    assert {As(person).get(address(plg)).status_code for person in (leo, bea, cas)} == {403}


def test_for_others_it_does_not_exist(plg: Community, erik: Person, dirk: Person, adi: Person) -> None:
    assert {As(person).get(address(plg)).status_code for person in (erik, dirk, adi)} == {404}
