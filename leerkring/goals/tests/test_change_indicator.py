from leerkring.conftest import As
from leerkring.goals.models import Indicator, Measurement
from leerkring.people.models import Person


def address(indicator: Indicator) -> str:
    return f"/lines/{indicator.pk}/change/"


def better(indicator: Indicator, **changes: str) -> dict[str, str]:
    said = {"name": "Families that came", "level": "school", "about": "practice", "counted": "number"}
    return said | {"goal": str(indicator.goal_id), "unit": "families"} | changes


def test_it_works(indicator: Indicator, anna: Person) -> None:
    assert As(anna).send(address(indicator), **better(indicator))["Location"] == f"/lines/{indicator.pk}/"
    indicator.refresh_from_db()
    assert (indicator.name, indicator.level, indicator.unit) == ("Families that came", "school", "families")


def test_what_was_chosen_stands_in_the_form(indicator: Indicator, anna: Person) -> None:
    page = As(anna).get(address(indicator)).content.decode()
    assert 'value="Parents who came"' in page
    assert f'<option value="{indicator.goal_id}" selected' in page


def test_what_a_value_is_stays_once_it_was_measured(measurement: Measurement, anna: Person) -> None:
    response = As(anna).send(address(measurement.indicator), **better(measurement.indicator, counted="share", unit=""))
    assert response.status_code == 422
    assert b"what a value is stays as it is" in response.content


def test_a_facilitator_cannot_and_others_do_not_see_it(indicator: Indicator, fenna: Person, erik: Person) -> None:
    assert As(fenna).send(address(indicator), **better(indicator)).status_code == 403
    assert As(erik).send(address(indicator), **better(indicator)).status_code == 404
