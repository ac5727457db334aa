import pytest

from leerkring.conftest import As
from leerkring.cycles.actions.evaluation import evaluate
from leerkring.cycles.models import Aspect, Cycle
from leerkring.people.models import Person


def address(cycle: Cycle) -> str:
    return f"/cycles/{cycle.pk}/close/"


def test_it_works(anna: Person, evaluated: Cycle) -> None:
    browser = As(anna)
    assert b"Yes, close this round" in browser.get(address(evaluated)).content

    response = browser.send(address(evaluated))

    evaluated.refresh_from_db()
    assert response["Location"] == f"/cycles/{evaluated.pk}/"
    assert evaluated.is_closed
    evaluated.community.refresh_from_db()
    assert evaluated.community.step is None


def test_closing_twice_is_closing_once(anna: Person, bo: Person, closed: Cycle) -> None:
    assert As(bo).send(address(closed)).status_code == 302
    before = closed.closed_at
    closed.refresh_from_db()
    assert closed.closed_at == before


@pytest.mark.parametrize(
    ("written", "sentence"),
    [
        ([], "First the two evaluations"),
        ([Aspect.PRODUCT], "how did you work together?"),
        ([Aspect.PROCESS], "what did you reach?"),
    ],
)
def test_it_needs_both_evaluations(anna: Person, cycle: Cycle, written: list[Aspect], sentence: str) -> None:
    for aspect in written:
        evaluate(author=anna, cycle=cycle, aspect=aspect, text="Words", number=0)
    browser = As(anna)
    assert b"To the evaluation" in browser.get(address(cycle)).content

    response = browser.send(address(cycle))

    assert response.status_code == 422
    assert sentence in response.content.decode()
    cycle.refresh_from_db()
    assert not cycle.is_closed


def test_the_facilitator_cannot(fenna: Person, evaluated: Cycle) -> None:
    assert As(fenna).send(address(evaluated)).status_code == 403


def test_for_others_it_does_not_exist(erik: Person, evaluated: Cycle) -> None:
    assert As(erik).send(address(evaluated)).status_code == 404
