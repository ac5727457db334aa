from typing import Any

from leerkring.conftest import As
from leerkring.cycles.actions.consequences import draw
from leerkring.cycles.actions.interpretation import heed
from leerkring.cycles.models import Cycle
from leerkring.people.models import Person


def address(cycle: Cycle) -> str:
    return f"/cycles/{cycle.pk}/consequences/"


def test_it_works(anna: Person, bo: Person, cycle: Cycle) -> None:
    heed(author=anna, cycle=cycle, text="We ask too late")
    draw(author=anna, cycle=cycle, what="Call four parents", who=bo, due_on=None)
    page = As(anna).get(address(cycle)).content.decode()

    assert "We ask too late" in page
    assert "Call four parents" in page
    assert "Bo Bakker" in page
    assert page.count("button--main") == 1


def test_an_empty_step_helps(anna: Person, fenna: Person, cycle: Cycle) -> None:
    page = As(anna).get(address(cycle)).content.decode()

    assert "Agree on an action" in page
    assert page.count("button--main") == 1
    assert "Agree on an action" not in As(fenna).get(address(cycle)).content.decode()


def test_the_number_of_questions_to_the_database(
    anna: Person, cycle: Cycle, django_assert_max_num_queries: Any
) -> None:
    for number in range(12):
        draw(author=anna, cycle=cycle, what=f"Action {number}", who=anna, due_on=None)
    browser = As(anna)
    with django_assert_max_num_queries(10):
        browser.get(address(cycle))


def test_for_others_it_does_not_exist(erik: Person, dirk: Person, leo: Person, cycle: Cycle) -> None:
    for person in (erik, dirk, leo):
        assert As(person).get(address(cycle)).status_code == 404
