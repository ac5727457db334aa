import re
from typing import Any

import pytest
from allauth.account.models import EmailAddress

from leerkring.conftest import As, make_person
from leerkring.people import access, actions
from leerkring.people.models import Person
from leerkring.people.tests.conftest import Capture, sent

ADDRESS = "Pia@School.example"
FIELDS: dict[str, Any] = {"given_name": "Pia", "family_name": "Pot", "language": "en", "digest": "daily"}


@pytest.fixture
def link(pia: Person, django_capture_on_commit_callbacks: Capture) -> str:
    """What stands in the one mail that she gets."""
    with django_capture_on_commit_callbacks(execute=True):
        actions.change_account(person=pia, email=ADDRESS, **FIELDS)
    (message,) = sent(1)
    assert message.to == [ADDRESS]
    found = re.search(r"http://localhost:8000(/account/address/\S+)", message.body)
    assert found
    return found[1]


def test_it_works(pia: Person, link: str) -> None:
    browser = As(pia)
    assert not access.is_confirmed(pia)
    assert b"Not confirmed yet" in browser.get("/account/").content
    assert ADDRESS.encode() in browser.get(link).content
    assert not access.is_confirmed(pia)

    assert browser.send(link)["Location"] == "/account/"
    assert access.is_confirmed(pia)
    assert b"Not confirmed yet" not in browser.get("/account/").content


def test_a_second_time_it_says_that_it_is_done(pia: Person, link: str) -> None:
    browser = As(pia)
    browser.send(link)
    again = browser.get(link)
    assert again.status_code == 404
    assert b"confirmed already" in again.content


def test_another_address_is_confirmed_anew(pia: Person, link: str) -> None:
    browser = As(pia)
    browser.send(link)
    actions.change_account(person=pia, email="pia@new.example", **FIELDS)

    assert not access.is_confirmed(pia)
    assert browser.get(link).status_code == 404
    assert browser.send(link).status_code == 404
    assert [row.email for row in EmailAddress.objects.all()] == ["pia@new.example"]


def test_nobody_else_confirms_it(link: str, pia: Person) -> None:
    other = make_person("Otto Os", email="otto@school.example")
    assert As(other).send(link).status_code == 404
    assert As().get(link)["Location"].startswith("/sign-in/?next=/account/address/")
    assert not access.is_confirmed(pia)


def test_a_link_that_is_none(pia: Person) -> None:
    assert As(pia).get("/account/address/nothing/").status_code == 404


def test_colleagues_may_share_an_address(pia: Person, link: str) -> None:
    make_person("Otto Os", email=ADDRESS.lower())
    As(pia).send(link)
    assert access.with_confirmed_address(Person.objects.all()).count() == 2


def test_it_is_mailed_three_times_an_hour_at_most(
    pia: Person, link: str, django_capture_on_commit_callbacks: Capture
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        for _time in range(5):
            actions.ask_to_confirm(person=pia)
    assert len(sent(3)) == 3
