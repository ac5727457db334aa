import datetime as dt

from leerkring.conftest import As
from leerkring.goals import actions
from leerkring.goals.models import Indicator, Phase
from leerkring.people.models import Person

SEEN = {"on": "2024-03-12", "note": "Saturday morning"}


def address(indicator: Indicator) -> str:
    return f"/lines/{indicator.pk}/phase/"


def test_it_works(indicator: Indicator, anna: Person) -> None:
    assert As(anna).send(address(indicator), **SEEN)["Location"] == f"/lines/{indicator.pk}/"
    one = Phase.objects.get()
    assert (one.indicator, one.on, one.note, one.author) == (indicator, dt.date(2024, 3, 12), "Saturday morning", anna)


def test_a_day_has_one(indicator: Indicator, anna: Person) -> None:
    actions.begin_phase(author=anna, indicator=indicator, on=dt.date(2024, 3, 12), note="Other")
    response = As(anna).send(address(indicator), **SEEN)
    assert response.status_code == 422
    assert b"A new part begins on this day already." in response.content


def test_it_asks_again(indicator: Indicator, anna: Person) -> None:
    assert As(anna).send(address(indicator), **SEEN | {"note": ""}).status_code == 422


def test_a_facilitator_cannot_and_others_do_not_see_it(indicator: Indicator, fenna: Person, erik: Person) -> None:
    assert As(fenna).send(address(indicator), **SEEN).status_code == 403
    assert As(erik).send(address(indicator), **SEEN).status_code == 404
