import datetime as dt
from typing import Any

import pytest
from django.utils import timezone

from leerkring.conftest import As
from leerkring.drivers import actions
from leerkring.drivers.models import Branch, Trial
from leerkring.goals.models import Indicator
from leerkring.people.models import Person


def address(idea: Branch) -> str:
    return f"/drivers/{idea.pk}/test/"


def day(days: int) -> str:
    return (timezone.localdate() + dt.timedelta(days=days)).isoformat()


def filled(who: Person, indicator: Indicator | None, /, **changes: Any) -> dict[str, Any]:
    line = {"indicator": indicator.pk} if indicator else {}
    told = {"what": "One class", "predicted": "Five come", "who": who.pk, "starts_on": day(0), "look_on": day(14)}
    return {**told, **line, **changes}


def test_it_works(idea: Branch, indicator: Indicator, anna: Person, bo: Person) -> None:
    response = As(anna).send(address(idea), **filled(bo, indicator))
    trial = Trial.objects.get()
    assert response["Location"] == f"/small-tests/{trial.pk}/"
    assert (trial.number, trial.what, trial.predicted, trial.who) == (1, "One class", "Five come", bo)
    assert (trial.indicator, trial.after, trial.author) == (indicator, None, anna)


def test_tests_of_a_goal_are_counted_on(trial: Trial, indicator: Indicator, anna: Person) -> None:
    driver = trial.idea.above
    assert driver is not None
    other = actions.add_idea(author=anna, driver=driver, words="A taxi")
    As(anna).send(address(other), **filled(anna, indicator))
    assert Trial.objects.get(idea=other).number == 2


def test_the_next_one_begins_from_the_one_before(adapted: Trial, indicator: Indicator, anna: Person) -> None:
    there = f"{address(adapted.idea)}?after={adapted.pk}"
    page = As(anna).get(there).content.decode()
    assert "It goes on from test 1" in page
    assert "Too early in the day" in page
    As(anna).send(there, **filled(anna, indicator))
    assert Trial.objects.get(number=2).after == adapted


@pytest.mark.parametrize("after", ["nonsense", "00000000-0000-4000-8000-000000000000"])
def test_one_that_nobody_knows_is_no_beginning(idea: Branch, anna: Person, after: str) -> None:
    assert "It goes on from" not in As(anna).get(f"{address(idea)}?after={after}").content.decode()


def test_a_goal_without_a_line_can_be_tried_for(idea: Branch, anna: Person) -> None:
    Indicator.objects.all().delete()
    assert As(anna).send(address(idea), **filled(anna, None)).status_code == 302
    assert Trial.objects.get().indicator is None


@pytest.mark.parametrize(
    "wrong",
    [
        *({name: ""} for name in ("predicted", "what", "who", "look_on", "indicator")),
        *({"look_on": day(-1)}, {"starts_on": day(-800)}, {"starts_on": "soon"}),
    ],
)
def test_it_asks_again(idea: Branch, indicator: Indicator, anna: Person, wrong: dict[str, str]) -> None:
    assert As(anna).send(address(idea), **filled(anna, indicator, **wrong)).status_code == 422
    assert not Trial.objects.exists()


def test_a_driver_cannot_be_tried_nor_what_was_taken_out(
    idea: Branch, driver: Branch, indicator: Indicator, anna: Person
) -> None:
    assert As(anna).send(address(driver), **filled(anna, indicator)).status_code == 422
    actions.take_out(author=anna, branch=idea)
    assert As(anna).send(address(idea), **filled(anna, indicator)).status_code == 422


def test_only_one_of_us_takes_it_on(idea: Branch, indicator: Indicator, anna: Person, fenna: Person) -> None:
    assert As(anna).send(address(idea), **filled(fenna, indicator)).status_code == 422


def test_a_facilitator_cannot_and_others_do_not_see_it(
    idea: Branch, indicator: Indicator, anna: Person, fenna: Person, erik: Person
) -> None:
    assert As(fenna).send(address(idea), **filled(anna, indicator)).status_code == 403
    assert As(erik).send(address(idea), **filled(anna, indicator)).status_code == 404
