from leerkring.conftest import As
from leerkring.people.models import Person

ADDRESS = "/sign-out/"


def test_it_works_and_leaves_nothing_on_the_computer(pia: Person) -> None:
    browser = As(pia)
    response = browser.send(ADDRESS)

    assert (response.status_code, response["Location"]) == (302, "/sign-in/")
    assert response["Clear-Site-Data"] == '"cache", "storage"'
    assert "_auth_user_id" not in browser.session


def test_asking_for_the_page_does_not_sign_out(pia: Person) -> None:
    browser = As(pia)

    assert browser.get(ADDRESS).status_code == 405
    assert browser.get("/account/").status_code == 200


def test_it_needs_the_seal_of_our_own_page(pia: Person) -> None:
    browser = As(pia, enforce_csrf_checks=True)

    assert browser.send(ADDRESS).status_code == 403
    assert browser.get("/account/").status_code == 200
