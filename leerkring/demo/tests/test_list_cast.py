from typing import Any

import pytest
from django.urls import NoReverseMatch, reverse

from leerkring.conftest import As, make_person
from leerkring.people.models import Person


def test_it_offers_everybody_who_is_there_and_says_what_she_may_do(mila: Person) -> None:
    page = As(HTTP_ACCEPT_LANGUAGE="en").get("/demo/")

    assert page.status_code == 200
    assert b"Mila Mol" in page.content
    assert b"Member of a circle" in page.content
    assert b"De Klaver" in page.content
    assert b"Nothing" not in page.content


def test_it_speaks_dutch_in_flanders_too(mila: Person) -> None:
    assert b"Is lid van een kring" in As(HTTP_ACCEPT_LANGUAGE="nl-be").get("/demo/").content


def test_who_has_no_open_account_is_not_offered(mila: Person) -> None:
    Person.objects.filter(pk=mila.pk).update(is_active=False)
    assert b"Mila" not in As().get("/demo/").content


def test_it_shows_nobody_else(mila: Person) -> None:
    make_person("Real Teacher")
    assert b"Real Teacher" not in As().get("/demo/").content


def test_it_asks_the_database_once(mila: Person, django_assert_num_queries: Any) -> None:
    with django_assert_num_queries(1):
        As().get("/demo/")


def test_outside_demo_mode_there_is_no_such_address(db: None) -> None:
    assert As().get("/demo/").status_code == 404
    with pytest.raises(NoReverseMatch):
        reverse("demo:list_cast")


def test_outside_demo_mode_it_does_not_exist_even_when_routed(mila: Person, settings: Any) -> None:
    settings.DEMO = False
    assert As().get("/demo/").status_code == 404
