import re
import time
from typing import Any

import pytest

from leerkring.people.models import Invitation, Person
from leerkring.people.tests.conftest import Capture, sent, stranger

ADDRESS = "/sign-in/forgotten/"


@pytest.fixture
def known(pia: Person) -> Person:
    pia.email = "Pia@school.example"
    pia.save()
    return pia


@pytest.mark.parametrize("typed", ["pia.pot", "PIA.POT", "pia@SCHOOL.example"])
def test_it_works(known: Person, typed: str, django_capture_on_commit_callbacks: Capture) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        response = stranger().send(ADDRESS, name_or_address=typed)

    assert response["Location"] == "/sign-in/asked/"
    (message,) = sent(1)
    assert message.to == ["Pia@school.example"]
    found = re.search(r"http://localhost:8000(/welcome/\S+)", message.body)
    assert found
    page = stranger().get(found[1])
    assert page.status_code == 200
    assert b"Choose a new password" in page.content


def test_the_mail_speaks_the_language_of_the_account(
    known: Person, django_capture_on_commit_callbacks: Capture
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        stranger().send(ADDRESS, name_or_address="pia.pot")

    (message,) = sent(1)
    assert message.subject == "A new way in to Leerkring"
    assert "pia.pot" in message.body


def test_it_says_the_same_to_everybody(known: Person, django_capture_on_commit_callbacks: Capture) -> None:
    closed = Person.objects.create(sign_in_name="closed", given_name="C", email="c@school.example", is_active=False)
    without = Person.objects.create(sign_in_name="without", given_name="W")
    names = ["pia.pot", "nobody", "nobody@school.example", closed.sign_in_name, closed.email, without.sign_in_name]
    with django_capture_on_commit_callbacks(execute=True):
        answers = {stranger().send(ADDRESS, name_or_address=name)["Location"] for name in names}

    assert answers == {"/sign-in/asked/"}
    assert [message.to for message in sent(1)] == [["Pia@school.example"]]


def test_asking_often_does_not_fill_a_mailbox(known: Person, django_capture_on_commit_callbacks: Capture) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        answers = {stranger().send(ADDRESS, name_or_address="pia.pot")["Location"] for _ in range(6)}

    assert answers == {"/sign-in/asked/"}
    assert len(sent(3)) == 3
    assert Invitation.objects.count() == 3


def test_it_takes_nothing_away_from_who_did_not_ask(known: Person) -> None:
    before = known.password
    stranger().send(ADDRESS, name_or_address="pia.pot")

    known.refresh_from_db()
    assert known.password == before


def test_it_asks_again(db: None) -> None:
    assert stranger().send(ADDRESS, name_or_address="").status_code == 422


def test_a_mail_server_that_is_away_is_not_the_persons_problem(
    known: Person, django_capture_on_commit_callbacks: Capture, settings: Any, caplog: pytest.LogCaptureFixture
) -> None:
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 1
    with django_capture_on_commit_callbacks(execute=True):
        assert stranger().send(ADDRESS, name_or_address="pia.pot").status_code == 302

    until = time.monotonic() + 5
    while not caplog.text and time.monotonic() < until:
        time.sleep(0.01)
    assert "A mail was not sent" in caplog.text
    assert "pia" not in caplog.text.lower()
