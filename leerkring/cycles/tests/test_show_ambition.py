from typing import Any

from leerkring.conftest import As
from leerkring.cycles.actions.ambition import set_goal, word_ambition
from leerkring.cycles.models import Cycle
from leerkring.people.models import Person


def address(cycle: Cycle) -> str:
    return f"/cycles/{cycle.pk}/ambition/"


def word(author: Person, cycle: Cycle, text: str, number: int) -> None:
    word_ambition(author=author, cycle=cycle, text=text, by_on=None, how_we_know="", number=number)


def test_it_works(anna: Person, cycle: Cycle) -> None:
    word(anna, cycle, "Every parent involved", 0)
    set_goal(author=anna, cycle=cycle, level="pupil", text="Parents read along", indicator="parents")
    page = As(anna).get(address(cycle)).content.decode()

    assert "Every parent involved" in page
    assert "Parents read along" in page
    assert "Still open: by when, and how will you know?" in page
    assert page.count("button--main") == 1


def test_earlier_words_stay(anna: Person, bo: Person, cycle: Cycle) -> None:
    word(anna, cycle, "Every parent involved", 0)
    word(bo, cycle, "Every parent heard", 1)
    page = As(anna).get(address(cycle)).content.decode()

    assert page.index("Every parent heard") < page.index("Every parent involved")


def test_an_empty_step_helps(anna: Person, cycle: Cycle) -> None:
    page = As(anna).get(address(cycle)).content.decode()

    assert "Write the ambition" in page
    assert page.count("button--main") == 1


def test_the_number_of_questions_to_the_database(
    anna: Person, cycle: Cycle, django_assert_max_num_queries: Any
) -> None:
    for number in range(12):
        set_goal(author=anna, cycle=cycle, level="pupil", text=f"Goal {number}", indicator="parents", low=2.0)
        word(anna, cycle, f"Words {number}", number)
    browser = As(anna)
    with django_assert_max_num_queries(10):
        browser.get(address(cycle))


def test_a_closed_round_has_nothing_to_press(anna: Person, closed: Cycle) -> None:
    page = As(anna).get(address(closed)).content.decode()

    assert "This round is closed." in page
    assert "/write/" not in page


def test_the_facilitator_reads_along(fenna: Person, cycle: Cycle) -> None:
    page = As(fenna).get(address(cycle)).content.decode()

    assert "To talk about together" in page
    assert "Write the ambition" not in page


def test_for_others_it_does_not_exist(erik: Person, dirk: Person, leo: Person, cycle: Cycle) -> None:
    for person in (erik, dirk, leo):
        assert As(person).get(address(cycle)).status_code == 404
