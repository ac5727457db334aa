import pytest

from leerkring.conftest import As
from leerkring.cycles.actions import cycle as actions
from leerkring.cycles.actions.ambition import set_goal
from leerkring.cycles.models import Cycle, CycleGoal
from leerkring.goals.models import Goal
from leerkring.people.models import Person


@pytest.fixture
def link(anna: Person, cycle: Cycle) -> CycleGoal:
    return set_goal(author=anna, cycle=cycle, level="pupil", text="Parents read along", indicator="parents")


def address(link: CycleGoal) -> str:
    return f"/cycles/goals/{link.pk}/take-out/"


def test_it_works_and_the_goal_stays(bo: Person, link: CycleGoal) -> None:
    response = As(bo).send(address(link))

    assert response["Location"] == f"/cycles/{link.cycle_id}/ambition/"
    assert not CycleGoal.objects.exists()
    assert Goal.objects.exists()


def test_a_closed_round_keeps_its_goals(anna: Person, link: CycleGoal, evaluated: Cycle) -> None:
    actions.close(author=anna, cycle=evaluated)

    assert As(anna).send(address(link)).status_code == 422
    assert CycleGoal.objects.exists()


def test_the_facilitator_cannot(fenna: Person, link: CycleGoal) -> None:
    assert As(fenna).send(address(link)).status_code == 403


def test_for_others_it_does_not_exist(erik: Person, link: CycleGoal) -> None:
    assert As(erik).send(address(link)).status_code == 404
