import datetime as dt

import pytest
import time_machine
from allauth.account.models import EmailAddress
from django.contrib.sessions.models import Session
from django.core.cache import cache

from leerkring.conftest import As
from leerkring.people.models import Person
from leerkring.people.tests.conftest import PASSWORD, stranger
from leerkring.people.tests.counting import work_of

ADDRESS = "/sign-in/"


@pytest.fixture(autouse=True)
def fresh_counts(db: None) -> None:
    cache.clear()


def who(browser: As) -> str | None:
    return browser.session.get("_auth_user_id")


def test_the_page_is_there(db: None) -> None:
    page = stranger().get(ADDRESS)

    assert page.status_code == 200
    assert b"Your sign-in name" in page.content
    assert b"I forgot my password" in page.content


def test_it_works(pia: Person) -> None:
    browser = stranger()
    response = browser.send(ADDRESS, login="pia.pot", password=PASSWORD)

    assert (response.status_code, response["Location"]) == (302, "/")
    assert who(browser) == str(pia.pk)


def test_capitals_and_spaces_around_a_name_do_not_matter(pia: Person) -> None:
    browser = stranger()
    browser.send(ADDRESS, login=" Pia.Pot ", password=PASSWORD)

    assert who(browser) == str(pia.pk)


def test_it_leads_back_to_where_one_was(pia: Person) -> None:
    response = stranger().send(ADDRESS, login="pia.pot", password=PASSWORD, next="/account/")

    assert response["Location"] == "/account/"


@pytest.mark.parametrize(
    "elsewhere",
    [
        "https://elders.example/",
        "//elders.example",
        "/\\elders.example",
        "javascript:alert(1)",
        "///elders.example",
        "http://testserver/account/",
        "http:elders.example",
        "/\t/elders.example",
        "\\\\elders.example",
        "",
    ],
)
def test_it_never_leads_elsewhere(pia: Person, elsewhere: str) -> None:
    response = stranger().send(ADDRESS, login="pia.pot", password=PASSWORD, next=elsewhere)

    assert response["Location"] == "/"
    signed_in = As(pia).get(ADDRESS, {"next": elsewhere})
    assert signed_in["Location"] == "/"


def test_without_keep_me_signed_in_the_session_ends_with_the_browser(pia: Person) -> None:
    browser = stranger()
    response = browser.send(ADDRESS, login="pia.pot", password=PASSWORD)
    assert response.cookies["session"]["max-age"] == ""

    response = stranger().send(ADDRESS, login="pia.pot", password=PASSWORD, remember="on")
    assert int(response.cookies["session"]["max-age"]) > 86_400


def test_no_row_with_an_address_is_made_behind_our_back(pia: Person) -> None:
    Person.objects.filter(pk=pia.pk).update(email="pia@school.example")
    stranger().send(ADDRESS, login="pia.pot", password=PASSWORD)

    assert not EmailAddress.objects.exists()


def test_a_wrong_password_and_an_unknown_name_read_the_same(pia: Person) -> None:
    wrong = stranger().send(ADDRESS, login="pia.pot", password="something else")
    unknown = stranger().send(ADDRESS, login="nobody.here", password="something else")

    assert wrong.status_code == unknown.status_code == 422
    assert b"do not belong together" in wrong.content
    assert b"do not belong together" in unknown.content
    assert b"pia.pot" in wrong.content
    assert b"something else" not in wrong.content
    assert not Session.objects.exists()


def test_known_unknown_new_and_closed_accounts_cost_the_same_work(pia: Person) -> None:
    new = Person(sign_in_name="new.one", given_name="New")
    new.set_unusable_password()
    new.save()
    closed = Person.objects.get(pk=pia.pk)
    closed.pk, closed.sign_in_name, closed.is_active = None, "closed.one", False
    closed.save(force_insert=True)

    names = ["pia.pot", "nobody.here", "new.one", "closed.one"]
    work = {name: work_of(lambda name=name: stranger().send(ADDRESS, login=name, password="wrong")) for name in names}
    assert set(work.values()) == {1}


def test_after_ten_wrong_passwords_it_says_when_to_try_again(pia: Person) -> None:
    for _ in range(10):
        assert b"do not belong together" in stranger().send(ADDRESS, login="pia.pot", password="wrong").content

    response = stranger().send(ADDRESS, login="PIA.pot", password=PASSWORD)
    assert response.status_code == 422
    assert b"Try again in 15 minutes" in response.content
    with time_machine.travel(dt.datetime.now(dt.UTC) + dt.timedelta(minutes=14, seconds=30), tick=False):
        assert b"Try again in 1 minute;" in stranger().send(ADDRESS, login="pia.pot", password=PASSWORD).content
    with time_machine.travel(dt.datetime.now(dt.UTC) + dt.timedelta(minutes=15, seconds=5), tick=False):
        assert stranger().send(ADDRESS, login="pia.pot", password=PASSWORD).status_code == 302


def test_guessing_one_account_blocks_no_other_behind_the_same_address(pia: Person) -> None:
    colleagues = [
        Person(sign_in_name=f"colleague-{number}", given_name="Colleague", password=pia.password)
        for number in range(40)
    ]
    Person.objects.bulk_create(colleagues)
    for _ in range(12):
        stranger().send(ADDRESS, login="pia.pot", password="wrong")

    answers = [stranger().send(ADDRESS, login=one.sign_in_name, password=PASSWORD).status_code for one in colleagues]
    assert set(answers) == {302}


def test_one_who_may_come_in_is_not_counted(pia: Person) -> None:
    answers = [stranger().send(ADDRESS, login="pia.pot", password=PASSWORD).status_code for _ in range(12)]
    assert set(answers) == {302}


def test_trying_many_other_names_does_not_wipe_the_count(pia: Person) -> None:
    for _ in range(10):
        stranger().send(ADDRESS, login="pia.pot", password="wrong")
    for number in range(320):
        cache.set(f"filler-{number}", 1, 900)

    assert stranger().send(ADDRESS, login="pia.pot", password=PASSWORD).status_code == 422


def test_a_closed_account_is_told_so_only_with_the_right_password(pia: Person) -> None:
    Person.objects.filter(pk=pia.pk).update(is_active=False)

    browser = stranger()
    response = browser.send(ADDRESS, login="pia.pot", password=PASSWORD)
    assert response["Location"] == "/sign-in/closed/"
    assert b"This account is closed" in browser.get("/sign-in/closed/").content
    assert who(browser) is None
    assert stranger().send(ADDRESS, login="pia.pot", password="wrong").status_code == 422


def test_other_methods_are_refused(db: None) -> None:
    browser = stranger()
    assert {
        browser.put(ADDRESS).status_code,
        browser.delete(ADDRESS).status_code,
        browser.options(ADDRESS).status_code,
    } == {405}


def test_a_name_with_strange_signs_is_simply_unknown(db: None) -> None:
    for name in ["ſam", "a\x00b", "💥" * 30, "x" * 500, "' OR 1=1 --"]:
        assert stranger().send(ADDRESS, login=name, password="wrong").status_code == 422
