"""Lines of measurements, pasted from a spreadsheet or typed: date; value; note."""

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from leerkring.goals.rules.numbers import Wrong, read_day, read_number

MOST_LINES, LONGEST_NOTE = 500, 300
# Control characters and hidden direction marks.
_INVISIBLE = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


class Column(StrEnum):
    """The columns, from left to right."""

    DAY = "day"
    VALUE = "value"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Line:
    """One measurement that was read."""

    on: dt.date
    value: float
    note: str


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong, in which line (the first is 1) and column; `written` is what stands there."""

    line: int
    column: Column | None
    wrong: Wrong
    written: str = ""


@dataclass(frozen=True, slots=True)
class Pasted:
    """Everything that was read: the lines to add, how many were there already, and every fault."""

    lines: tuple[Line, ...]
    already: int
    faults: tuple[Fault, ...]


def read_lines(text: str, *, known: Mapping[dt.date, float], today: dt.date) -> Pasted:
    """Read pasted lines. `known` holds the value of each day that was measured before; lines that say the same as
    what is known are passed over. With any fault there are no lines."""
    lines: dict[dt.date, Line] = {}
    faults: list[Fault] = []
    for number, cells in _rows(text):
        if number > MOST_LINES:
            faults.append(Fault(number, None, Wrong.TOO_MANY_LINES))
            break
        read = _read_row(number, cells, today)
        if isinstance(read, list):
            faults += read
        elif read.on in lines:
            faults.append(Fault(number, Column.DAY, Wrong.TWICE, cells[0]))
        elif known.get(read.on, read.value) != read.value:
            faults.append(Fault(number, Column.DAY, Wrong.OTHER_VALUE, cells[0]))
        else:
            lines[read.on] = read
    if not lines and not faults:
        faults.append(Fault(1, None, Wrong.NOTHING))
    fresh = tuple(line for on, line in lines.items() if on not in known)
    return Pasted(() if faults else fresh, len(lines) - len(fresh), tuple(faults))


def _rows(text: str) -> Iterator[tuple[int, list[str]]]:
    """Every line that is not empty, with its number, cut in cells; a heading on top is left out."""
    first = True
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.strip():
            continue
        cells = [_bare(cell) for cell in line.rstrip().split("\t" if "\t" in line else ";")]
        if not (first and len(cells) > 1 and not any(c.isdigit() for c in cells[0] + cells[1])):
            yield number, cells
        first = False


def _bare(cell: str) -> str:
    cell = cell.strip()
    if len(cell) > 1 and cell[0] == cell[-1] == '"':
        return cell[1:-1].replace('""', '"').strip()
    return cell


def _read_row(number: int, cells: list[str], today: dt.date) -> Line | list[Fault]:
    while len(cells) > 2 and not cells[-1]:
        cells = cells[:-1]
    if len(cells) == 1:
        return [Fault(number, None, Wrong.ONE_COLUMN, cells[0][:40])]
    if len(cells) > 3:
        return [Fault(number, None, Wrong.TOO_MANY_COLUMNS)]
    on, value = read_day(cells[0], today=today), read_number(cells[1])
    note = cells[2] if len(cells) == 3 else ""
    faults = []
    if isinstance(on, Wrong):
        faults.append(Fault(number, Column.DAY, on, cells[0][:40]))
    if isinstance(value, Wrong):
        faults.append(Fault(number, Column.VALUE, value, cells[1][:40]))
    if len(note) > LONGEST_NOTE:
        faults.append(Fault(number, Column.NOTE, Wrong.TOO_LONG, note[:40]))
    elif _INVISIBLE.search(note):
        faults.append(Fault(number, Column.NOTE, Wrong.INVISIBLE))
    if faults or isinstance(on, Wrong) or isinstance(value, Wrong):
        return faults
    return Line(on, value, note)
