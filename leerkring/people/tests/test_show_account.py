from typing import Any

from allauth.mfa.models import Authenticator

from leerkring.conftest import As
from leerkring.people import actions
from leerkring.people.models import Person
from leerkring.people.tests.conftest import PASSWORD, stranger

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


def test_it_shows_who_made_a_link_with_which_somebody_came_in(pia: Person, truus: Person) -> None:
    secret = actions.invite(person=pia, made_by=truus)
    assert b"came in with a link" not in As(pia).get(ADDRESS).content

    assert stranger().send(f"/welcome/{secret}/", password=PASSWORD).status_code == 302
    assert b"somebody came in with a link that Truus Tol made" in As(Person.objects.get(pk=pia.pk)).get(ADDRESS).content
