from collections.abc import Callable

import pytest
from django.test.utils import CaptureQueriesContext

from leerkring.communities.access import is_group_member
from leerkring.communities.models import Community, Membership
from leerkring.conftest import As, make_post
from leerkring.journal.models import Entry
from leerkring.notices.models import Notice
from leerkring.organisations.models import Organisation, Post, PostKind
from leerkring.people.models import Person


def address(community: Community) -> str:
    return f"/plg/{community.pk}/people/add/"


def test_it_works(plg: Community, anna: Person, truus: Person) -> None:
    response = As(anna).send(address(plg), people=[truus.pk])

    assert response["Location"] == f"/plg/{plg.pk}/people/"
    assert is_group_member(truus, plg)
    assert Entry.objects.get().did == "added"


def test_several_at_once_and_by_a_leader(plg: Community, leo: Person, truus: Person, eik: Organisation) -> None:
    kees = make_post(eik, "Kees Kok", PostKind.CARETAKER)
    As(leo).send(address(plg), people=[truus.pk, kees.pk])

    assert plg.memberships.count() == 2


def test_staff_are_shown_with_what_they_do(plg: Community, anna: Person, truus: Person) -> None:
    page = As(anna).get(address(plg)).content.decode()

    assert "Truus Tol – teacher, De Beuk" in page
    assert "Anna Aerts" not in page.split("<main")[1]


def test_what_somebody_does_for_another_board_is_not_shown(
    plg: Community, anna: Person, truus: Person, wilg: Organisation
) -> None:
    Post.objects.create(person=truus, organisation=wilg, kind=PostKind.LEADER)

    page = As(anna).get(address(plg)).content.decode()
    assert "Truus Tol – teacher, De Beuk" in page
    assert "Wilg" not in page


def test_searching_a_name(plg: Community, anna: Person, truus: Person, eik: Organisation) -> None:
    make_post(eik, "Kees Kok", PostKind.CARETAKER)

    page = As(anna).get(address(plg) + "?q=kees").content.decode()
    assert "Kees Kok" in page
    assert "Truus Tol" not in page
    assert "Nobody with this name" in As(anna).get(address(plg) + "?q=nobody").content.decode()


def test_many_people_ask_for_a_search(plg: Community, anna: Person, beuk: Organisation) -> None:
    for n in range(61):
        make_post(beuk, f"Teacher {n}", PostKind.TEACHER)

    assert "Search a name to find them" in As(anna).get(address(plg)).content.decode()


@pytest.mark.parametrize("many", [1, 40])
def test_questions_to_the_database_do_not_grow(
    plg: Community,
    anna: Person,
    beuk: Organisation,
    many: int,
    django_assert_max_num_queries: Callable[[int], CaptureQueriesContext],
) -> None:
    for n in range(many):
        make_post(beuk, f"Teacher {n}", PostKind.TEACHER)
    browser = As(anna)

    with django_assert_max_num_queries(7):
        browser.get(address(plg))


def test_it_asks_again(plg: Community, anna: Person, truus: Person) -> None:
    assert As(anna).send(address(plg)).status_code == 422
    assert As(anna).send(address(plg), people=["nonsense"]).status_code == 422


def test_nobody_from_another_school_can_be_chosen(plg: Community, anna: Person, wilg: Organisation) -> None:
    stranger = make_post(wilg, "Stien Stevens", PostKind.TEACHER)

    assert As(anna).send(address(plg), people=[stranger.pk]).status_code == 422
    assert not Membership.objects.filter(person=stranger).exists()


def test_a_leader_does_not_let_herself_in(plg: Community, anna: Person, leo: Person) -> None:
    response = As(leo).send(address(plg), people=[leo.pk])

    assert response.status_code == 422
    assert "You cannot add yourself" in response.content.decode()
    assert not is_group_member(leo, plg)


def test_leaders_do_not_let_each_other_in(plg: Community, anna: Person, leo: Person, bea: Person) -> None:
    response = As(bea).send(address(plg), people=[leo.pk])

    assert "only when the group asks for it" in response.content.decode()
    assert not is_group_member(leo, plg)


def test_the_group_may_ask_a_leader(plg: Community, anna: Person, leo: Person) -> None:
    As(anna).send(address(plg), people=[leo.pk])

    assert is_group_member(leo, plg)


def test_who_guides_the_group_does_not_join_it(plg: Community, anna: Person, fenna: Person, beuk: Organisation) -> None:
    Post.objects.create(person=fenna, organisation=beuk, kind=PostKind.TEACHER)

    assert As(anna).send(address(plg), people=[fenna.pk]).status_code == 422


def test_a_facilitator_cannot(plg: Community, fenna: Person, truus: Person) -> None:
    assert As(fenna).send(address(plg), people=[truus.pk]).status_code == 403


def test_for_others_it_does_not_exist(plg: Community, erik: Person, truus: Person) -> None:
    assert {As(person).get(address(plg)).status_code for person in (erik, truus)} == {404}


def test_who_was_added_hears_of_it(plg: Community, anna: Person, truus: Person) -> None:
    As(anna).send(address(plg), people=[truus.pk])

    notice = Notice.objects.get()
    assert (notice.person, notice.address) == (truus, f"/plg/{plg.pk}/charter/")
    assert notice.values == {"name": "Anna Aerts", "plg": "Ouders erbij"}


def test_the_group_hears_who_comes_in_and_by_whom(
    plg: Community, anna: Person, leo: Person, truus: Person, eik: Organisation
) -> None:
    As(leo).send(address(plg), people=[truus.pk])
    kees, kim = (make_post(eik, name, PostKind.CARETAKER) for name in ("Kees Kok", "Kim Kuipers"))
    As(leo).send(address(plg), people=[kees.pk, kim.pk])

    told = Notice.objects.filter(person=anna).order_by("created_at")
    assert [notice.words for notice in told] == [
        "Leo Lamers added Truus Tol to Ouders erbij.",
        "Leo Lamers added 2 people to Ouders erbij.",
    ]
    assert {notice.address for notice in told} == {f"/plg/{plg.pk}/people/"}


def test_leaders_do_not_let_each_other_in_after_sending_the_group_away(
    plg: Community, anna: Person, leo: Person, bea: Person
) -> None:
    As(leo).send(f"/places/{Membership.objects.get(person=anna).pk}/end/")

    assert As(bea).send(address(plg), people=[leo.pk]).status_code == 422
    assert not is_group_member(leo, plg)
