import datetime as dt
from collections.abc import Callable

import pytest
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from leerkring.communities.models import Community, Facilitation, Membership, MembershipKind
from leerkring.conftest import As, make_member
from leerkring.people.models import Person


def address(community: Community) -> str:
    return f"/plg/{community.pk}/people/"


def page_of(community: Community, person: Person) -> str:
    return As(person).get(address(community)).content.decode()


def test_it_works(plg: Community, anna: Person, bo: Person, cas: Person, fenna: Person) -> None:
    page = page_of(plg, anna)

    assert page.index("Anna Aerts") < page.rindex("Bo Bakker") < page.index("Fenna Faber") < page.index("Cas Claes")
    assert "process facilitator" in page
    assert "De Beuk" in page
    assert "Add members" in page


def test_who_left_stands_apart_and_can_come_back(plg: Community, anna: Person, bo: Person) -> None:
    Membership.objects.filter(person=bo).update(ended_at=timezone.now())

    page = page_of(plg, anna)
    assert page.index("Who was here before") < page.index("Bo Bakker")
    assert "Takes part again" in page


def test_who_came_back_is_not_told_as_gone(plg: Community, anna: Person, bo: Person) -> None:
    Membership.objects.filter(person=bo).update(ended_at=timezone.now())
    Membership.objects.create(community=plg, person=bo)

    assert "Who was here before" not in page_of(plg, anna)


def test_an_agreement_that_is_over_stands_apart(plg: Community, anna: Person, fenna: Person) -> None:
    Facilitation.objects.update(ends_on=timezone.localdate() - dt.timedelta(days=1))

    assert "Begin again" in page_of(plg, anna)


def test_a_leader_manages_and_a_member_does_not_steer(plg: Community, anna: Person, leo: Person) -> None:
    assert "Add to the steering group" in page_of(plg, leo)
    assert "Add to the steering group" not in page_of(plg, anna)


def test_a_facilitator_reads_along(plg: Community, anna: Person, fenna: Person) -> None:
    page = page_of(plg, fenna)

    assert "Anna Aerts" in page
    assert "Add members" not in page
    assert "/places/" not in page


def test_a_service_sees_only_whom_it_sends(
    plg: Community, anna: Person, fenna: Person, ivo: Person, sam: Person
) -> None:
    page = page_of(plg, sam)

    assert "Ivo Idema" in page
    assert "Anna Aerts" not in page
    assert "Fenna Faber" not in page


@pytest.mark.parametrize("many", [1, 40])
def test_questions_to_the_database_do_not_grow(
    plg: Community, anna: Person, many: int, django_assert_max_num_queries: Callable[[int], CaptureQueriesContext]
) -> None:
    for n in range(many):
        make_member(plg, f"Member {n}")
        make_member(plg, f"Steers {n}", MembershipKind.STEERING)
    browser = As(anna)

    with django_assert_max_num_queries(8):
        browser.get(address(plg))


def test_for_others_it_does_not_exist(plg: Community, erik: Person, dirk: Person, truus: Person, adi: Person) -> None:
    assert {As(person).get(address(plg)).status_code for person in (erik, dirk, truus, adi)} == {404}
