"""What the server says about passkeys; the ceremony itself is told in browser/test_passkeys.py."""

import base64
import datetime as dt
import json
import time

import pytest
from allauth.mfa.models import Authenticator
from django.contrib.sessions.backends.base import SessionBase
from django.contrib.sessions.models import Session
from django.utils import timezone

from leerkring.conftest import As
from leerkring.people.actions import change_account
from leerkring.people.models import Person
from leerkring.people.tests.conftest import stranger
from leerkring.people.tests.device import Device
from leerkring.privacy.tasks import forget_expired


def b64(value: bytes) -> str:
    return base64.urlsafe_b64encode(value).decode().rstrip("=")


def answered(**response: object) -> str:
    """A credential as a browser writes it, with these parts of its answer."""
    base = {"clientDataJSON": b64(b"{}"), "authenticatorData": b64(b"x" * 37), "signature": b64(b"x")}
    return json.dumps({"id": b64(b"x"), "rawId": b64(b"x"), "type": "public-key", "response": base | response})


NONSENSE = [
    "", "x", "[]", "{}", "1", "null", '"x"', "[[]]", '{"response": 1}', '{"id": 1, "rawId": 2, "response": {}}',
    '{"response": {"userHandle": "\\u0000"}}', json.dumps({"response": {"userHandle": ["x"]}}), answered(),
    answered(userHandle="x"), answered(userHandle=1), answered(userHandle=b64(b"\xff\xfe")), answered(userHandle=""),
    answered(userHandle=b64(b"00000000-0000-0000-0000-000000000000")), answered(clientDataJSON=b64(b"no json")),
    answered(authenticatorData=b64(b"short")), answered(signature=None), answered(attestationObject=b64(b"x")),
    answered(attestationObject=b64(b"\xa0")), "[" * 5000, "9" * 5000, "x" * 30_000,
]  # fmt: skip


def just_confirmed(browser: As, person: Person) -> None:
    """As if she had just typed her password once more."""
    session: SessionBase = browser.session
    session["account_authentication_methods"] = [{"method": "password", "at": time.time(), "reauthenticated": True}]
    session["account_authentication_methods_user"] = str(person.pk)
    session.save()


@pytest.fixture
def phone(pia: Person) -> Authenticator:
    return Authenticator.objects.create(user=pia, type="webauthn", data={"name": "Phone", "credential": {}})


def test_what_must_be_signed_is_given_to_who_asks(db: None) -> None:
    response = stranger().get("/sign-in/passkey/", HTTP_ACCEPT="application/json")

    options = response.json()["request_options"]["publicKey"]
    assert len(options["challenge"]) >= 43
    assert options["userVerification"] == "required"
    assert not options.get("allowCredentials")


def test_somebody_who_only_opens_the_address_is_led_to_the_page(db: None) -> None:
    assert stranger().get("/sign-in/passkey/")["Location"] == "/sign-in/"


def test_who_only_began_is_forgotten_soon_and_who_came_in_stays(pia: Person) -> None:
    device, browser = Device(pia), stranger()
    asked = browser.get("/sign-in/passkey/", HTTP_ACCEPT="application/json").json()["request_options"]["publicKey"]
    (begun,) = Session.objects.all()
    assert begun.expire_date < timezone.now() + dt.timedelta(minutes=11)

    response = browser.send("/sign-in/passkey/", credential=device.shows(asked))
    (signed_in,) = Session.objects.all()
    assert (response.status_code, response["Location"]) == (302, "/")
    assert browser.get("/account/").status_code == 200
    assert signed_in.expire_date > timezone.now() + dt.timedelta(days=13)


def test_of_who_only_began_nothing_is_left_the_next_day(db: None) -> None:
    for _ in range(3):
        stranger().get("/sign-in/passkey/", HTTP_ACCEPT="application/json")
    forget_expired(timezone.now() + dt.timedelta(days=1))

    assert not Session.objects.exists()


def test_the_page_itself_keeps_nothing(db: None) -> None:
    stranger().get("/sign-in/")
    stranger().get("/sign-in/passkey/")

    assert not Session.objects.exists()


@pytest.mark.parametrize("credential", NONSENSE)
def test_nonsense_does_not_come_in(pia: Person, credential: str) -> None:
    browser = stranger()
    browser.get("/sign-in/passkey/", HTTP_ACCEPT="application/json")
    response = browser.send("/sign-in/passkey/", credential=credential)

    assert (response.status_code, response["Location"]) == (302, "/sign-in/")
    assert "_auth_user_id" not in browser.session


@pytest.mark.parametrize("credential", NONSENSE)
def test_nonsense_is_not_kept_as_a_passkey(pia: Person, credential: str) -> None:
    browser = As(pia)
    just_confirmed(browser, pia)
    assert browser.get("/account/passkeys/add/").status_code == 200
    assert browser.send("/account/passkeys/add/", name="Phone", credential=credential).status_code == 422
    assert not Authenticator.objects.exists()


def test_an_address_that_is_not_confirmed_stands_in_nobodys_way(pia: Person) -> None:
    change_account(person=pia, email="pia@school.example", given_name="Pia", family_name="", language="en", digest="")
    browser = As(pia)
    just_confirmed(browser, pia)
    assert browser.get("/account/passkeys/add/").status_code == 200


@pytest.mark.parametrize("credential", NONSENSE)
def test_nonsense_does_not_confirm_that_it_is_you(pia: Person, phone: Authenticator, credential: str) -> None:
    browser = As(pia)
    Authenticator.objects.update(data={"name": "Phone", "credential": {}})
    response = browser.send("/account/confirm/passkey/", credential=credential, next="/account/")
    assert response.status_code == 302
    assert "/account/confirm/passkey/" in response["Location"]


@pytest.mark.parametrize("what", ["rename", "remove"])
def test_it_asks_first_whether_it_is_still_you(pia: Person, phone: Authenticator, what: str) -> None:
    address = f"/account/passkeys/{phone.pk}/{what}/"
    assert "/account/confirm/" in As(pia).get(address)["Location"]
    assert "/account/confirm/" in As(pia).send(address, name="Other")["Location"]
    phone.refresh_from_db()
    assert phone.data["name"] == "Phone"


def test_it_can_be_called_something_else(pia: Person, phone: Authenticator) -> None:
    browser = As(pia)
    just_confirmed(browser, pia)
    response = browser.send(f"/account/passkeys/{phone.pk}/rename/", name="Old phone")

    assert response["Location"] == "/account/"
    phone.refresh_from_db()
    assert phone.data["name"] == "Old phone"


@pytest.mark.parametrize("name", ["", "x" * 61, "x\u202e"])
def test_a_name_that_does_not_fit_is_asked_again(pia: Person, phone: Authenticator, name: str) -> None:
    browser = As(pia)
    just_confirmed(browser, pia)
    assert browser.send(f"/account/passkeys/{phone.pk}/rename/", name=name).status_code == 422


def test_it_can_be_removed_and_that_leads_nowhere_else(pia: Person, phone: Authenticator) -> None:
    browser = As(pia)
    just_confirmed(browser, pia)
    response = browser.send(f"/account/passkeys/{phone.pk}/remove/", next="https://elders.example/")

    assert response["Location"] == "/account/"
    assert not Authenticator.objects.exists()


@pytest.mark.parametrize("what", ["rename", "remove"])
def test_for_somebody_else_it_does_not_exist(phone: Authenticator, truus: Person, what: str) -> None:
    browser = As(truus)
    just_confirmed(browser, truus)
    assert browser.get(f"/account/passkeys/{phone.pk}/{what}/").status_code == 404
    assert browser.send(f"/account/passkeys/{phone.pk}/{what}/", name="Mine").status_code == 404
    assert browser.get(f"/account/passkeys/999999999/{what}/").status_code == 404
    assert Authenticator.objects.get().data["name"] == "Phone"


def test_no_recovery_codes_are_made(pia: Person, phone: Authenticator) -> None:
    assert set(Authenticator.objects.values_list("type", flat=True)) == {"webauthn"}


def test_a_passkey_is_no_second_lock_on_the_password(pia: Person, phone: Authenticator) -> None:
    browser = stranger()
    response = browser.send("/sign-in/", login="pia.pot", password="de kat zit op het dak")

    assert response["Location"] == "/"
    assert browser.session["_auth_user_id"] == str(pia.pk)


@pytest.mark.parametrize("address", ["/account/passkeys/add/", "/account/confirm/passkey/"])
def test_who_is_not_signed_in_is_asked_to(db: None, address: str) -> None:
    assert stranger().get(address)["Location"].startswith("/sign-in/?next=")
