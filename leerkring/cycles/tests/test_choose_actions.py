import pytest

from leerkring.commitments.models import Action
from leerkring.communities.models import Community
from leerkring.conftest import As
from leerkring.cycles.actions.consequences import link_action
from leerkring.cycles.models import Cycle, CycleAction
from leerkring.kit.errors import Refused
from leerkring.people.models import Person


def address(cycle: Cycle) -> str:
    return f"/cycles/{cycle.pk}/consequences/choose/"


def an_action(community: Community, author: Person) -> Action:
    return Action.objects.create(community=community, what="Call four parents", who=author, author=author)


def test_it_works(plg: Community, anna: Person, cycle: Cycle) -> None:
    action = an_action(plg, anna)
    browser = As(anna)
    assert b"Call four parents" in browser.get(address(cycle)).content

    browser.send(address(cycle), actions=[action.pk])

    assert CycleAction.objects.get().action == action
    assert b"Call four parents" not in browser.get(address(cycle)).content


def test_twice_is_once(plg: Community, anna: Person, cycle: Cycle) -> None:
    action = an_action(plg, anna)
    for _ in range(2):
        link_action(author=anna, cycle=cycle, action=action)
    assert CycleAction.objects.count() == 1


def test_it_asks_again_when_nothing_is_chosen(plg: Community, anna: Person, cycle: Cycle) -> None:
    an_action(plg, anna)

    assert As(anna).send(address(cycle)).status_code == 422


def test_an_action_of_another_group_cannot_be_chosen(sibling: Community, anna: Person, cycle: Cycle) -> None:
    theirs = an_action(sibling, anna)

    assert As(anna).send(address(cycle), actions=[theirs.pk]).status_code == 422
    with pytest.raises(Refused):
        link_action(author=anna, cycle=cycle, action=theirs)


def test_a_closed_round_takes_no_actions(plg: Community, anna: Person, closed: Cycle) -> None:
    assert As(anna).send(address(closed), actions=[an_action(plg, anna).pk]).status_code == 422


def test_the_facilitator_cannot(plg: Community, anna: Person, fenna: Person, cycle: Cycle) -> None:
    assert As(fenna).send(address(cycle), actions=[an_action(plg, anna).pk]).status_code == 403


def test_for_others_it_does_not_exist(erik: Person, cycle: Cycle) -> None:
    assert As(erik).get(address(cycle)).status_code == 404
