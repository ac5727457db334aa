import datetime as dt

import pytest

from leerkring.conftest import As
from leerkring.goals import actions
from leerkring.goals.models import Indicator, Norm
from leerkring.people.models import Person


def address(indicator: Indicator) -> str:
    return f"/lines/{indicator.pk}/norm/"


def test_it_works(indicator: Indicator, bo: Person) -> None:
    response = As(bo).send(address(indicator), number=0, low="3", high="6,5", by_on="2027-06-01")

    assert response["Location"] == f"/lines/{indicator.pk}/"
    norm = Norm.objects.get()
    assert (norm.number, norm.bound, norm.low, norm.high, norm.by_on, norm.author) == (
        1,
        "between",
        3,
        6.5,
        dt.date(2027, 6, 1),
        bo,
    )


def test_it_starts_from_the_norm_that_holds(indicator: Indicator, anna: Person) -> None:
    actions.set_norm(author=anna, indicator=indicator, number=0, low=7.125, high=None, by_on=None)
    page = As(anna).get(address(indicator)).content.decode()

    assert 'name="number" value="1"' in page
    # As it would be read again: with three decimals it could be a thousand.
    assert 'value="7.1250"' in page


def test_who_was_overtaken_sees_both(indicator: Indicator, anna: Person, bo: Person) -> None:
    browser = As(bo)
    As(anna).send(address(indicator), number=0, low="80")
    response = browser.send(address(indicator), number=0, low="70")

    assert response.status_code == 409
    assert "at least 70%" in response.content.decode()
    assert "at least 80%" in response.content.decode()
    assert Norm.objects.count() == 1


@pytest.mark.parametrize("number", ["1", "9223372036854775807", "9" * 30])
def test_it_starts_from_a_norm_that_is_there(indicator: Indicator, bo: Person, number: str) -> None:
    assert As(bo).send(address(indicator), number=number, low="70").status_code == 409
    assert not Norm.objects.exists()


@pytest.mark.parametrize("typed", [{}, {"low": "9", "high": "3"}, {"low": "x"}, {"low": "3", "number": "many"}])
def test_it_asks_again(indicator: Indicator, bo: Person, typed: dict[str, str]) -> None:
    assert As(bo).send(address(indicator), **{"number": "0"} | typed).status_code == 422
    assert not Norm.objects.exists()


def test_a_facilitator_cannot(indicator: Indicator, fenna: Person) -> None:
    assert As(fenna).send(address(indicator), number=0, low="3").status_code == 403


def test_for_others_it_does_not_exist(indicator: Indicator, erik: Person, dirk: Person) -> None:
    assert As(erik).send(address(indicator), number=0, low="3").status_code == 404
    assert As(dirk).get(address(indicator)).status_code == 404
