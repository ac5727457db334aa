from leerkring.conftest import As
from leerkring.cycles.models import Cycle, CycleGoal
from leerkring.goals.models import Goal, Norm
from leerkring.people.models import Person


def address(cycle: Cycle) -> str:
    return f"/cycles/{cycle.pk}/ambition/goal/"


def test_it_works(anna: Person, cycle: Cycle) -> None:
    response = As(anna).send(
        address(cycle), level="pupil", text="Parents read along", indicator="parents a week", low="20"
    )

    assert response["Location"] == f"/cycles/{cycle.pk}/ambition/"
    goal = Goal.objects.get()
    assert (goal.community, goal.text, goal.author) == (cycle.community, "Parents read along", anna)
    assert CycleGoal.objects.get().goal == goal
    assert Norm.objects.get().low == 20


def test_the_norm_may_wait(anna: Person, cycle: Cycle) -> None:
    As(anna).send(address(cycle), level="school", text="A room for parents", indicator="is there a room?")

    assert not Norm.objects.exists()


def test_it_asks_again_and_keeps_what_was_typed(anna: Person, cycle: Cycle) -> None:
    response = As(anna).send(address(cycle), text="Parents read along")

    assert response.status_code == 422
    assert b"Parents read along" in response.content
    assert not Goal.objects.exists()


def test_a_closed_round_takes_no_goals(anna: Person, closed: Cycle) -> None:
    response = As(anna).send(address(closed), level="pupil", text="Too late", indicator="x")

    assert response.status_code == 422
    assert not Goal.objects.exists()


def test_the_facilitator_cannot(fenna: Person, cycle: Cycle) -> None:
    assert As(fenna).send(address(cycle), level="pupil", text="Mine", indicator="x").status_code == 403


def test_for_others_it_does_not_exist(erik: Person, cycle: Cycle) -> None:
    assert As(erik).send(address(cycle), level="pupil", text="Mine", indicator="x").status_code == 404
