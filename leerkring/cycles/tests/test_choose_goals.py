import pytest

from leerkring.communities.models import Community
from leerkring.conftest import As
from leerkring.cycles.actions.ambition import link_goal
from leerkring.cycles.models import Cycle, CycleGoal
from leerkring.goals.models import Goal
from leerkring.kit.errors import Refused
from leerkring.people.models import Person


def address(cycle: Cycle) -> str:
    return f"/cycles/{cycle.pk}/ambition/goals/"


def a_goal(community: Community, author: Person) -> Goal:
    return Goal.objects.create(community=community, level="pupil", text="Parents read along", author=author)


def test_it_works(plg: Community, anna: Person, cycle: Cycle) -> None:
    goal = a_goal(plg, anna)
    browser = As(anna)
    assert b"Parents read along" in browser.get(address(cycle)).content

    browser.send(address(cycle), goals=[goal.pk])

    assert CycleGoal.objects.get().goal == goal
    assert b"Parents read along" not in browser.get(address(cycle)).content


def test_twice_is_once(plg: Community, anna: Person, cycle: Cycle) -> None:
    goal = a_goal(plg, anna)
    for _ in range(2):
        link_goal(author=anna, cycle=cycle, goal=goal)
    assert CycleGoal.objects.count() == 1


def test_it_asks_again_when_nothing_is_chosen(plg: Community, anna: Person, cycle: Cycle) -> None:
    a_goal(plg, anna)

    assert As(anna).send(address(cycle)).status_code == 422


def test_a_goal_of_another_group_cannot_be_chosen(sibling: Community, anna: Person, cycle: Cycle) -> None:
    theirs = a_goal(sibling, anna)

    assert As(anna).send(address(cycle), goals=[theirs.pk]).status_code == 422
    with pytest.raises(Refused):
        link_goal(author=anna, cycle=cycle, goal=theirs)


def test_a_closed_round_takes_no_goals(plg: Community, anna: Person, closed: Cycle) -> None:
    assert As(anna).send(address(closed), goals=[a_goal(plg, anna).pk]).status_code == 422


def test_the_facilitator_cannot(plg: Community, anna: Person, fenna: Person, cycle: Cycle) -> None:
    assert As(fenna).send(address(cycle), goals=[a_goal(plg, anna).pk]).status_code == 403


def test_for_others_it_does_not_exist(erik: Person, cycle: Cycle) -> None:
    assert As(erik).get(address(cycle)).status_code == 404
