from typing import Any

from allauth.mfa.models import Authenticator

from leerkring.conftest import As
from leerkring.people.models import Person
from leerkring.people.tests.conftest import stranger

ADDRESS = "/account/"


def give_passkeys(person: Person, number: int) -> None:
    for index in range(number):
        Authenticator.objects.create(user=person, type="webauthn", data={"name": f"Phone {index}", "credential": {}})


def test_it_shows_who_i_am(pia: Person) -> None:
    page = As(pia).get(ADDRESS)

    assert page.status_code == 200
    assert b"pia.pot" in page.content
    assert b"Add a passkey" in page.content


def test_it_shows_my_passkeys_and_nobody_elses(pia: Person, truus: Person) -> None:
    give_passkeys(pia, 2)
    Authenticator.objects.create(user=truus, type="webauthn", data={"name": "Truus' phone", "credential": {}})
    page = As(pia).get(ADDRESS)

    assert b"Phone 0" in page.content
    assert b"Phone 1" in page.content
    assert b"Truus" not in page.content


def test_it_asks_the_database_the_same_however_many_passkeys(pia: Person, django_assert_max_num_queries: Any) -> None:
    give_passkeys(pia, 12)
    browser = As(pia)
    with django_assert_max_num_queries(6):
        browser.get(ADDRESS)


def test_who_is_not_signed_in_is_asked_to(db: None) -> None:
    assert stranger().get(ADDRESS)["Location"] == "/sign-in/?next=/account/"
