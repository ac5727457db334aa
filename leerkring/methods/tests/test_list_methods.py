from collections.abc import Callable

import pytest
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from leerkring.communities.models import Community
from leerkring.conftest import As
from leerkring.methods.models import OwnMethod, SharedMethod
from leerkring.people.models import Person


def address(community: Community) -> str:
    return f"/plg/{community.pk}/methods/"


def shown(community: Community, person: Person, question: str = "") -> str:
    return As(person).get(address(community) + question).content.decode()


def test_it_works(plg: Community, anna: Person, own: OwnMethod) -> None:
    page = shown(plg, anna)

    assert page.index("Alone and together") < page.index("Incident method")
    assert "Everybody thinks before anybody talks" in page
    assert "14 min" in page
    assert "3 to 20 people" in page


def test_the_library_stands_by_what_it_is_for_until_one_looks_for_something(plg: Community, anna: Person) -> None:
    page = shown(plg, anna)
    order = (
        "At every meeting",
        "Arriving",
        "A question of one of you",
        "Incident method",
        "Parent panel",
        "A whole round",
    )
    assert sorted(order, key=page.index) == list(order)

    assert "At every meeting" not in shown(plg, anna, "?minutes=15")


@pytest.mark.parametrize(
    ("question", "there", "not_there"),
    [
        ("?minutes=15", "One, two, four, all", "Incident method"),
        ("?people=40", "Fishbowl", "Incident method"),
        ("?step=3", "Look alone first", "Who does what, and when?"),
        ("?step=3", "Arriving", "Where do we want to go?"),
        ("?search=advice+EVENT", "Incident method", "Fishbowl"),
        ("?search=roddelen&knows=on", "Gossip with a purpose", "Fishbowl"),
        ("?minutes=50&people=6&step=2&search=visit", "Lesson visit", "Fishbowl"),
        ("?minutes=many&people=-3&step=9", "Fishbowl", "No method fits"),
    ],
)
def test_it_finds_what_suits(plg: Community, anna: Person, question: str, there: str, not_there: str) -> None:
    page = shown(plg, anna, question)
    assert there in page
    assert not_there not in page


def test_what_can_hurt_is_held_back_and_it_says_why(plg: Community, anna: Person) -> None:
    page = shown(plg, anna)
    assert "Gossip with a purpose" not in page
    assert "only for groups that know each other well, because" in page

    page = shown(plg, anna, "?knows=on")
    assert "Gossip with a purpose" in page


def test_nothing_found_helps_on(plg: Community, anna: Person) -> None:
    assert "Does it help to leave something out" in shown(plg, anna, "?search=zebra")


def test_what_others_shared_stands_with_the_name_of_their_group(
    sibling: Community, dirk: Person, shared: SharedMethod
) -> None:
    page = shown(sibling, dirk)
    assert "Alone and together" in page
    assert "from Ouders erbij" in page


def test_groups_of_another_board_do_not_see_it(foreign: Community, erik: Person, shared: SharedMethod) -> None:
    assert "Alone and together" not in shown(foreign, erik)


def test_what_was_not_shared_stays_with_the_group(sibling: Community, dirk: Person, own: OwnMethod) -> None:
    assert "Alone and together" not in shown(sibling, dirk)


def test_what_was_withdrawn_is_gone_for_others_and_folded_for_us(
    plg: Community, sibling: Community, anna: Person, dirk: Person, own: OwnMethod, shared: SharedMethod
) -> None:
    OwnMethod.objects.update(withdrawn_at=timezone.now())

    assert "Alone and together" not in shown(sibling, dirk)
    page = shown(plg, anna)
    assert page.index("Withdrawn") < page.index("Alone and together")


def test_a_dutch_reader_sees_dutch(plg: Community, anna: Person) -> None:
    Person.objects.filter(pk=anna.pk).update(language="nl")
    assert "Incidentmethode" in shown(plg, anna)


@pytest.mark.parametrize("many", [1, 40])
def test_questions_to_the_database_do_not_grow(
    sibling: Community,
    dirk: Person,
    own: OwnMethod,
    many: int,
    django_assert_max_num_queries: Callable[[int], CaptureQueriesContext],
) -> None:
    for _number in range(many):
        row = OwnMethod.objects.create(community=own.community, plan=own.plan, author=own.author)
        SharedMethod.objects.create(own=row, plan=own.plan, author=own.author)
        OwnMethod.objects.create(community=sibling, plan=own.plan, author=dirk)
    browser = As(dirk)

    with django_assert_max_num_queries(8):
        browser.get(address(sibling))


def test_a_facilitator_sees_and_designs(plg: Community, fenna: Person) -> None:
    assert "Make a method" in shown(plg, fenna)


def test_for_others_it_does_not_exist(plg: Community, erik: Person, dirk: Person, leo: Person) -> None:
    assert {As(person).get(address(plg)).status_code for person in (erik, dirk)} == {404}
    assert As(leo).get(address(plg)).status_code == 403
