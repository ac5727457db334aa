import datetime as dt

import time_machine

from leerkring.conftest import As
from leerkring.organisations.models import Organisation
from leerkring.people.models import Person


def address(organisation: Organisation) -> str:
    return f"/organisations/{organisation.pk}/staff/slips/"


def made(browser: As, organisation: Organisation) -> bytes:
    browser.send(f"/organisations/{organisation.pk}/staff/invite-many/", people="Noor;;;;leraar\nPim;;;;leraar")
    return bytes(browser.get(address(organisation)).content)


def test_it_shows_a_slip_for_each(beuk: Organisation, adi: Person) -> None:
    page = made(As(adi), beuk)

    assert page.count(b'<svg role="img"') == 2
    assert page.count(b"http://localhost:8000/welcome/") == 2
    assert b"Link of Noor" in page


def test_no_cache_keeps_it(beuk: Organisation, adi: Person) -> None:
    assert As(adi).get(address(beuk))["Cache-Control"] == "no-store"


def test_another_browser_of_the_same_administrator_does_not_see_them(beuk: Organisation, adi: Person) -> None:
    made(As(adi), beuk)
    page = As(adi).get(address(beuk)).content

    assert b"/welcome/" not in page
    assert b"There are no links to see here now." in page


def test_they_are_not_seen_at_another_school(beuk: Organisation, eik: Organisation, adi: Person) -> None:
    browser = As(adi)
    made(browser, beuk)

    assert b"/welcome/" not in browser.get(address(eik)).content


def test_after_an_hour_they_are_gone(beuk: Organisation, adi: Person) -> None:
    browser = As(adi)
    made(browser, beuk)
    with time_machine.travel(dt.datetime.now(dt.UTC) + dt.timedelta(minutes=61), tick=False):
        assert b"/welcome/" not in browser.get(address(beuk)).content


def test_a_link_that_was_used_is_not_shown(beuk: Organisation, adi: Person) -> None:
    browser = As(adi)
    made(browser, beuk)
    Person.objects.get(given_name="Noor").invitations.update(used_at=dt.datetime.now(dt.UTC))

    assert browser.get(address(beuk)).content.count(b"http://localhost:8000/welcome/") == 1


def test_others_cannot(beuk: Organisation, leo: Person, olga: Person) -> None:
    assert As(leo).get(address(beuk)).status_code == 403
    assert As(olga).get(address(beuk)).status_code == 404
