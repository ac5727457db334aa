from typing import Any

from leerkring.conftest import As, make_post
from leerkring.organisations.models import Organisation, Post, PostKind
from leerkring.people.models import Person


def address(organisation: Organisation) -> str:
    return f"/organisations/{organisation.pk}/staff/"


def test_it_shows_every_account(beuk: Organisation, adi: Person, truus: Person, leo: Person) -> None:
    closed, left = make_post(beuk, "Closed One", PostKind.TEACHER), make_post(beuk, "Left One", PostKind.TEACHER)
    Person.objects.filter(pk=closed.pk).update(is_active=False)
    Post.objects.filter(person=left).update(ended_at="2026-01-01T00:00:00Z")
    page = As(adi).get(address(beuk)).content.decode()

    order = ["Works here", "Leo Lamers", "Truus Tol", "Closed accounts", "Closed One", "Worked here before", "Left One"]
    places = [page.index(words) for words in order]
    assert places == sorted(places)
    assert truus.sign_in_name in page


def test_from_a_board_one_goes_to_the_accounts_of_its_schools(
    linde: Organisation, beuk: Organisation, adi: Person
) -> None:
    assert address(beuk) in As(adi).get(address(linde)).content.decode()
    assert As(adi).get(address(beuk)).status_code == 200


def test_it_asks_the_database_the_same_however_many_accounts(
    beuk: Organisation, adi: Person, django_assert_max_num_queries: Any
) -> None:
    for number in range(40):
        make_post(beuk, f"Colleague{number} C", PostKind.TEACHER)
    browser = As(adi)
    with django_assert_max_num_queries(7):
        assert browser.get(address(beuk)).status_code == 200


def test_colleagues_and_leaders_cannot(beuk: Organisation, truus: Person, leo: Person, bea: Person) -> None:
    assert {As(who).get(address(beuk)).status_code for who in (truus, leo, bea)} == {403}


def test_an_administrator_of_one_school_stays_there(
    beuk: Organisation, eik: Organisation, linde: Organisation, sjaak: Person
) -> None:
    assert As(sjaak).get(address(beuk)).status_code == 200
    assert As(sjaak).get(address(eik)).status_code == 404
    assert As(sjaak).get(address(linde)).status_code == 403


def test_for_others_it_does_not_exist(beuk: Organisation, olga: Person, anna: Person) -> None:
    assert {As(who).get(address(beuk)).status_code for who in (olga, anna)} == {404}
