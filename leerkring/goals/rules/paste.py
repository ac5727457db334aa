"""Lines of measurements, pasted from a spreadsheet or typed: date; value; note."""

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from leerkring.goals.rules.numbers import Wrong, read_day, read_number

MOST_LINES, LONGEST_NOTE = 500, 300
# Control characters and hidden direction marks.
_INVISIBLE = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


class Column(StrEnum):
    """The columns, from left to right; `SIZE` stands there where a value is so many out of so many."""

    DAY = "day"
    VALUE = "value"
    SIZE = "size"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Line:
    """One measurement that was read."""

    on: dt.date
    value: float
    note: str
    size: float | None = None


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong, in which line (the first is 1) and column (of a sheet, its letter); `written` stands there."""

    line: int
    column: Column | str | None
    wrong: Wrong
    written: str = ""


@dataclass(frozen=True, slots=True)
class Pasted:
    """Everything that was read: the lines to add, how many were there already, and every fault."""

    lines: tuple[Line, ...]
    already: int
    faults: tuple[Fault, ...]


@dataclass(frozen=True, slots=True)
class Expected:
    """What lines are about: what is known of each day, the day it is, and whether values are out of something."""

    known: Mapping[dt.date, tuple[float, float | None]]
    today: dt.date
    has_sizes: bool = False
    is_share: bool = False

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns of a line."""
        return tuple(one for one in Column if self.has_sizes or one is not Column.SIZE)


Rows = Iterable[tuple[int, Sequence[str]]]


def read_lines(text: str, expected: Expected) -> Pasted:
    """Read pasted lines. Lines that say the same as what is known are passed over; with any fault there are none."""
    return read_rows(_rows(text), expected)


def read_rows(rows: Rows, expected: Expected) -> Pasted:
    """The same from rows of cells, each with its number."""
    lines: dict[dt.date, Line] = {}
    faults: list[Fault] = []
    for place, (number, cells) in enumerate(rows, start=1):
        if place > MOST_LINES:
            faults.append(Fault(number, None, Wrong.TOO_MANY_LINES))
            break
        read = _read_row(number, list(cells), expected)
        if isinstance(read, list):
            faults += read
        elif read.on in lines:
            faults.append(Fault(number, Column.DAY, Wrong.TWICE, cells[0]))
        elif expected.known.get(read.on, (read.value, read.size)) != (read.value, read.size):
            faults.append(Fault(number, Column.DAY, Wrong.OTHER_VALUE, cells[0]))
        else:
            lines[read.on] = read
    if not lines and not faults:
        faults.append(Fault(1, None, Wrong.NOTHING))
    fresh = tuple(line for on, line in lines.items() if on not in expected.known)
    return Pasted(() if faults else fresh, len(lines) - len(fresh), tuple(faults))


def is_heading(cells: Sequence[str]) -> bool:
    """Names of columns and no measurement."""
    return len(cells) > 1 and not any(c.isdigit() for c in cells[0] + cells[1])


def _rows(text: str) -> Iterator[tuple[int, list[str]]]:
    """Every line that is not empty, with its number, cut in cells; a heading on top is left out."""
    first = True
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.strip():
            continue
        cells = [_bare(cell) for cell in line.rstrip().split("\t" if "\t" in line else ";")]
        if not (first and is_heading(cells)):
            yield number, cells
        first = False


def _bare(cell: str) -> str:
    cell = cell.strip()
    if len(cell) > 1 and cell[0] == cell[-1] == '"':
        return cell[1:-1].replace('""', '"').strip()
    return cell


def _read_row(number: int, cells: list[str], expected: Expected) -> Line | list[Fault]:
    columns = expected.columns
    while len(cells) > len(columns) - 1 and not cells[-1]:
        cells = cells[:-1]
    if len(cells) == 1:
        return [Fault(number, None, Wrong.ONE_COLUMN, cells[0][:40])]
    if len(cells) > len(columns):
        return [Fault(number, None, Wrong.TOO_MANY_COLUMNS)]
    cell = dict(zip(columns, [*cells, *[""] * len(columns)], strict=False))
    on, value = read_day(cell[Column.DAY], today=expected.today), read_number(cell[Column.VALUE])
    size = read_number(cell[Column.SIZE]) if expected.has_sizes else None
    # A cell of a spreadsheet may hold several lines and tabs; a note is one line.
    note = re.sub(r"\s+", " ", cell[Column.NOTE])
    wrongs = {
        Column.DAY: on,
        Column.VALUE: value,
        Column.SIZE: size,
        Column.NOTE: _wrong_note(note),
    }
    if not any(isinstance(one, Wrong) for one in wrongs.values()) and expected.has_sizes:
        wrongs |= wrong_sizes(value, size, is_share=expected.is_share)
    faults = [
        Fault(number, column, wrong, cell[column][:40] if wrong is not Wrong.INVISIBLE else "")
        for column, wrong in wrongs.items()
        if isinstance(wrong, Wrong)
    ]
    if faults or isinstance(on, Wrong) or isinstance(value, Wrong) or isinstance(size, Wrong):
        return faults
    return Line(on, value, note, size)


def wrong_sizes(value: float | Wrong, size: float | Wrong | None, *, is_share: bool) -> dict[Column, Wrong]:
    """What is wrong with so many out of so many."""
    if isinstance(value, Wrong) or isinstance(size, Wrong) or size is None:
        return {}
    if size <= 0:
        return {Column.SIZE: Wrong.NOT_ABOVE_ZERO}
    if value < 0:
        return {Column.VALUE: Wrong.BELOW_ZERO}
    return {Column.VALUE: Wrong.MORE_THAN_ALL} if is_share and value > size else {}


def _wrong_note(note: str) -> Wrong | None:
    if len(note) > LONGEST_NOTE:
        return Wrong.TOO_LONG
    return Wrong.INVISIBLE if _INVISIBLE.search(note) else None
