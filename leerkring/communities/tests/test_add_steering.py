from django.utils.translation import override

from leerkring.communities.access import can
from leerkring.communities.models import Community, MembershipKind
from leerkring.conftest import As
from leerkring.notices.models import Notice
from leerkring.organisations.models import Post
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


def news_of(person: Person) -> list[str]:
    with override("en"):
        return [notice.words for notice in Notice.objects.filter(person=person).order_by("created_at")]


def test_the_group_hears_who_steers(plg: Community, anna: Person, fenna: Person, leo: Person, truus: Person) -> None:
    As(leo).send(address(plg), people=[truus.pk])
    As(leo).send(f"/places/{plg.memberships.get(person=truus).pk}/end/")

    assert news_of(anna) == [
        "Leo Lamers added Truus Tol to the steering group of Ouders erbij.",
        "Truus Tol is no longer in the steering group of Ouders erbij.",
    ]
    assert news_of(truus)[0] == "Leo Lamers added you to the steering group of Ouders erbij."
    assert news_of(leo) == news_of(fenna) == []


def test_a_member_who_steers_hears_it_once(plg: Community, anna: Person, leo: Person) -> None:
    Post.objects.create(person=anna, organisation=plg.spans.all()[0].school, kind="teacher")
    As(leo).send(address(plg), people=[anna.pk])

    assert news_of(anna) == ["Leo Lamers added you to the steering group of Ouders erbij."]


def test_it_asks_again(plg: Community, leo: Person) -> None:
    assert As(leo).send(address(plg)).status_code == 422


def test_a_member_cannot(plg: Community, anna: Person, truus: Person) -> None:
    assert As(anna).get(address(plg)).status_code == 403
    assert As(anna).send(address(plg), people=[truus.pk]).status_code == 403
    assert not plg.memberships.filter(kind=MembershipKind.STEERING).exists()


def test_for_others_it_does_not_exist(plg: Community, erik: Person) -> None:
    assert As(erik).get(address(plg)).status_code == 404
