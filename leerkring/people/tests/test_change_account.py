import re
from typing import Any

import pytest

from leerkring.conftest import As
from leerkring.people import actions
from leerkring.people.models import Invitation, Person
from leerkring.people.tests.conftest import PASSWORD, Capture, sent, stranger

ADDRESS = "/account/change/"
FIELDS: dict[str, Any] = {"given_name": "Pia", "family_name": "Pot", "language": "nl", "email": "", "digest": "weekly"}


def test_it_works(pia: Person) -> None:
    fields = FIELDS | {
        "family_name": "",
        "language": "nl-be",
        "email": "pia@school.example",
        "digest": "daily",
        "wants_invites": "on",
    }
    browser = As(pia)
    asked = browser.send(ADDRESS, **fields)
    assert asked["Location"] == "/account/confirm/?next=%2Faccount%2Fchange%2F"
    assert not Person.objects.exclude(email="").exists()

    response = browser.send("/account/confirm/", password=PASSWORD, next=ADDRESS)
    assert response["Location"] == "/account/"
    pia.refresh_from_db()
    assert (pia.name, pia.language, pia.email, pia.digest) == ("Pia", "nl-be", "pia@school.example", "daily")
    assert pia.wants_invites


def test_a_name_needs_no_password(pia: Person) -> None:
    assert As(pia).send(ADDRESS, **FIELDS)["Location"] == "/account/"


def test_another_address_is_told_to_the_one_before(pia: Person, django_capture_on_commit_callbacks: Capture) -> None:
    pia.email = "pia@old.example"
    pia.save()
    actions.send_new_way_in(name_or_address="pia.pot")
    with django_capture_on_commit_callbacks(execute=True):
        actions.change_account(person=pia, **FIELDS | {"email": "pia@new.example"})

    (message,) = [one for one in sent(2) if one.to == ["pia@old.example"]]
    assert "Another e-mail address stands with your account pia.pot" in message.body
    assert "new.example" not in message.body
    assert not Invitation.objects.exists()


def test_the_next_page_speaks_the_new_language(pia: Person) -> None:
    browser = As(pia)
    browser.send(ADDRESS, **FIELDS)

    assert browser.get("/account/")["Content-Language"] == "nl"


def test_it_shows_what_is_there(pia: Person) -> None:
    assert b'value="Pia"' in As(pia).get(ADDRESS).content


@pytest.mark.parametrize(
    "wrong",
    [
        {"given_name": ""},
        {"given_name": "x" * 61},
        {"email": "not an address"},
        {"language": "fr"},
        {"digest": "hourly"},
        {"family_name": "Pot\u202e"},
    ],
)
def test_it_asks_again_and_keeps_what_was_typed(pia: Person, wrong: dict[str, str]) -> None:
    response = As(pia).send(ADDRESS, **FIELDS | {"email": "typed@school.example"} | wrong)

    assert response.status_code == 422
    assert b"typed@school.example" in response.content or "email" in wrong
    pia.refresh_from_db()
    assert pia.email == ""


def test_only_these_fields_can_be_changed(pia: Person) -> None:
    As(pia).send(ADDRESS, **FIELDS, sign_in_name="boss", is_active="", session_number=9, password="x")

    after = Person.objects.get()
    assert (after.sign_in_name, after.is_active, after.password) == ("pia.pot", True, pia.password)


def test_who_is_not_signed_in_is_asked_to(db: None) -> None:
    assert stranger().send(ADDRESS, **FIELDS)["Location"] == "/sign-in/?next=/account/change/"


def test_a_new_link_for_the_same_address_a_few_times_an_hour(
    pia: Person, django_capture_on_commit_callbacks: Capture
) -> None:
    pia.email = "pia@school.example"
    pia.save()
    browser = As(pia)
    shown = browser.get("/account/").content.decode()
    fields = dict(re.findall(r'type="hidden" name="(\w+)" value="([^"]*)"', shown))
    del fields["csrfmiddlewaretoken"], fields["key"]

    for n in range(4):
        with django_capture_on_commit_callbacks(execute=True):
            assert browser.send(ADDRESS, **fields)["Location"] == "/account/"
        page = browser.get("/account/").content.decode()
        assert ("We mailed a link to pia@school.example." in page) == (n < 3)
        assert ("A link was mailed a few times this hour." in page) == (n == 3)
        assert "Your account is changed." not in page
    assert len(sent(3)) == 3
    after = Person.objects.get()
    assert (after.name, after.language, after.email, after.digest) == (pia.name, "en", pia.email, pia.digest)
