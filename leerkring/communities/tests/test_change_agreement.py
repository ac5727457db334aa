import datetime as dt

import pytest
from django.utils import timezone

from leerkring.communities.access import can
from leerkring.communities.models import Community, Facilitation, Role
from leerkring.conftest import As
from leerkring.notices.models import Notice
from leerkring.organisations.models import Organisation, Post, PostKind
from leerkring.organisations.rules import Right
from leerkring.people.models import Person


@pytest.fixture
def guidance(plg: Community, sam: Person, dienst: Organisation) -> Facilitation:
    return Facilitation.objects.create(community=plg, person=sam, role=Role.CRITICAL_FRIEND, service=dienst)


def address(facilitation: Facilitation) -> str:
    return f"/facilitators/{facilitation.pk}/change/"


def test_it_works(plg: Community, guidance: Facilitation, anna: Person) -> None:
    day = timezone.localdate() + dt.timedelta(days=30)
    response = As(anna).send(address(guidance), agreement="Twice more", ends_on=day)

    assert response["Location"] == f"/plg/{plg.pk}/people/"
    guidance.refresh_from_db()
    assert (guidance.agreement, guidance.ends_on) == ("Twice more", day)


def test_a_role_that_was_ended_begins_again(plg: Community, guidance: Facilitation, anna: Person, sam: Person) -> None:
    Facilitation.objects.update(ended_at=timezone.now())
    assert "the role begins again" in As(anna).get(address(guidance)).content.decode()
    As(anna).send(address(guidance), agreement="Again")

    assert can(sam, plg, Right.ASK_QUESTION)


def test_a_role_that_is_held_again_does_not_begin_twice(plg: Community, guidance: Facilitation, anna: Person) -> None:
    Facilitation.objects.update(ended_at=timezone.now())
    Facilitation.objects.create(community=plg, person=guidance.person, role=Role.CRITICAL_FRIEND)

    assert As(anna).send(address(guidance), agreement="Again").status_code == 422


def test_who_joined_the_group_does_not_guide_it_again(plg: Community, anna: Person, bo: Person) -> None:
    ended = Facilitation.objects.create(community=plg, person=bo, role=Role.CRITICAL_FRIEND, ended_at=timezone.now())

    assert As(anna).send(address(ended), agreement="Again").status_code == 422


def test_it_asks_again_and_keeps_what_was_typed(guidance: Facilitation, anna: Person) -> None:
    response = As(anna).send(address(guidance), agreement="Twice more", ends_on="2020-01-01")

    assert response.status_code == 422
    assert b"Twice more" in response.content


def test_the_facilitator_cannot(guidance: Facilitation, sam: Person) -> None:
    assert As(sam).send(address(guidance), agreement="Forever").status_code == 403


def test_for_others_it_does_not_exist(guidance: Facilitation, erik: Person) -> None:
    assert As(erik).get(address(guidance)).status_code == 404


@pytest.mark.parametrize("days", [-1, 30])
def test_nobody_prolongs_her_own_agreement(
    plg: Community, guidance: Facilitation, anna: Person, sam: Person, beuk: Organisation, days: int
) -> None:
    Facilitation.objects.update(ends_on=timezone.localdate() + dt.timedelta(days=days))
    Post.objects.create(person=sam, organisation=beuk, kind=PostKind.LEADER)

    assert As(sam).send(address(guidance), agreement="Forever").status_code == 422
    guidance.refresh_from_db()
    assert guidance.ends_on is not None


def test_who_leads_now_does_not_guide_again(
    plg: Community, guidance: Facilitation, anna: Person, sam: Person, beuk: Organisation, bea: Person
) -> None:
    Facilitation.objects.update(ends_on=timezone.localdate() - dt.timedelta(days=1))
    Post.objects.create(person=sam, organisation=beuk, kind=PostKind.LEADER)

    assert As(bea).send(address(guidance), agreement="Again").status_code == 422
    assert not can(sam, plg, Right.SEE_CONTENT)


def test_the_group_hears_that_it_begins_again(
    plg: Community, guidance: Facilitation, anna: Person, leo: Person
) -> None:
    Facilitation.objects.update(ends_on=timezone.localdate() - dt.timedelta(days=1))
    As(leo).send(address(guidance), agreement="Again")
    As(leo).send(address(guidance), agreement="Again, and a little more")

    notice = Notice.objects.get(person=anna)
    assert notice.words == "Leo Lamers asked Sam Smit to guide Ouders erbij."
