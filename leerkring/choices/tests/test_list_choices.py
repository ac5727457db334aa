import datetime as dt

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from leerkring.choices.models import Choice, Kind, Stage
from leerkring.choices.tests.conftest import Make, vote_all
from leerkring.communities.models import Audience, Community, Membership, MembershipKind
from leerkring.conftest import As
from leerkring.organisations.models import Organisation, Post, PostKind
from leerkring.people.models import Person


def address(community: Community) -> str:
    return f"/plg/{community.pk}/choices/"


def test_it_shows_what_there_is(plg: Community, anna: Person, group: list[Person], make_choice: Make) -> None:
    make_choice(question="Which themes?", begin=False)
    make_choice(question="Which day?")
    page = As(anna).get(address(plg)).content.decode()

    assert page.index("Which day?") < page.index("Which themes?")


def test_it_says_whose_turn_it_is(
    plg: Community, anna: Person, fenna: Person, group: list[Person], make_choice: Make
) -> None:
    choice = make_choice(question="Which day?")
    make_choice(question="Which themes?", begin=False)
    assert As(anna).get(address(plg)).content.decode().count("your turn") == 1
    assert b"your turn" not in As(fenna).get(address(plg)).content

    vote_all(choice, {anna: [0]})
    assert b"your turn" not in As(anna).get(address(plg)).content


def test_who_guides_the_group_has_no_turn_where_she_works(
    plg: Community, beuk: Organisation, fenna: Person, group: list[Person], make_choice: Make
) -> None:
    Post.objects.create(organisation=beuk, person=fenna, kind=PostKind.TEACHER)
    make_choice(question="Which day?", audience=Audience.SCHOOLS)
    assert b"your turn" not in As(fenna).get(address(plg)).content


def test_what_other_groups_ask_takes_no_place(
    plg: Community, sibling: Community, anna: Person, group: list[Person], make_choice: Make
) -> None:
    Membership.objects.create(community=sibling, person=anna, kind=MembershipKind.MEMBER)
    soon = timezone.localdate() + dt.timedelta(days=1)
    other = {"community": sibling, "kind": Kind.POLL, "stage": Stage.OPEN, "author": anna, "closes_on": soon}
    Choice.objects.bulk_create(Choice(question="?", options=["a", "b"], **other) for _ in range(25))
    make_choice(question="Which day?")
    assert As(anna).get(address(plg)).content.decode().count("your turn") == 1


def test_an_empty_page_helps(plg: Community, anna: Person, fenna: Person) -> None:
    assert b"Choose something together" in As(anna).get(address(plg)).content
    assert b"Choose something together" not in As(fenna).get(address(plg)).content


def test_it_costs_the_same_however_many_there_are(
    plg: Community,
    anna: Person,
    make_choice: Make,
    django_assert_max_num_queries: pytest.fixture,  # type: ignore[valid-type]
) -> None:
    browser = As(anna)
    browser.get(address(plg))
    for _ in range(12):
        make_choice(begin=False)
    with CaptureQueriesContext(connection) as queries:
        browser.get(address(plg))
    assert len(queries) <= 10


def test_for_others_it_does_not_exist(plg: Community, erik: Person, leo: Person) -> None:
    assert As(erik).get(address(plg)).status_code == 404
    assert As(leo).get(address(plg)).status_code == 403
