import io

from openpyxl import load_workbook

from leerkring.conftest import As
from leerkring.goals.models import Indicator
from leerkring.people.models import Person


def address(indicator: Indicator) -> str:
    return f"/lines/{indicator.pk}/template/"


def test_an_empty_sheet_with_the_right_columns(indicator: Indicator, anna: Person) -> None:
    Indicator.objects.update(counted="share", name="Who came? [all] = 6/8")
    answer = As(anna).get(address(indicator))
    sheet = load_workbook(io.BytesIO(answer.content)).worksheets[0]

    assert answer["Content-Disposition"] == 'attachment; filename="fill-in-who-came-all-68.xlsx"'
    assert sheet.title == "Who came   all  = 6 8"
    assert list(sheet.iter_rows(values_only=True)) == [("day", "value", "out of how many", "note")]


def test_who_cannot_measure_needs_none(indicator: Indicator, fenna: Person, erik: Person) -> None:
    assert As(fenna).get(address(indicator)).status_code == 403
    assert As(erik).get(address(indicator)).status_code == 404
