import time
from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Any

import pytest
from django.core import mail

from leerkring.conftest import As
from leerkring.people.models import Person

Capture = Callable[..., AbstractContextManager[list[Any]]]
PASSWORD = "de kat zit op het dak"


def stranger() -> As:
    """A browser that asks for English, in which nobody is signed in."""
    return As(HTTP_ACCEPT_LANGUAGE="en")


def sent(number: int) -> list[Any]:
    """The mails, once there are this many: they leave beside the request."""
    until = time.monotonic() + 5
    while len(mail.outbox) < number and time.monotonic() < until:
        time.sleep(0.01)
    return mail.outbox


@pytest.fixture(autouse=True)
def quick_hasher(settings: Any) -> None:
    settings.PASSWORD_HASHERS = ["leerkring.people.tests.counting.Counting"]


@pytest.fixture
def pia(db: None) -> Person:
    """Has an account and a password, and no part anywhere."""
    person = Person(sign_in_name="pia.pot", given_name="Pia", family_name="Pot", language="en")
    person.set_password(PASSWORD)
    person.save()
    return person
