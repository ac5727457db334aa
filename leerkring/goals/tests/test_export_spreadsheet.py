import datetime as dt
import io
import zipfile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from openpyxl import load_workbook

from leerkring.conftest import As
from leerkring.goals import actions
from leerkring.goals.models import Indicator
from leerkring.people.models import Person

CANARIES = ("=1+1", '=HYPERLINK("https://a.nl")', "+31 6", "-1+2", "@SUM(A1)", "plain", "bell \a", "{=A1}")


def address(indicator: Indicator) -> str:
    return f"/lines/{indicator.pk}/spreadsheet/"


@pytest.fixture
def measured(indicator: Indicator, anna: Person) -> Indicator:
    for day, note in enumerate(CANARIES, start=1):
        actions.measure(author=anna, indicator=indicator, on=dt.date(2024, 3, day), value=-day - 0.5, note=note)
    return indicator


def raw(data: bytes) -> str:
    """Everything in the file, unpacked."""
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        return "".join(parts.read(name).decode() for name in parts.namelist())


def test_no_cell_is_a_formula(measured: Indicator, anna: Person) -> None:
    data = As(anna).get(address(measured)).content
    cells = [cell for row in load_workbook(io.BytesIO(data)).worksheets[0].iter_rows() for cell in row]

    assert not any(sign in raw(data) for sign in ("<f>", "<f ", "<f/>"))
    assert {cell.data_type for cell in cells} == {"s", "n", "d"}
    assert [cell.value for cell in cells if cell.column == 3][1:3] == ["=1+1", CANARIES[1]]
    assert all(cell.quotePrefix for cell in cells if str(cell.value).startswith(("=", "+", "@")))


def test_days_and_numbers_are_what_they_are(measured: Indicator, anna: Person) -> None:
    answer = As(anna).get(address(measured))
    rows = list(load_workbook(io.BytesIO(answer.content)).worksheets[0].iter_rows(values_only=True))

    assert answer["Content-Disposition"] == 'attachment; filename="parents-who-came.xlsx"'
    assert rows[:2] == [("day", "value", "note"), (dt.datetime(2024, 3, 1), -1.5, "=1+1")]


def test_what_we_wrote_can_be_read_again(measured: Indicator, anna: Person) -> None:
    browser = As(anna)
    file = SimpleUploadedFile("numbers.xlsx", browser.get(address(measured)).content)
    again = browser.send(f"/lines/{measured.pk}/upload/", file=file)

    assert again.status_code == 200
    assert b"There is nothing new in it" in again.content


def test_for_others_it_does_not_exist(indicator: Indicator, erik: Person, leo: Person) -> None:
    assert As(erik).get(address(indicator)).status_code == 404
    assert As(leo).get(address(indicator)).status_code == 404
