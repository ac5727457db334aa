from collections.abc import Callable

import pytest
from django.test.utils import CaptureQueriesContext

from leerkring.communities.models import Community, Membership
from leerkring.conftest import As, make_community, make_member
from leerkring.organisations.models import Organisation
from leerkring.people.models import Person


def page_of(person: Person) -> str:
    return As(person).get("/plg/").content.decode()


def test_it_works(anna: Person, sibling: Community) -> None:
    page = page_of(anna)

    assert "Ouders erbij" in page
    assert "You are a member." in page
    assert "Rekenen" not in page


def test_everybody_hears_what_she_is_there(
    plg: Community, fenna: Person, cas: Person, leo: Person, bea: Person
) -> None:
    assert "You guide this group: process facilitator." in page_of(fenna)
    assert "You are in the steering group." in page_of(cas)
    assert "You give this group its frame." in page_of(leo)
    assert "You give this group its frame." in page_of(bea)


def test_a_service_knows_whom_it_guides(plg: Community, ivo: Person, sam: Person) -> None:
    assert "Your service guides this group." in page_of(sam)


def test_a_leader_can_begin_one(leo: Person, beuk: Organisation) -> None:
    assert f"/organisations/{beuk.pk}/found/" in page_of(leo)


def test_an_empty_list_helps(truus: Person) -> None:
    page = page_of(truus)

    assert "You are in no PLG yet." in page
    assert "/found/" not in page


@pytest.mark.parametrize("many", [1, 30])
def test_questions_to_the_database_do_not_grow(
    linde: Organisation, many: int, django_assert_max_num_queries: Callable[[int], CaptureQueriesContext]
) -> None:
    person = make_member(make_community(linde, "First"), "Nora Nijs")
    for n in range(many):
        Membership.objects.create(community=make_community(linde, f"Community {n}"), person=person)
    browser = As(person)

    with django_assert_max_num_queries(8):
        browser.get("/plg/")


def test_nobody_sees_it_without_signing_in(db: None) -> None:
    assert As().get("/plg/")["Location"] == "/sign-in/?next=/plg/"
