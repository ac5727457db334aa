from typing import Any

from leerkring.conftest import As
from leerkring.cycles.actions.evaluation import evaluate
from leerkring.cycles.models import Aspect, Cycle
from leerkring.people.models import Person


def address(cycle: Cycle) -> str:
    return f"/cycles/{cycle.pk}/evaluation/"


def test_it_works(anna: Person, evaluated: Cycle) -> None:
    page = As(anna).get(address(evaluated)).content.decode()

    assert "About product" in page
    assert "About process" in page
    assert "Close this round" in page
    assert page.count("button--main") == 1


def test_one_thing_after_the_other(anna: Person, cycle: Cycle) -> None:
    browser = As(anna)
    assert browser.get(address(cycle)).content.decode().count("button--main") == 1
    evaluate(author=anna, cycle=cycle, aspect=Aspect.PRODUCT, text="We heard 60 parents", number=0)
    page = browser.get(address(cycle)).content.decode()

    assert page.count("button--main") == 1
    assert "Close this round" not in page


def test_earlier_words_stay(anna: Person, evaluated: Cycle) -> None:
    evaluate(author=anna, cycle=evaluated, aspect=Aspect.PROCESS, text="Better words", number=1)
    page = As(anna).get(address(evaluated)).content.decode()

    assert page.index("Better words") < page.index("About process")


def test_the_facilitator_reads_along(fenna: Person, evaluated: Cycle) -> None:
    page = As(fenna).get(address(evaluated)).content.decode()

    assert "About product" in page
    assert "Close this round" not in page
    assert "button--main" not in page


def test_the_number_of_questions_to_the_database(
    anna: Person, evaluated: Cycle, django_assert_max_num_queries: Any
) -> None:
    for number in range(1, 12):
        evaluate(author=anna, cycle=evaluated, aspect=Aspect.PROCESS, text="Words", number=number)
    browser = As(anna)
    with django_assert_max_num_queries(10):
        browser.get(address(evaluated))


def test_for_others_it_does_not_exist(erik: Person, dirk: Person, leo: Person, cycle: Cycle) -> None:
    for person in (erik, dirk, leo):
        assert As(person).get(address(cycle)).status_code == 404
