import datetime as dt

from leerkring.conftest import As
from leerkring.goals import actions
from leerkring.goals.models import Measurement
from leerkring.people.models import Person

RIGHT = {"on": "2024-03-13", "value": "63", "note": ""}


def address(measurement: Measurement) -> str:
    return f"/measurements/{measurement.pk}/correct/"


def test_it_works(measurement: Measurement, bo: Person) -> None:
    assert b'value="62.5"' in As(bo).get(address(measurement)).content
    assert As(bo).send(address(measurement), **RIGHT)["Location"] == f"/lines/{measurement.indicator_id}/"

    measurement.refresh_from_db()
    assert (measurement.on, measurement.value, measurement.note) == (dt.date(2024, 3, 13), 63, "")


def test_the_same_day_may_stay(measurement: Measurement, bo: Person) -> None:
    assert As(bo).send(address(measurement), **RIGHT | {"on": "2024-03-12"}).status_code == 302


def test_a_day_that_is_taken_is_said_at_the_field(measurement: Measurement, bo: Person) -> None:
    actions.measure(author=bo, indicator=measurement.indicator, on=dt.date(2024, 3, 13), value=1)
    response = As(bo).send(address(measurement), **RIGHT)

    assert response.status_code == 422
    assert b"already" in response.content


def test_a_facilitator_cannot(measurement: Measurement, fenna: Person) -> None:
    assert As(fenna).send(address(measurement), **RIGHT).status_code == 403


def test_for_others_it_does_not_exist(measurement: Measurement, erik: Person, dirk: Person) -> None:
    assert As(erik).send(address(measurement), **RIGHT).status_code == 404
    assert As(dirk).get(address(measurement)).status_code == 404
