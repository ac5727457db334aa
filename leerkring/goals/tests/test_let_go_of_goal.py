from leerkring.conftest import As
from leerkring.goals.models import Goal
from leerkring.people.models import Person


def address(goal: Goal) -> str:
    return f"/goals/{goal.pk}/let-go/"


def test_it_works(goal: Goal, bo: Person) -> None:
    assert As(bo).send(address(goal), because="Reached").status_code == 302

    goal.refresh_from_db()
    assert (goal.is_open, goal.because) == (False, "Reached")


def test_it_asks_why(goal: Goal, bo: Person) -> None:
    assert As(bo).send(address(goal), because=" ").status_code == 422
    goal.refresh_from_db()
    assert goal.is_open


def test_a_facilitator_cannot(goal: Goal, fenna: Person) -> None:
    assert As(fenna).send(address(goal), because="x").status_code == 403


def test_for_others_it_does_not_exist(goal: Goal, erik: Person, dirk: Person) -> None:
    assert As(erik).send(address(goal), because="x").status_code == 404
    assert As(dirk).get(address(goal)).status_code == 404
