import pytest
from django.utils import timezone

from leerkring.communities.access import is_group_member
from leerkring.communities.models import Community, Membership
from leerkring.conftest import As
from leerkring.organisations.models import Organisation, Post, PostKind
from leerkring.people.models import Person


@pytest.fixture
def ended(plg: Community, truus: Person) -> Membership:
    return Membership.objects.create(community=plg, person=truus, ended_at=timezone.now())


def address(place: Membership) -> str:
    return f"/places/{place.pk}/give-back/"


def test_it_works(plg: Community, ended: Membership, anna: Person, truus: Person) -> None:
    assert As(anna).send(address(ended))["Location"] == f"/plg/{plg.pk}/people/"
    assert is_group_member(truus, plg)


def test_twice_is_once(plg: Community, ended: Membership, anna: Person, truus: Person) -> None:
    As(anna).send(address(ended))
    As(anna).send(address(ended))

    assert plg.memberships.filter(person=truus, ended_at=None).count() == 1


def test_a_place_that_is_held_stays(plg: Community, anna: Person, bo: Person) -> None:
    place = Membership.objects.get(person=bo)

    assert As(anna).send(address(place)).status_code == 302
    assert plg.memberships.filter(person=bo).count() == 1


def test_a_leader_does_not_come_back_by_herself(plg: Community, anna: Person, leo: Person, beuk: Organisation) -> None:
    place = Membership.objects.create(community=plg, person=leo, ended_at=timezone.now())

    assert As(leo).send(address(place)).status_code == 422
    assert not is_group_member(leo, plg)


def test_who_works_elsewhere_now_does_not_come_back(plg: Community, ended: Membership, anna: Person) -> None:
    Post.objects.filter(person=ended.person, kind=PostKind.TEACHER).update(ended_at=timezone.now())

    assert As(anna).send(address(ended)).status_code == 422


def test_opening_the_address_changes_nothing(ended: Membership, anna: Person) -> None:
    assert As(anna).get(address(ended)).status_code == 405


def test_a_facilitator_cannot(ended: Membership, fenna: Person) -> None:
    assert As(fenna).send(address(ended)).status_code == 403


def test_for_others_it_does_not_exist(ended: Membership, erik: Person, truus: Person) -> None:
    assert {As(person).send(address(ended)).status_code for person in (erik, truus)} == {404}
