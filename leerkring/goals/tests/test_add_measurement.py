import datetime as dt

import pytest
from django.utils import timezone

from leerkring.conftest import As
from leerkring.goals import actions
from leerkring.goals.models import Indicator, Measurement
from leerkring.kit.jinja import new_key
from leerkring.people.models import Person

SEEN = {"on": "2024-03-12", "value": "62,5", "note": "only group 5", "is_baseline": "on"}


def address(indicator: Indicator) -> str:
    return f"/lines/{indicator.pk}/measure/"


def test_it_works(indicator: Indicator, anna: Person) -> None:
    response = As(anna).send(address(indicator), **SEEN)

    assert response["Location"] == f"/lines/{indicator.pk}/"
    one = Measurement.objects.get()
    assert (one.on, one.value, one.note, one.is_baseline) == (dt.date(2024, 3, 12), 62.5, "only group 5", True)
    assert one.author == anna


def test_sending_it_ten_times_has_one_effect(indicator: Indicator, anna: Person) -> None:
    browser, key = As(anna), new_key()
    answers = {browser.send(address(indicator), key=key, **SEEN).status_code for _ in range(10)}

    assert answers == {302}
    assert Measurement.objects.count() == 1


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"value": ""}, "Please fill this in"),
        ({"value": "much"}, "“much”: this is not a number."),
        ({"value": "99999999999"}, "too large"),
        ({"on": (timezone.localdate() + dt.timedelta(days=2)).isoformat()}, "still to come"),
        ({"on": "0001-01-01"}, "very long ago"),
        ({"on": "2024-13-45"}, "We cannot read this day"),
        ({"note": "x" * 301}, "At most 300"),
    ],
)
def test_it_asks_again_and_keeps_what_was_typed(
    indicator: Indicator, anna: Person, wrong: dict[str, str], sentence: str
) -> None:
    response = As(anna).send(address(indicator), **SEEN | wrong)

    assert response.status_code == 422
    assert sentence in response.content.decode()
    assert wrong.get("note", "only group 5") in response.content.decode()
    assert not Measurement.objects.exists()


def test_a_day_that_is_taken_is_said_at_the_field(indicator: Indicator, measurement: Measurement, anna: Person) -> None:
    response = As(anna).send(address(indicator), **SEEN | {"value": "70"})

    assert response.status_code == 422
    assert "There is a measurement on this day already." in response.content.decode()
    assert Measurement.objects.get().value == 62.5


def test_a_goal_that_was_let_go_is_not_measured(indicator: Indicator, anna: Person) -> None:
    assert indicator.goal is not None
    actions.let_go(author=anna, goal=indicator.goal, because="Reached")
    response = As(anna).send(address(indicator), **SEEN)

    assert response.status_code == 422
    assert b"Take it up again first" in response.content


def test_a_facilitator_cannot(indicator: Indicator, fenna: Person) -> None:
    assert As(fenna).send(address(indicator), **SEEN).status_code == 403
    assert not Measurement.objects.exists()


def test_for_others_it_does_not_exist(indicator: Indicator, erik: Person, dirk: Person) -> None:
    assert As(erik).send(address(indicator), **SEEN).status_code == 404
    assert As(dirk).get(address(indicator)).status_code == 404
