from typing import Any

from leerkring.commitments.actions import end, tell_result
from leerkring.commitments.models import State
from leerkring.conftest import As
from leerkring.cycles.actions.consequences import draw
from leerkring.cycles.models import Cycle
from leerkring.people.models import Person


def address(cycle: Cycle) -> str:
    return f"/cycles/{cycle.pk}/results/"


def test_it_works(anna: Person, bo: Person, cycle: Cycle) -> None:
    action = draw(author=anna, cycle=cycle, what="Call four parents", who=bo, due_on=None).action
    tell_result(author=bo, action=action, text="Three were glad")
    page = As(anna).get(address(cycle)).content.decode()

    assert "Call four parents" in page
    assert "Three were glad" in page
    assert f"/actions/{action.pk}/result/" in page


def test_my_own_open_action_is_my_turn(anna: Person, bo: Person, cycle: Cycle) -> None:
    draw(author=anna, cycle=cycle, what="Call four parents", who=bo, due_on=None)

    assert "button--main" not in As(anna).get(address(cycle)).content.decode()
    assert As(bo).get(address(cycle)).content.decode().count("button--main") == 1


def test_stopping_is_a_result_too(anna: Person, cycle: Cycle) -> None:
    action = draw(author=anna, cycle=cycle, what="Call four parents", who=anna, due_on=None).action
    end(author=anna, action=action, state=State.STOPPED, because="It takes an evening")
    page = As(anna).get(address(cycle)).content.decode()

    assert "Stopped, because" in page
    assert "It takes an evening" in page


def test_an_empty_step_helps(anna: Person, cycle: Cycle) -> None:
    assert "To the consequences" in As(anna).get(address(cycle)).content.decode()


def test_the_facilitator_reads_along(anna: Person, fenna: Person, cycle: Cycle) -> None:
    draw(author=anna, cycle=cycle, what="Call four parents", who=anna, due_on=None)
    page = As(fenna).get(address(cycle)).content.decode()

    assert "Call four parents" in page
    assert "Tell what came of it" not in page


def test_the_number_of_questions_to_the_database(
    anna: Person, cycle: Cycle, django_assert_max_num_queries: Any
) -> None:
    for number in range(12):
        action = draw(author=anna, cycle=cycle, what=f"Action {number}", who=anna, due_on=None).action
        tell_result(author=anna, action=action, text="Words")
    browser = As(anna)
    with django_assert_max_num_queries(10):
        browser.get(address(cycle))


def test_for_others_it_does_not_exist(erik: Person, dirk: Person, leo: Person, cycle: Cycle) -> None:
    for person in (erik, dirk, leo):
        assert As(person).get(address(cycle)).status_code == 404
