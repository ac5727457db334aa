"""The cells of a CSV or XLSX file that somebody gave us: read with suspicion, and what is wrong has a row and a column.

A file may be small and unfold into very much; what we unfold is bounded before it is read. A formula is not a value:
who reads it elsewhere may see something else, so it is refused and not worked out.
"""

import csv
import datetime as dt
import io
import re
import zipfile
from typing import Any

from leerkring.goals.rules.numbers import Wrong
from leerkring.goals.rules.paste import MOST_LINES, Fault, Line, is_heading

# A part that is read takes some forty times its size while it is; other sheets and pictures are not read at all.
LARGEST_FILE, LARGEST_UNFOLDED, LARGEST_PART, MOST_PARTS, WIDEST = 2_000_000, 40_000_000, 1_500_000, 300, 26
_UNREAD = ("xl/worksheets/", "xl/media/", "xl/drawings/", "xl/charts/")
Cells = list[tuple[int, list[str]]]
_SEPARATORS = ";\t,|"
_MERGED = re.compile(rb'<(?:\w+:)?mergeCell [^>]*ref="\$?([A-Z]{1,3})\$?([0-9]{1,7})')
_TWO_WAYS = re.compile(r"-?[1-9][0-9]{0,2}\.[0-9]{3}")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
# What a spreadsheet would take for a formula when it stands at the beginning of a cell.
_FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")


def read_file(data: bytes, *, numbers: int = 1) -> Cells | Fault:
    """The rows of a file that hold something, each with its number, without a heading; or the first fault.

    `numbers` is how many numbers a row holds; where commas part the cells, more of them is a decimal comma.
    """
    if len(data) > LARGEST_FILE:
        return Fault(1, "A", Wrong.TOO_BIG)
    if not data.strip():
        return Fault(1, "A", Wrong.NOTHING)
    rows = _read_xlsx(data) if data.startswith(b"PK") else _read_csv(data, numbers)
    if isinstance(rows, Fault):
        return rows
    filled = [(number, cells) for number, cells in rows if any(cells)]
    return filled[1:] if filled and is_heading(filled[0][1]) else filled


def letter(place: int) -> str:
    """The letter of a column; the first place is 0."""
    return chr(ord("A") + place) if place < WIDEST else "Z"


def write_csv(lines: list[list[str]]) -> str:
    """Rows as a CSV file in which no cell begins as a formula does, unless it is a plain number."""
    written = io.StringIO()
    csv.writer(written, delimiter=";", lineterminator="\r\n").writerows(
        [[harmless(cell) for cell in row] for row in lines]
    )
    return written.getvalue()


def harmless(cell: str) -> str:
    """The same text, but no spreadsheet works it out."""
    is_number = bool(re.fullmatch(r"-?[0-9]+([.,][0-9]+)?", cell))
    return f"'{cell}" if cell.startswith(_FORMULA_SIGNS) and not is_number else cell


def write_lines(lines: list[Line]) -> str:
    """The same lines as one would paste them from a spreadsheet: with tabs, so that a note may hold a semicolon."""
    return "\n".join(
        "\t".join(
            [
                line.on.isoformat(),
                _written(line.value),
                *([_written(line.size)] if line.size else []),
                _quoted(line.note),
            ]
        )
        for line in lines
    )


def _quoted(note: str) -> str:
    """A note that stands between quotes gets its own, for those are taken off when it is read."""
    escaped = note.replace('"', '""')
    return f'"{escaped}"' if len(note) > 1 and note[0] == note[-1] == '"' else note


def _written(number: float) -> str:
    text = f"{number:.6f}".rstrip("0").rstrip(".")
    return f"{text}0" if _TWO_WAYS.fullmatch(text) else text


def _read_csv(data: bytes, numbers: int) -> Cells | Fault:
    text = _text(data)
    if isinstance(text, Fault):
        return text
    separator = _separator(text)
    rows: Cells = []
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    while True:
        try:
            cells = next(reader)
        except StopIteration:
            return rows
        except csv.Error:
            return Fault(reader.line_num, "A", Wrong.BROKEN)
        number = reader.line_num
        cells = [cell.strip() for cell in cells]
        if len(rows) > 2 * MOST_LINES or len(cells) > WIDEST:
            wrong = Wrong.TOO_MANY_COLUMNS if len(cells) > WIDEST else Wrong.TOO_MANY_LINES
            return Fault(number, letter(len(cells) - 1), wrong)
        if fault := _fault_in(number, cells, numbers if separator == "," else WIDEST):
            return fault
        rows.append((number, cells))


def _text(data: bytes) -> str | Fault:
    """UTF-8, UTF-16 with its mark, or the letters of Western Europe; anything else is no text."""
    encodings = ("utf-16",) if data[:2] in (b"\xff\xfe", b"\xfe\xff") else ("utf-8-sig", "cp1252")
    for encoding in encodings:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if wrong := _CONTROL.search(text):
            before = text[: wrong.start()]
            return Fault(
                before.count("\n") + 1,
                letter(len(re.split(r"[;\t,|]", before.rsplit("\n", 1)[-1])) - 1),
                Wrong.NOT_TEXT,
            )
        return text
    return Fault(1, "A", Wrong.NOT_TEXT)


def _separator(text: str) -> str:
    """What stands between most cells in the first lines; the first of these where two are as good."""
    lines = [line for line in text.splitlines() if line.strip()][:20]
    return max(_SEPARATORS, key=lambda sign: sum(sign in line for line in lines))


def _fault_in(number: int, cells: list[str], numbers: int) -> Fault | None:
    for place, cell in enumerate(cells):
        if cell.startswith("="):
            return Fault(number, letter(place), Wrong.FORMULA, cell[:40])
    digits = [place for place, cell in enumerate(cells[1:], start=1) if re.fullmatch(r"-?[0-9]+%?", cell)]
    if len(digits) > numbers:
        return Fault(number, letter(digits[numbers]), Wrong.TWO_WAYS, ",".join(cells[1:])[:40])
    return None


def _read_xlsx(data: bytes) -> Cells | Fault:
    """The first sheet. Every way in which a file can be broken is the same to us: it cannot be read."""
    from openpyxl import load_workbook

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as parts:
            if _is_too_much(parts.infolist()):
                return Fault(1, "A", Wrong.TOO_BIG)
            book = load_workbook(io.BytesIO(data), read_only=True, data_only=False, keep_links=False)
            try:
                sheet: Any = book.worksheets[0]
                path = sheet._worksheet_path.lstrip("/")
                if parts.getinfo(path).file_size > LARGEST_PART:
                    return Fault(1, "A", Wrong.TOO_BIG)
                if merged := _MERGED.search(parts.read(path)):
                    return Fault(int(merged[2]), merged[1].decode(), Wrong.MERGED)
                return _cells(sheet)
            finally:
                book.close()
    except Exception:  # a library's hundred ways to say that a file is broken
        return Fault(1, "A", Wrong.NOT_A_TABLE)


def _is_too_much(parts: list[zipfile.ZipInfo]) -> bool:
    if len(parts) > MOST_PARTS or sum(one.file_size for one in parts) > LARGEST_UNFOLDED:
        return True
    return any(one.file_size > LARGEST_PART for one in parts if not one.filename.startswith(_UNREAD))


def _cells(sheet: Any) -> Cells | Fault:
    rows: Cells = []
    sheet.reset_dimensions()
    for number, row in enumerate(sheet.iter_rows(max_row=2 * MOST_LINES, max_col=WIDEST), start=1):
        cells = []
        for place, cell in enumerate(row):
            # A text that only looks like a formula is text: we write such cells ourselves.
            if cell.data_type == "f":
                return Fault(number, letter(place), Wrong.FORMULA, str(cell.value)[:40])
            cells.append(_cell_text(cell))
        while cells and not cells[-1]:
            cells.pop()
        rows.append((number, cells))
    return rows


def _cell_text(cell: Any) -> str:
    """What stands in a cell as one would type it: a day as a day, 0.62 that is shown as a per cent as 62."""
    value = cell.value
    if value is None:
        return ""
    if isinstance(value, dt.datetime):
        return value.date().isoformat()
    if isinstance(value, int | float) and not isinstance(value, bool):
        return _written(value * 100 if "%" in (cell.number_format or "") else float(value))
    return str(value).strip()
