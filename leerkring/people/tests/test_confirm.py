import pytest
from django.core.cache import cache

from leerkring.conftest import As
from leerkring.people.models import Person
from leerkring.people.tests.conftest import PASSWORD, stranger

ADDRESS = "/account/confirm/"


@pytest.fixture(autouse=True)
def fresh_counts(db: None) -> None:
    cache.clear()


def test_it_comes_before_what_touches_the_safety_of_the_account(pia: Person) -> None:
    browser = As(pia)
    asked = browser.get("/account/passkeys/add/")
    assert asked["Location"] == f"{ADDRESS}?next=%2Faccount%2Fpasskeys%2Fadd%2F"

    page = browser.get(asked["Location"])
    assert b"Is it still you?" in page.content
    response = browser.send(ADDRESS, password=PASSWORD, next="/account/passkeys/add/")
    assert response["Location"] == "/account/passkeys/add/"
    assert b"Make a passkey" in browser.get("/account/passkeys/add/").content


def test_it_never_leads_elsewhere(pia: Person) -> None:
    response = As(pia).send(ADDRESS, password=PASSWORD, next="https://elders.example/")
    assert response["Location"] == "/"


def test_it_asks_again(pia: Person) -> None:
    response = As(pia).send(ADDRESS, password="wrong", next="/account/")

    assert response.status_code == 422
    assert b"not your password yet" in response.content


def test_guessing_counts_for_the_same_account(pia: Person) -> None:
    browser = As(pia)
    for _ in range(10):
        browser.send(ADDRESS, password="wrong")

    assert stranger().send("/sign-in/", login="pia.pot", password=PASSWORD).status_code == 422


def test_who_is_not_signed_in_is_asked_to(db: None) -> None:
    assert stranger().get(ADDRESS)["Location"] == "/sign-in/?next=/account/confirm/"


def test_after_twenty_times_it_says_to_wait(pia: Person) -> None:
    browser = As(pia)
    for _ in range(20):
        browser.send(ADDRESS, password="wrong")

    response = browser.send(ADDRESS, password=PASSWORD)
    assert response.status_code == 429
    assert b"Wait a quarter of an hour" in response.content
