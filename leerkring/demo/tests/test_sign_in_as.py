from typing import Any

from leerkring.conftest import As, make_person
from leerkring.people.models import Person

ADDRESS = "/demo/sign-in-as/"


def test_it_works(mila: Person) -> None:
    browser = As()
    response = browser.send(ADDRESS, sign_in_name=mila.sign_in_name)

    assert response["Location"] == "/"
    assert browser.session["_auth_user_id"] == str(mila.pk)


def test_she_goes_on_where_she_wanted_to_be(mila: Person) -> None:
    asked = As().get("/sign-in/?next=/search/")
    assert b'name="next" value="/search/"' in asked.content

    assert As().send(ADDRESS, sign_in_name=mila.sign_in_name, next="/search/")["Location"] == "/search/"
    assert As().send(ADDRESS, sign_in_name=mila.sign_in_name, next="https://elsewhere.example/")["Location"] == "/"


def test_one_can_become_somebody_else(mila: Person) -> None:
    browser = As(make_person("Other Player"))
    browser.send(ADDRESS, sign_in_name=mila.sign_in_name)

    assert browser.session["_auth_user_id"] == str(mila.pk)


def test_it_opens_no_other_account(mila: Person) -> None:
    teacher = make_person("Real Teacher")
    browser = As()

    assert browser.send(ADDRESS, sign_in_name=teacher.sign_in_name).status_code == 404
    assert browser.send(ADDRESS, sign_in_name="not-loaded").status_code == 404
    assert browser.send(ADDRESS).status_code == 404
    assert "_auth_user_id" not in browser.session


def test_asking_for_the_page_does_nothing(mila: Person) -> None:
    assert As().get(ADDRESS).status_code == 405


def test_it_needs_the_seal_of_our_own_page(mila: Person) -> None:
    assert As(enforce_csrf_checks=True).send(ADDRESS, sign_in_name=mila.sign_in_name).status_code == 403


def test_outside_demo_mode_it_does_not_exist(db: None) -> None:
    assert As().send(ADDRESS, sign_in_name="anybody").status_code == 404


def test_outside_demo_mode_it_does_not_exist_even_when_routed(mila: Person, settings: Any) -> None:
    settings.DEMO = False
    assert As().send(ADDRESS, sign_in_name=mila.sign_in_name).status_code == 404
