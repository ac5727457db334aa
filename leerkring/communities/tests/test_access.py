import datetime as dt

import pytest
from django.utils import timezone

from leerkring.communities.access import can, communities_with
from leerkring.communities.models import Community, Facilitation, Membership, MembershipKind
from leerkring.conftest import As
from leerkring.organisations.models import Organisation, Post, PostKind
from leerkring.organisations.rules import Right
from leerkring.people.models import Person


@pytest.mark.parametrize(("days", "opens"), [(-1, False), (0, True), (1, True), (None, True)])
def test_an_agreement_opens_doors_through_its_last_day(
    plg: Community, ivo: Person, sam: Person, days: int | None, opens: bool
) -> None:
    ends_on = None if days is None else timezone.localdate() + dt.timedelta(days=days)
    Facilitation.objects.update(ends_on=ends_on)

    assert can(ivo, plg, Right.SEE_CONTENT) is opens
    assert communities_with(ivo, Right.SEE_CONTENT).exists() is opens
    assert can(sam, plg, Right.SEE_COMMUNITY) is opens
    assert communities_with(sam, Right.SEE_COMMUNITY).exists() is opens


def test_what_one_may_is_the_same_one_by_one_and_in_a_list(
    plg: Community,
    sibling: Community,
    foreign: Community,
    anna: Person,
    cas: Person,
    fenna: Person,
    ivo: Person,
    leo: Person,
    bea: Person,
    sam: Person,
    adi: Person,
    truus: Person,
    dirk: Person,
) -> None:
    for person in (anna, cas, fenna, ivo, leo, bea, sam, adi, truus, dirk):
        for right in Right:
            one_by_one = {place.pk for place in (plg, sibling, foreign) if can(person, place, right)}
            assert set(communities_with(person, right).values_list("pk", flat=True)) == one_by_one, (person, right)


@pytest.mark.parametrize("kind", [PostKind.LEADER, PostKind.BOARD_MEMBER, None])
def test_who_gives_the_frame_does_not_guide(
    plg: Community, fenna: Person, beuk: Organisation, linde: Organisation, kind: PostKind | None
) -> None:
    if kind is None:
        Membership.objects.create(community=plg, person=fenna, kind=MembershipKind.STEERING)
    else:
        place = beuk if kind == PostKind.LEADER else linde
        Post.objects.create(person=fenna, organisation=place, kind=kind)

    assert can(fenna, plg, Right.WRITE_FRAME)
    for right in (Right.SEE_CONTENT, Right.ASK_QUESTION, Right.DESIGN_MEETINGS):
        assert not can(fenna, plg, right)
        assert not communities_with(fenna, right).exists()


def test_leaders_do_not_let_each_other_in_by_taking_a_school_out_for_a_while(
    plg: Community, cas: Person, leo: Person, beuk: Organisation, eik: Organisation
) -> None:
    about = {"name": "Ouders", "theme": "Parents", "content": "Talks"}
    As(leo).send(f"/plg/{plg.pk}/change/", **about, schools=[eik.pk])
    As(cas).send(f"/plg/{plg.pk}/people/facilitator/", person=leo.pk, role="critical_friend")
    As(cas).send(f"/plg/{plg.pk}/change/", **about, schools=[beuk.pk, eik.pk])

    assert Facilitation.objects.filter(person=leo).exists()
    assert As(leo).get(f"/plg/{plg.pk}/goals/").status_code == 403
