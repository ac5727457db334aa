import datetime as dt
import html
import io
import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from openpyxl import Workbook

from leerkring.conftest import As
from leerkring.goals.models import Indicator, Measurement
from leerkring.people.models import Person

CSV = "Datum;Waarde;Opmerking\r\n12-3-2024;62,5;drie ziek\r\n9 juni 2024;71;\r\n"


def address(indicator: Indicator) -> str:
    return f"/lines/{indicator.pk}/upload/"


def a_file(data: bytes | str, name: str = "numbers.csv") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, data.encode() if isinstance(data, str) else data)


def a_sheet(*rows: list[object]) -> bytes:
    book, kept = Workbook(), io.BytesIO()
    sheet = book.worksheets[0]
    for row in rows:
        sheet.append(row)
    book.save(kept)
    return kept.getvalue()


def read_from(page: str) -> str:
    """The lines that the preview would add."""
    found = re.search(r"<textarea[^>]*>\s*(.*?)</textarea>", page, re.DOTALL)
    assert found
    return html.unescape(found[1])


def test_first_it_shows_what_was_read_and_then_takes_it(indicator: Indicator, anna: Person) -> None:
    browser = As(anna)
    preview = browser.send(address(indicator), file=a_file(CSV))
    assert preview.status_code == 200
    assert "12 March 2024" in preview.content.decode()
    assert not Measurement.objects.exists()

    lines = read_from(preview.content.decode())
    assert lines == "2024-03-12\t62.5\tdrie ziek\n2024-06-09\t71\t"
    browser.send(f"/lines/{indicator.pk}/paste/", lines=lines)
    assert list(Measurement.objects.order_by("on").values_list("value", "note")) == [(62.5, "drie ziek"), (71, "")]


def test_a_whole_file_of_long_notes_with_semicolons_is_taken_as_it_was_shown(
    indicator: Indicator, anna: Person
) -> None:
    browser, first = As(anna), dt.date(2022, 1, 1)
    note = "drie ziek; " + "x" * 289
    rows = [f'{first + dt.timedelta(days=number)};1;"{note}"' for number in range(500)]
    preview = browser.send(address(indicator), file=a_file("\n".join(rows)))
    browser.send(f"/lines/{indicator.pk}/paste/", lines=read_from(preview.content.decode()))
    assert set(Measurement.objects.values_list("note", flat=True)) == {note}
    assert Measurement.objects.count() == 500


def test_it_asks_about_a_pupils_name_before_it_is_kept(indicator: Indicator, anna: Person) -> None:
    preview = As(anna).send(address(indicator), file=a_file("12-3-2024;62,5;mijn leerling Noor huilde\n"))
    assert "can somebody read from this which pupil it is about?" in preview.content.decode()


def test_a_spreadsheet_is_read_as_one_typed_it(indicator: Indicator, anna: Person) -> None:
    sheet = a_sheet(["day", "value", "note"], [dt.date(2024, 3, 12), 1250.125, "x"], ["9-6-2024", "71,5", None])
    preview = As(anna).send(address(indicator), file=a_file(sheet, "numbers.xlsx"))
    assert read_from(preview.content.decode()) == "2024-03-12\t1250.125\tx\n2024-06-09\t71.5\t"


def test_shares_have_a_column_more(indicator: Indicator, anna: Person) -> None:
    Indicator.objects.update(counted="share")
    preview = As(anna).send(address(indicator), file=a_file("day,count,of\n2024-03-12,34,42\n"))
    assert "34 out of 42: 81%" in preview.content.decode()


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("12-3-2024;62,5\n30-2-2024;7\n", "Line 2, column “A”, “30-2-2024”: this is not a day we can read"),
        ("12-3-2024;=A1\n", "Line 1, column “B”, “=A1”: there is a formula in this cell"),
        ("12-3-2024,62,5\n", "Line 1, column “C”, “62,5”: this can be read in two ways"),
        ("12-3-2024\n", "Line 1, column “B”, “12-3-2024”: there is one column only"),
        ("", "Line 1, column “A”: there is no measurement in it"),
        ("%PDF-1.7\x00\x01", "Line 1, column “A”: there is something here that is not text"),
        ('12-3-2024;"7\n', "column “A”: a quotation mark is opened here and not closed"),
    ],
)
def test_a_fault_is_told_by_row_and_column_and_nothing_is_taken(
    indicator: Indicator, anna: Person, text: str, sentence: str
) -> None:
    response = As(anna).send(address(indicator), file=a_file(text))
    assert response.status_code == 422
    assert sentence in response.content.decode()
    assert not Measurement.objects.exists()


def test_what_is_there_already_is_passed_over(indicator: Indicator, measurement: Measurement, anna: Person) -> None:
    page = As(anna).send(address(indicator), file=a_file("12-3-2024;62,5\n")).content.decode()
    assert "1 was there already, and stays as it is." in page
    assert "There is nothing new in it." in page


def test_without_a_file_it_asks_again(indicator: Indicator, anna: Person) -> None:
    assert As(anna).send(address(indicator)).status_code == 422


def test_a_facilitator_cannot_and_others_do_not_see_it(indicator: Indicator, fenna: Person, erik: Person) -> None:
    assert As(fenna).send(address(indicator), file=a_file(CSV)).status_code == 403
    assert As(erik).send(address(indicator), file=a_file(CSV)).status_code == 404
