import datetime as dt
from collections.abc import Callable

import pytest
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from leerkring.communities.models import Community, Facilitation, Membership, MembershipKind
from leerkring.conftest import As, make_member
from leerkring.organisations.models import Organisation, Post
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


def test_who_left_the_school_keeps_her_place_until_somebody_ends_it(
    plg: Community, beuk: Organisation, eik: Organisation, anna: Person, bo: Person, cas: Person, fenna: Person
) -> None:
    for person, school, ended_at in ((anna, beuk, None), (bo, beuk, timezone.now()), (cas, eik, timezone.now())):
        Post.objects.create(person=person, organisation=school, kind="teacher", ended_at=ended_at)
    at_bo, at_cas = (plg.memberships.get(person=person).pk for person in (bo, cas))
    page, seen_by_fenna = page_of(plg, anna), page_of(plg, fenna)

    assert page.count("no longer works at De Beuk") == 1
    assert page.index("Bo Bakker") < page.index("no longer works at De Beuk") < page.index(f"/places/{at_bo}/end/")
    assert "no longer works at De Eik" not in page
    assert f"/places/{at_cas}/" not in page
    assert "no longer works" not in seen_by_fenna


def test_who_went_on_at_another_of_our_schools_is_not_gone(
    plg: Community, beuk: Organisation, eik: Organisation, anna: Person, bo: Person
) -> None:
    Post.objects.create(person=bo, organisation=beuk, kind="teacher", ended_at=timezone.now())
    Post.objects.create(person=bo, organisation=eik, kind="teacher")

    assert "no longer works" not in page_of(plg, anna)


def test_a_leader_sees_who_of_the_steering_group_left(
    plg: Community, eik: Organisation, cas: Person, leo: Person
) -> None:
    Post.objects.create(person=cas, organisation=eik, kind="leader", ended_at=timezone.now())

    assert "no longer works at De Eik" in page_of(plg, leo)


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
