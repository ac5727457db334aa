from typing import Any

from leerkring.conftest import As
from leerkring.organisations.models import Organisation
from leerkring.people.models import Person

ADDRESS = "/organisations/"


def test_a_teacher_sees_her_school_and_the_board_above_it(truus: Person, eik: Organisation, wilg: Organisation) -> None:
    page = As(truus).get(ADDRESS).content

    assert b"De Beuk" in page
    assert b"De Linde" in page
    assert b"De Eik" not in page
    assert b"Wilg" not in page


def test_a_board_sees_its_schools(bea: Person, beuk: Organisation, eik: Organisation) -> None:
    page = As(bea).get(ADDRESS).content

    assert page.index(b"De Linde") < page.index(b"De Beuk") < page.index(b"De Eik")


def test_who_has_no_post_is_helped(anna: Person) -> None:
    assert b"You have no post at a school here." in As(anna).get(ADDRESS).content


def test_it_asks_the_database_the_same_however_many_schools(
    bea: Person, linde: Organisation, django_assert_max_num_queries: Any
) -> None:
    for number in range(12):
        Organisation.objects.create(kind="school", name=f"School {number}", parent=linde)
    browser = As(bea)
    with django_assert_max_num_queries(4):
        assert b"School 11" in browser.get(ADDRESS).content
