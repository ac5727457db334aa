from leerkring.communities.access import can
from leerkring.communities.models import Community, MembershipKind
from leerkring.conftest import As
from leerkring.organisations.rules import Right
from leerkring.people.models import Person


def address(community: Community) -> str:
    return f"/plg/{community.pk}/people/steering/"


def test_it_works(plg: Community, leo: Person, truus: Person) -> None:
    response = As(leo).send(address(plg), people=[truus.pk])

    assert response["Location"] == f"/plg/{plg.pk}/people/"
    assert plg.memberships.get(person=truus).kind == MembershipKind.STEERING
    assert can(truus, plg, Right.WRITE_FRAME)
    assert not can(truus, plg, Right.SEE_CONTENT)


def test_a_member_can_steer_too(plg: Community, anna: Person, leo: Person, truus: Person) -> None:
    As(anna).send(f"/plg/{plg.pk}/people/add/", people=[truus.pk])
    As(leo).send(address(plg), people=[truus.pk])

    assert plg.memberships.filter(person=truus).count() == 2


def test_it_asks_again(plg: Community, leo: Person) -> None:
    assert As(leo).send(address(plg)).status_code == 422


def test_a_member_cannot(plg: Community, anna: Person, truus: Person) -> None:
    assert As(anna).get(address(plg)).status_code == 403
    assert As(anna).send(address(plg), people=[truus.pk]).status_code == 403
    assert not plg.memberships.filter(kind=MembershipKind.STEERING).exists()


def test_for_others_it_does_not_exist(plg: Community, erik: Person) -> None:
    assert As(erik).get(address(plg)).status_code == 404
