from leerkring.conftest import As
from leerkring.goals import actions
from leerkring.goals.models import Goal
from leerkring.people.models import Person


def address(goal: Goal) -> str:
    return f"/goals/{goal.pk}/take-up/"


def test_it_works(goal: Goal, anna: Person, bo: Person) -> None:
    actions.let_go(author=anna, goal=goal, because="Too large")
    assert As(bo).send(address(goal)).status_code == 302

    goal.refresh_from_db()
    assert (goal.is_open, goal.because) == (True, "")


def test_looking_does_nothing(goal: Goal, anna: Person) -> None:
    assert As(anna).get(address(goal)).status_code == 405


def test_a_facilitator_cannot(goal: Goal, fenna: Person) -> None:
    assert As(fenna).send(address(goal)).status_code == 403


def test_for_others_it_does_not_exist(goal: Goal, erik: Person, dirk: Person) -> None:
    assert As(erik).send(address(goal)).status_code == 404
    assert As(dirk).send(address(goal)).status_code == 404
