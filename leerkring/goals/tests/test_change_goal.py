from leerkring.conftest import As
from leerkring.goals.models import Goal
from leerkring.people.models import Person

BETTER = {"level": "school", "text": "All parents come twice"}


def address(goal: Goal) -> str:
    return f"/goals/{goal.pk}/change/"


def test_it_works(goal: Goal, bo: Person) -> None:
    assert b"Every parent comes" in As(bo).get(address(goal)).content
    assert As(bo).send(address(goal), **BETTER)["Location"] == f"/goals/{goal.pk}/"

    goal.refresh_from_db()
    assert (goal.level, goal.text) == tuple(BETTER.values())


def test_it_asks_again(goal: Goal, bo: Person) -> None:
    response = As(bo).send(address(goal), **BETTER | {"text": ""})
    assert response.status_code == 422
    assert b"Please fill this in" in response.content


def test_a_facilitator_cannot(goal: Goal, fenna: Person) -> None:
    assert As(fenna).send(address(goal), **BETTER).status_code == 403


def test_for_others_it_does_not_exist(goal: Goal, erik: Person, dirk: Person) -> None:
    assert As(erik).send(address(goal), **BETTER).status_code == 404
    assert As(dirk).get(address(goal)).status_code == 404
