import datetime as dt

from django.utils.text import slugify

from leerkring.conftest import As
from leerkring.goals import actions
from leerkring.goals.models import Indicator
from leerkring.people.models import Person


def address(indicator: Indicator) -> str:
    return f"/lines/{indicator.pk}/export/"


def test_no_cell_is_a_formula(indicator: Indicator, anna: Person) -> None:
    for day, note in enumerate(("=1+1", "+31 6", "-", "@sum", "plain"), start=1):
        actions.measure(author=anna, indicator=indicator, on=dt.date(2024, 3, day), value=-day, note=note)
    response = As(anna).get(address(indicator))
    lines = response.content.decode("utf-8-sig").splitlines()

    assert response["Content-Type"] == "text/csv; charset=utf-8"
    assert response["Content-Disposition"] == f'attachment; filename="{slugify(indicator.name)}.csv"'
    assert lines[:2] == ["day;value;note", "2024-03-01;-1;'=1+1"]
    assert [line.split(";")[2] for line in lines[2:]] == ["'+31 6", "'-", "'@sum", "plain"]


def test_what_it_is_out_of_stands_there(indicator: Indicator, anna: Person) -> None:
    Indicator.objects.update(counted="share")
    indicator.refresh_from_db()
    actions.measure(author=anna, indicator=indicator, on=dt.date(2024, 3, 1), value=34, size=42)
    assert "2024-03-01;34;42;" in As(anna).get(address(indicator)).content.decode()


def test_for_others_it_does_not_exist(indicator: Indicator, erik: Person, leo: Person) -> None:
    assert As(erik).get(address(indicator)).status_code == 404
    assert As(leo).get(address(indicator)).status_code == 404
