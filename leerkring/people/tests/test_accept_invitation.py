import datetime as dt

import pytest
import time_machine
from allauth.mfa.models import Authenticator

from leerkring.conftest import As, make_person
from leerkring.people import actions
from leerkring.people.models import Invitation, Person
from leerkring.people.tests.conftest import PASSWORD, stranger


@pytest.fixture
def noor(pia: Person) -> Person:
    """Was given an account, and was never here."""
    return actions.create_person(given_name="Noor", family_name="de Nijs", language="en")


@pytest.fixture
def address(noor: Person, pia: Person) -> str:
    return f"/welcome/{actions.invite(person=noor, made_by=pia)}/"


def test_she_sees_who_invites_and_a_name_to_sign_in_with(address: str) -> None:
    page = stranger().get(address)

    assert page.status_code == 200
    assert b"Welcome, Noor" in page.content
    assert b"Pia Pot invites you" in page.content
    assert b'value="noor.denijs"' in page.content
    assert page["Referrer-Policy"] == "strict-origin"
    assert page["Cache-Control"] == "no-store"


def test_it_works(address: str, noor: Person) -> None:
    browser = stranger()
    response = browser.send(address, sign_in_name="Noor", password=PASSWORD)

    assert (response.status_code, response["Location"]) == (302, "/")
    assert browser.session["_auth_user_id"] == str(noor.pk)
    noor.refresh_from_db()
    assert noor.sign_in_name == "noor"
    assert noor.check_password(PASSWORD)


def test_the_page_speaks_the_language_of_the_account(pia: Person) -> None:
    person = actions.create_person(given_name="Wies", language="nl")
    secret = actions.invite(person=person, made_by=pia)
    page = stranger().get(f"/welcome/{secret}/")

    assert b'<html lang="nl"' in page.content


def test_only_a_hash_is_kept(noor: Person, pia: Person) -> None:
    secret = actions.invite(person=noor, made_by=pia)

    assert len(secret) == 32
    assert secret not in str(Invitation.objects.values().get())


def closed(address: str) -> bytes:
    page = stranger().get(address)
    assert page.status_code == 404
    assert stranger().send(address, sign_in_name="noor", password=PASSWORD).status_code == 404
    return bytes(page.content)


def test_used_late_revoked_and_invented_links_look_the_same(address: str, noor: Person, pia: Person) -> None:
    invented = closed("/welcome/invented/")
    with time_machine.travel(dt.datetime.now(dt.UTC) + dt.timedelta(days=14, minutes=1), tick=False):
        assert closed(address) == invented
    actions.revoke_invitations(person=noor)
    assert closed(address) == invented

    again = f"/welcome/{actions.invite(person=noor, made_by=pia)}/"
    stranger().send(again, sign_in_name="noor", password=PASSWORD)
    assert closed(again) == invented
    assert b"This link does not work any more" in invented


def test_a_new_link_makes_the_one_before_stop(address: str, noor: Person, pia: Person) -> None:
    actions.invite(person=noor, made_by=pia)
    assert stranger().get(address).status_code == 404


def test_the_link_of_a_closed_account_does_not_work(address: str, noor: Person) -> None:
    Person.objects.filter(pk=noor.pk).update(is_active=False)
    assert stranger().get(address).status_code == 404


def test_for_who_was_here_before_it_is_a_new_way_in(pia: Person) -> None:
    adi = make_person("Adi Adams")
    stays_signed_in_elsewhere = As(pia)
    address = f"/welcome/{actions.invite(person=pia, made_by=adi)}/"

    page = stranger().get(address)
    assert b"Adi Adams made this link for you" in page.content
    assert b"You sign in as pia.pot" in page.content
    response = stranger().send(address, password="heel andere woorden hier", sign_in_name="somebody.else")
    assert response.status_code == 302
    pia.refresh_from_db()
    assert pia.sign_in_name == "pia.pot"
    assert pia.check_password("heel andere woorden hier")
    assert stays_signed_in_elsewhere.get("/account/").status_code == 302


@pytest.mark.parametrize(
    ("password", "sentence"),
    [
        ("short", b"at least 10 characters"),
        ("Welkom2026!!", b"Many people use this one"),
        ("wachtwoordwachtwoord", b"Many people use this one"),
        ("qwertyuiop", b"Many people use this one"),
        ("noordenijs", b"too much like your own name"),
        ("", b"Please fill this in"),
    ],
)
def test_a_poor_password_is_asked_again(address: str, noor: Person, password: str, sentence: bytes) -> None:
    response = stranger().send(address, sign_in_name="noor", password=password)

    assert response.status_code == 422
    assert sentence in response.content
    noor.refresh_from_db()
    assert noor.is_new
    assert stranger().get(address).status_code == 200


@pytest.mark.parametrize("name", ["a", "n oor", "nöor", "nооr", "noor@school", "-noor", "noor-", "x" * 61])
def test_a_name_that_looks_like_another_is_asked_again(address: str, name: str) -> None:
    response = stranger().send(address, sign_in_name=name, password=PASSWORD)

    assert response.status_code == 422
    assert name.encode() in response.content


def test_a_name_that_is_taken_is_asked_again(address: str, pia: Person) -> None:
    response = stranger().send(address, sign_in_name="pia.pot", password=PASSWORD)

    assert response.status_code == 422
    assert b"Somebody already signs in with this name" in response.content


def test_sending_it_twice_leads_to_the_same_page(address: str) -> None:
    first, second = stranger(), stranger()
    answers = [
        browser.send(address, key="k" * 20, sign_in_name="noor", password=PASSWORD) for browser in (first, second)
    ]

    assert [answer["Location"] for answer in answers] == ["/", "/"]
    assert "_auth_user_id" not in second.session


def test_who_comes_in_again_is_asked_to_look_at_her_passkeys(pia: Person) -> None:
    Authenticator.objects.create(user=pia, type="webauthn", data={"name": "Phone", "credential": {}})
    browser = stranger()
    response = browser.send(f"/welcome/{actions.invite(person=pia, made_by=pia)}/", password=PASSWORD)

    assert response["Location"] == "/account/"
    assert b"Do you know them all?" in browser.get("/account/").content
