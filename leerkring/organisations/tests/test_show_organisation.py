from typing import Any

from leerkring.conftest import As, make_post
from leerkring.organisations.models import Organisation, Post, PostKind
from leerkring.people.models import Person


def address(organisation: Organisation) -> str:
    return f"/organisations/{organisation.pk}/"


def test_it_shows_who_holds_which_post_by_name(beuk: Organisation, truus: Person, leo: Person) -> None:
    Post.objects.create(person=truus, organisation=beuk, kind=PostKind.OFFICE)
    page = As(truus).get(address(beuk)).content.partition(b'id="main"')[2]

    assert page.index(b"Leo Lamers") < page.index(b"Truus Tol")
    assert page.count(b"Truus Tol") == 1
    assert b"teacher, office" in page


def test_closed_accounts_and_ended_posts_are_left_out(beuk: Organisation, truus: Person, leo: Person) -> None:
    gone = make_post(beuk, "Gone Away", PostKind.TEACHER)
    Post.objects.filter(person=gone).update(ended_at="2026-01-01T00:00:00Z")
    Person.objects.filter(pk=leo.pk).update(is_active=False)
    page = As(truus).get(address(beuk)).content

    assert b"Gone Away" not in page
    assert b"Leo Lamers" not in page


def test_a_board_shows_its_schools_and_leads_to_those_one_sees(
    linde: Organisation, beuk: Organisation, eik: Organisation, truus: Person, bea: Person
) -> None:
    assert f'href="{address(eik)}"'.encode() in As(bea).get(address(linde)).content
    page = As(truus).get(address(linde)).content
    assert b"De Eik" in page
    assert f'href="{address(eik)}"'.encode() not in page
    assert f'href="{address(beuk)}"'.encode() in page


def test_it_leads_to_what_one_may_do_and_nothing_else(
    linde: Organisation, beuk: Organisation, truus: Person, leo: Person, adi: Person
) -> None:
    found, accounts = f"{address(beuk)}found/".encode(), f"{address(beuk)}staff/".encode()
    pages = {who: As(who).get(address(beuk)).content for who in (truus, leo, adi)}

    assert [found in pages[who] for who in (truus, leo, adi)] == [False, True, False]
    assert [accounts in pages[who] for who in (truus, leo, adi)] == [False, False, True]


def test_it_asks_the_database_the_same_however_many_colleagues(
    beuk: Organisation, truus: Person, django_assert_max_num_queries: Any
) -> None:
    for number in range(40):
        make_post(beuk, f"Colleague{number} C", PostKind.TEACHER)
    browser = As(truus)
    with django_assert_max_num_queries(10):
        assert browser.get(address(beuk)).status_code == 200


def test_for_others_it_does_not_exist(beuk: Organisation, erik: Person, anna: Person, sam: Person) -> None:
    assert {As(who).get(address(beuk)).status_code for who in (erik, anna, sam)} == {404}
