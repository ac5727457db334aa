import datetime as dt

from leerkring.commitments.models import Action
from leerkring.conftest import As
from leerkring.cycles.models import Cycle, CycleAction
from leerkring.people.models import Person


def address(cycle: Cycle) -> str:
    return f"/cycles/{cycle.pk}/consequences/add/"


def test_it_works(anna: Person, bo: Person, cycle: Cycle) -> None:
    response = As(anna).send(address(cycle), what="Call four parents", who=bo.pk, due_on="2026-12-01")

    assert response["Location"] == f"/cycles/{cycle.pk}/consequences/"
    action = Action.objects.get()
    assert (action.what, action.who, action.due_on) == ("Call four parents", bo, dt.date(2026, 12, 1))
    assert CycleAction.objects.get().action == action


def test_it_asks_again_and_keeps_what_was_typed(anna: Person, cycle: Cycle) -> None:
    response = As(anna).send(address(cycle), what="Call four parents", who="")

    assert response.status_code == 422
    assert b"Call four parents" in response.content
    assert not Action.objects.exists()


def test_nobody_from_outside_the_group_can_be_chosen(anna: Person, fenna: Person, cycle: Cycle) -> None:
    assert As(anna).send(address(cycle), what="Call", who=fenna.pk).status_code == 422


def test_a_closed_round_gives_the_text_back(anna: Person, closed: Cycle) -> None:
    response = As(anna).send(address(closed), what="Call four parents", who=anna.pk)

    assert response.status_code == 422
    assert b"Call four parents" in response.content
    assert not Action.objects.exists()


def test_the_facilitator_cannot(fenna: Person, anna: Person, cycle: Cycle) -> None:
    assert As(fenna).send(address(cycle), what="Call", who=anna.pk).status_code == 403


def test_for_others_it_does_not_exist(erik: Person, cycle: Cycle) -> None:
    assert As(erik).send(address(cycle), what="Call", who=erik.pk).status_code == 404
