import pytest

from leerkring.commitments.models import Action
from leerkring.conftest import As
from leerkring.cycles.actions import cycle as actions
from leerkring.cycles.actions.consequences import draw
from leerkring.cycles.models import Cycle, CycleAction
from leerkring.people.models import Person


@pytest.fixture
def link(anna: Person, cycle: Cycle) -> CycleAction:
    return draw(author=anna, cycle=cycle, what="Call four parents", who=anna, due_on=None)


def address(link: CycleAction) -> str:
    return f"/cycles/actions/{link.pk}/take-out/"


def test_it_works_and_the_action_stays(bo: Person, link: CycleAction) -> None:
    response = As(bo).send(address(link))

    assert response["Location"] == f"/cycles/{link.cycle_id}/consequences/"
    assert not CycleAction.objects.exists()
    assert Action.objects.exists()


def test_a_closed_round_keeps_its_actions(anna: Person, link: CycleAction, evaluated: Cycle) -> None:
    actions.close(author=anna, cycle=evaluated)

    assert As(anna).send(address(link)).status_code == 422
    assert CycleAction.objects.exists()


def test_the_facilitator_cannot(fenna: Person, link: CycleAction) -> None:
    assert As(fenna).send(address(link)).status_code == 403


def test_for_others_it_does_not_exist(erik: Person, link: CycleAction) -> None:
    assert As(erik).send(address(link)).status_code == 404
