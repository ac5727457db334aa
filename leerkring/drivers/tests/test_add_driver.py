from leerkring.conftest import As
from leerkring.drivers.models import Branch
from leerkring.goals.actions import let_go
from leerkring.goals.models import Goal
from leerkring.people.models import Person


def address(goal: Goal) -> str:
    return f"/goals/{goal.pk}/drivers/add/"


def test_it_works(goal: Goal, anna: Person) -> None:
    response = As(anna).send(address(goal), words="Parents can come", meaning="Work, distance")
    assert response["Location"] == f"/goals/{goal.pk}/drivers/"
    driver = Branch.objects.get()
    assert (driver.kind, driver.above, driver.words, driver.author) == ("driver", None, "Parents can come", anna)


def test_it_asks_again(goal: Goal, anna: Person) -> None:
    response = As(anna).send(address(goal), words="", meaning="Kept")
    assert response.status_code == 422
    assert "Kept" in response.content.decode()


def test_not_for_a_goal_that_was_let_go(goal: Goal, anna: Person) -> None:
    let_go(author=anna, goal=goal, because="Reached")
    assert As(anna).send(address(goal), words="x").status_code == 422
    assert not Branch.objects.exists()


def test_a_facilitator_cannot_and_others_do_not_see_it(goal: Goal, fenna: Person, erik: Person) -> None:
    assert As(fenna).send(address(goal), words="x").status_code == 403
    assert As(erik).send(address(goal), words="x").status_code == 404
