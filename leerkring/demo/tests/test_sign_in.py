from typing import Any

from leerkring.conftest import As
from leerkring.people.models import Person


def test_the_sign_in_page_offers_the_cast(mila: Person) -> None:
    page = As(HTTP_ACCEPT_LANGUAGE="en").get("/sign-in/")

    assert b"Mila Mol" in page.content
    assert b"Member of a circle" in page.content
    assert b"Your password" in page.content


def test_one_can_still_sign_in_with_a_password(mila: Person) -> None:
    mila.set_password("de kat zit op het dak")
    mila.save()
    browser = As()
    browser.send("/sign-in/", login=mila.sign_in_name, password="de kat zit op het dak")

    assert browser.session["_auth_user_id"] == str(mila.pk)


def test_outside_demo_mode_it_is_the_plain_page(db: None) -> None:
    page = As(HTTP_ACCEPT_LANGUAGE="en").get("/sign-in/")

    assert b"Your password" in page.content
    assert b"demo" not in page.content.lower()


def test_outside_demo_mode_it_does_not_exist_even_when_routed(mila: Person, settings: Any) -> None:
    settings.DEMO = False
    assert As().get("/sign-in/").status_code == 404
