"""A spreadsheet that we write: days are days, numbers are numbers, what people wrote is text and never a formula."""

import datetime as dt
import io
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

Value = str | float | dt.date | None
_NOT_IN_CELLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")
_NOT_IN_NAMES = re.compile(r"[\[\]:*?/\\]")
_LONGEST_NAME, _LONGEST_TEXT, _WIDEST = 31, 32_000, 60


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet: its name, the words above its columns, and its rows."""

    name: str
    heading: Sequence[str]
    rows: Sequence[Sequence[Value]]


def write_book(sheets: Sequence[Sheet]) -> bytes:
    """The file, as Excel and LibreOffice open it."""
    from openpyxl import Workbook

    book = Workbook()
    book.remove(book.worksheets[0])
    for sheet, name in zip(sheets, _names(sheets), strict=True):
        _write(book.create_sheet(name), sheet)
    kept = io.BytesIO()
    book.save(kept)
    return kept.getvalue()


def _names(sheets: Sequence[Sheet]) -> list[str]:
    """As a spreadsheet allows them: short, without certain signs, and no two alike."""
    names: list[str] = []
    for number, sheet in enumerate(sheets, start=1):
        name = _NOT_IN_NAMES.sub(" ", _NOT_IN_CELLS.sub("", sheet.name)).strip(" '")[:_LONGEST_NAME].strip(" '")
        if not name or name.casefold() in {one.casefold() for one in names}:
            name = f"{name[: _LONGEST_NAME - 4]} {number}".strip()
        names.append(name)
    return names


def _write(page: Any, sheet: Sheet) -> None:
    from openpyxl.styles import Font

    widths = [len(words) for words in sheet.heading]
    for at, row in enumerate([sheet.heading, *sheet.rows], start=1):
        for place, value in enumerate(row):
            cell = page.cell(at, place + 1)
            _fill(cell, value)
            if at == 1:
                cell.font = Font(bold=True)
            widths[place] = max(widths[place], len(str(value or "")))
    for place, width in enumerate(widths):
        page.column_dimensions[chr(ord("A") + place)].width = min(_WIDEST, width + 3)
    page.freeze_panes = "A2"


def _fill(cell: Any, value: Value) -> None:
    if isinstance(value, str):
        cell.value = _NOT_IN_CELLS.sub("", value)[:_LONGEST_TEXT]
        # The library takes a text that begins with "=" for a formula; a spreadsheet does when such a cell is edited.
        cell.data_type = "s"
        cell.quotePrefix = value.startswith(("=", "+", "-", "@"))
    else:
        cell.value = value
    if isinstance(value, dt.date):
        cell.number_format = "yyyy-mm-dd"
