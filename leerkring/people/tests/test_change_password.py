import pytest
from django.core.cache import cache

from leerkring.conftest import As
from leerkring.people import actions
from leerkring.people.models import Invitation, Person
from leerkring.people.tests.conftest import PASSWORD, stranger

ADDRESS = "/account/password/"
NEW = "zeven sloten tegelijk"


@pytest.fixture(autouse=True)
def fresh_counts(db: None) -> None:
    cache.clear()


def test_it_works_and_other_browsers_are_signed_out(pia: Person) -> None:
    here, there = As(pia), As(pia)
    response = here.send(ADDRESS, oldpassword=PASSWORD, password1=NEW)

    assert response["Location"] == "/account/"
    pia.refresh_from_db()
    assert pia.check_password(NEW)
    assert b"Your new password works" in here.get("/account/").content
    assert there.get("/account/").status_code == 302


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ("wrong", NEW, b"not your password of now"),
        (PASSWORD, "kort", b"at least 10 characters"),
        (PASSWORD, "piapot1234", b"too much like your own name"),
        (PASSWORD, "September2026", b"Many people use this one"),
    ],
)
def test_it_asks_again(pia: Person, old: str, new: str, sentence: bytes) -> None:
    response = As(pia).send(ADDRESS, oldpassword=old, password1=new)

    assert response.status_code == 422
    assert sentence in response.content
    assert new.encode() not in response.content


def test_who_has_no_password_cannot_change_it(truus: Person) -> None:
    assert As(truus).get(ADDRESS).status_code == 403


def test_who_is_not_signed_in_is_asked_to(db: None) -> None:
    assert stranger().get(ADDRESS)["Location"] == "/sign-in/?next=/account/password/"


def test_links_that_were_still_open_stop(pia: Person, truus: Person) -> None:
    actions.invite(person=pia, made_by=truus)
    As(pia).send(ADDRESS, oldpassword=PASSWORD, password1=NEW)

    assert not Invitation.objects.exists()
