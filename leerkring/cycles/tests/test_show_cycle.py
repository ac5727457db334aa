from typing import Any

from leerkring.communities.models import Community
from leerkring.conftest import As
from leerkring.cycles.actions import cycle as actions
from leerkring.cycles.models import Cycle
from leerkring.people.models import Person


def address(community: Community) -> str:
    return f"/plg/{community.pk}/cycle/"


def test_it_works(plg: Community, anna: Person, cycle: Cycle) -> None:
    page = As(anna).get(address(plg)).content.decode()

    assert "Round 1" in page
    assert "What do we want to reach together, for our pupils?" in page
    assert all(f"/cycles/{cycle.pk}/{step}/" in page for step in ("ambition", "results", "evaluation"))


def test_without_a_round_there_is_one_thing_to_do(plg: Community, anna: Person, fenna: Person) -> None:
    page = As(anna).get(address(plg)).content.decode()

    assert "Start the first round" in page
    assert page.count("button--main") == 1
    assert "Start the first round" not in As(fenna).get(address(plg)).content.decode()


def test_it_shows_how_the_group_went(plg: Community, anna: Person, cycle: Cycle) -> None:
    actions.move(author=anna, cycle=cycle, to_step=4, because="We know enough for now")

    assert "We know enough for now" in As(anna).get(address(plg)).content.decode()


def test_a_closed_round_offers_the_next_one(plg: Community, anna: Person, fenna: Person, closed: Cycle) -> None:
    page = As(anna).get(address(plg)).content.decode()

    assert "Start the next round" in page
    assert "Open this round again" in page
    assert "Start the next round" not in As(fenna).get(address(plg)).content.decode()


def test_the_number_of_questions_to_the_database(
    plg: Community, anna: Person, cycle: Cycle, django_assert_max_num_queries: Any
) -> None:
    for step in (2, 3, 4, 5, 6, 1):
        actions.move(author=anna, cycle=cycle, to_step=step)
    browser = As(anna)
    with django_assert_max_num_queries(10):
        browser.get(address(plg))


def test_the_facilitator_reads_along(plg: Community, fenna: Person, cycle: Cycle) -> None:
    page = As(fenna).get(address(plg)).content.decode()

    assert "Round 1" in page
    assert "Go to another step" not in page


def test_leaders_and_steering_group_do_not(plg: Community, leo: Person, cas: Person, cycle: Cycle) -> None:
    assert As(leo).get(address(plg)).status_code == 403
    assert As(cas).get(address(plg)).status_code == 403


def test_for_others_it_does_not_exist(plg: Community, erik: Person, dirk: Person, cycle: Cycle) -> None:
    assert As(erik).get(address(plg)).status_code == 404
    assert As(dirk).get(address(plg)).status_code == 404
