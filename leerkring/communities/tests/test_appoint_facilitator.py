import datetime as dt

import pytest
from django.utils import timezone

from leerkring.communities.access import can
from leerkring.communities.models import Community, Facilitation, Role
from leerkring.conftest import As, make_post
from leerkring.notices.models import Notice
from leerkring.organisations.models import Organisation, PostKind
from leerkring.organisations.rules import Right
from leerkring.people.models import Person


def address(community: Community) -> str:
    return f"/plg/{community.pk}/people/facilitator/"


@pytest.mark.parametrize("role", Role)
def test_it_works(plg: Community, anna: Person, sam: Person, dienst: Organisation, role: Role) -> None:
    ends_on = timezone.localdate() + dt.timedelta(days=300)
    response = As(anna).send(
        address(plg), person=sam.pk, role=role.value, service=dienst.pk, agreement="Four times a year", ends_on=ends_on
    )

    assert response["Location"] == f"/plg/{plg.pk}/people/"
    made = Facilitation.objects.get()
    assert (made.person, made.role, made.service, made.agreement) == (sam, role, dienst, "Four times a year")
    assert made.ends_on == ends_on
    assert can(sam, plg, Right.ASK_QUESTION)
    assert not can(sam, plg, Right.WRITE_GOALS)


def test_somebody_of_another_school_of_the_board(plg: Community, leo: Person, linde: Organisation) -> None:
    es = Organisation.objects.create(kind="school", name="De Es", parent=linde)
    kim = make_post(es, "Kim Kuipers", PostKind.TEACHER)

    assert "Kim Kuipers – teacher, De Es" in As(leo).get(address(plg)).content.decode()
    assert As(leo).send(address(plg), person=kim.pk, role="critical_friend").status_code == 302


def test_an_agreement_that_was_over_gives_way(plg: Community, anna: Person, sam: Person) -> None:
    yesterday = timezone.localdate() - dt.timedelta(days=1)
    Facilitation.objects.create(community=plg, person=sam, role=Role.CRITICAL_FRIEND, ends_on=yesterday)

    assert As(anna).send(address(plg), person=sam.pk, role="critical_friend").status_code == 302
    assert Facilitation.objects.filter(ended_at=None).count() == 1


def test_it_asks_again_and_keeps_what_was_typed(plg: Community, anna: Person, sam: Person) -> None:
    response = As(anna).send(address(plg), person="", role="critical_friend", agreement="Four times a year")

    assert response.status_code == 422
    assert b"Four times a year" in response.content


def test_a_last_day_lies_ahead(plg: Community, anna: Person, sam: Person) -> None:
    response = As(anna).send(address(plg), person=sam.pk, role="critical_friend", ends_on="2020-01-01")

    assert response.status_code == 422
    assert "This day has passed" in response.content.decode()


def test_one_role_once(plg: Community, anna: Person, sam: Person) -> None:
    As(anna).send(address(plg), person=sam.pk, role="critical_friend")

    response = As(anna).send(address(plg), person=sam.pk, role="critical_friend")
    assert response.status_code == 422
    assert "has this role already" in response.content.decode()


def test_a_service_sends_its_own_advisers(plg: Community, anna: Person, sam: Person) -> None:
    other = Organisation.objects.create(kind="service", name="Elders")

    response = As(anna).send(address(plg), person=sam.pk, role="critical_friend", service=other.pk)
    assert "is no adviser of Elders" in response.content.decode()
    assert not Facilitation.objects.exists()


def test_nobody_of_the_group_or_its_leaders_guides_it(
    plg: Community, anna: Person, bo: Person, cas: Person, leo: Person, bea: Person, adi: Person
) -> None:
    page = As(anna).get(address(plg)).content.decode().split("<main")[1]
    for person in (bo, cas, leo, bea, adi):
        assert person.name not in page
        assert As(leo).send(address(plg), person=person.pk, role="critical_friend").status_code == 422
    assert not Facilitation.objects.exists()


def test_a_facilitator_cannot(plg: Community, fenna: Person, sam: Person) -> None:
    assert As(fenna).send(address(plg), person=sam.pk, role="critical_friend").status_code == 403


def test_for_others_it_does_not_exist(plg: Community, erik: Person, sam: Person) -> None:
    assert {As(person).get(address(plg)).status_code for person in (erik, sam)} == {404}


def test_who_was_asked_hears_of_it(plg: Community, anna: Person, sam: Person) -> None:
    As(anna).send(address(plg), person=sam.pk, role="critical_friend")

    assert Notice.objects.get().person == sam


def test_the_group_hears_who_guides_it_and_by_whose_choice(
    plg: Community, anna: Person, bo: Person, leo: Person, sam: Person
) -> None:
    As(leo).send(address(plg), person=sam.pk, role="critical_friend")

    told = Notice.objects.exclude(person=sam)
    assert {notice.person for notice in told} == {anna, bo}
    assert {notice.words for notice in told} == {"Leo Lamers asked Sam Smit to guide Ouders erbij."}
