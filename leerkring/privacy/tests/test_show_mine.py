from pytest_django import DjangoAssertNumQueries

from leerkring.communities.models import Community
from leerkring.conftest import As
from leerkring.people.models import Person
from leerkring.reflections.models import Reflection

ADDRESS = "/account/mine/"


def test_it_says_what_there_is_and_why(plg: Community, anna: Person) -> None:
    Reflection.objects.create(community=plg, author=anna, text="What I think")

    page = As(anna).get(ADDRESS)
    text = page.content.decode()
    assert "Your reflections (1)" in text
    assert "think for yourself" in text
    assert "Only you, until it is shared or revealed" in text
    assert "Have me forgotten" in text


def test_it_does_not_show_the_words_themselves(plg: Community, anna: Person) -> None:
    Reflection.objects.create(community=plg, author=anna, text="What I think")
    assert b"What I think" not in As(anna).get(ADDRESS).content


def test_no_cache_keeps_it(anna: Person) -> None:
    assert As(anna).get(ADDRESS)["Cache-Control"] == "no-store"


def test_it_asks_the_database_little(
    plg: Community, anna: Person, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    Reflection.objects.bulk_create(Reflection(community=plg, author=anna, text="x") for _ in range(50))
    browser = As(anna)
    with django_assert_max_num_queries(5):
        browser.get(ADDRESS)


def test_who_is_not_signed_in_signs_in_first(db: None) -> None:
    assert As().get(ADDRESS)["Location"].startswith("/sign-in/")
