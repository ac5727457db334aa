"""Reading tables from plain files; what is wrong with one is said with its file, its row and its column."""

from __future__ import annotations

import csv
import json
import math
import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Any

LARGEST = 1e15
# What a Dutch spreadsheet writes: "1.250" is a thousand and more there, and one and a quarter elsewhere.
TWO_WAYS = re.compile(r"[+-]?[1-9]\d{0,2}(\.\d{3})+")

SMALL = re.compile(r"([+-]?)0*([01])(?:\.0*)?")


class Wrong(Exception):
    """What somebody gave us cannot be used; the text is one sentence that says what and where."""


@dataclass(frozen=True)
class Table:
    """A CSV file that is being read: its columns, and its rows one at a time, so that a large file needs no room."""

    path: Path
    columns: tuple[str, ...]
    rows: Iterator[tuple[int, list[str]]]
    """Each row with its number in a spreadsheet, where the columns stand in row 1; as many cells as columns."""
    separator: str = ","

    def wrong(self, row: int, column: str, what: str) -> Wrong:
        return Wrong(f"{self.path}, row {row}, column “{column}”: {what}.")


@contextmanager
def read_table(path: Path, *, needs: Sequence[str]) -> Iterator[Table]:
    """Open a CSV file (UTF-8, column names in the first row) that has at least the columns in `needs`.

    Commas separate; or semicolons or tabs where row 1 has no comma, as a Dutch spreadsheet writes it.
    """
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            top = up_to_names(file)
            separator = separator_in("".join(top))
            rows = numbered(path, chain(top, file), separator)
            first = next(rows, None)
            if first is None:
                raise Wrong(f"{path} is empty.")
            columns = tuple(name.strip() for name in first[1])
            check_columns(path, columns, needs)
            yield Table(path, columns, whole(path, columns, rows), separator)
    except UnicodeDecodeError as error:
        raise Wrong(f"{path} is not text in UTF-8; save it as CSV with that encoding.") from error
    except OSError as error:
        raise unreadable(path, error) from error


def up_to_names(file: Iterable[str]) -> list[str]:
    """The lines of the first row that holds something, with the empty ones above it."""
    lines: list[str] = []
    for line in file:
        lines.append(line)
        if line.strip() and sum(one.count('"') for one in lines) % 2 == 0:
            break
    return lines


def separator_in(top: str) -> str:
    """What stands between the columns, from the row with their names."""
    bare = re.sub(r'"[^"]*"', "", top)
    return next((one for one in ",;\t" if one in bare), ",")


def number_in(table: Table, row: int, column: str, written: str) -> float:
    """The finite number that a cell holds; where no comma separates columns it may stand before the decimals."""
    if not written.strip():
        raise table.wrong(row, column, "this cell is empty")
    if table.separator != "," and TWO_WAYS.fullmatch(written.strip()):
        raise table.wrong(row, column, f"“{written.strip()[:40]}” can be read in two ways; write 1250 or 1,25")
    try:
        number = float(written if table.separator == "," else written.replace(",", ".", 1))
    except ValueError:
        number = math.nan
    if not math.isfinite(number) or "_" in written:
        raise table.wrong(row, column, f"“{written.strip()[:40]}” is not a number")
    if abs(number) > LARGEST:
        raise table.wrong(row, column, f"“{written.strip()[:40]}” is too large")
    return number


def whole_number_in(table: Table, written: str) -> int | None:
    """-1, 0 or 1 in a cell, also as a spreadsheet or a statistics program writes them: +1, 1.0 or (as above) 1,0."""
    given = written.strip()
    found = SMALL.fullmatch(given if table.separator == "," else given.replace(",", ".", 1))
    return int(f"{found[1]}{found[2]}") if found else None


def natural(name: str) -> tuple[int, int, str]:
    """To sort by: numbers in the order of their value, then other names in the order of their letters."""
    return (0, int(name), name) if re.fullmatch(r"[0-9]{1,18}", name) else (1, 0, name)


def many(count: int, one: str, more: str = "") -> str:
    return f"{count} {one if count == 1 else more or f'{one}s'}"


def unreadable(path: Path, error: OSError) -> Wrong:
    if isinstance(error, FileNotFoundError):
        return Wrong(f"{path}: there is no such file.")
    return Wrong(f"{path} cannot be read ({error.strerror or error}).")


def numbered(path: Path, lines: Iterable[str], separator: str) -> Iterator[tuple[int, list[str]]]:
    """The rows that hold something, each with its number."""
    number = 0
    reader = csv.reader(lines, delimiter=separator, strict=True)
    while True:
        number += 1
        try:
            row = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            raise Wrong(f"{path}, row {number}: this is not CSV ({error}).") from error
        if row:
            yield number, row


def whole(path: Path, columns: Sequence[str], rows: Iterator[tuple[int, list[str]]]) -> Iterator[tuple[int, list[str]]]:
    """The rows, each as wide as the first."""
    width = len(columns)
    for number, row in rows:
        if len(row) != width:
            column = f"column “{columns[len(row)]}”" if len(row) < width else f"column number {width + 1}"
            has = "1 cell" if len(row) == 1 else f"{len(row)} cells"
            raise Wrong(f"{path}, row {number}, {column}: this row has {has} where row 1 names {width} columns.")
        yield number, row


def check_columns(path: Path, columns: Sequence[str], needs: Sequence[str]) -> None:
    """Every column has a name of its own (the first, with names of rows, may have none), and `needs` are there."""
    seen: set[str] = set()
    for place, name in enumerate(columns, start=1):
        if not name and place > 1:
            raise Wrong(f"{path}, row 1, column number {place}: this column has no name.")
        if name in seen:
            raise Wrong(f"{path}, row 1, column “{name}”: this name stands there twice.")
        seen.add(name)
    for name in needs:
        if name not in seen:
            hint = " Are the columns separated by commas or semicolons?" if len(columns) == 1 else ""
            raise Wrong(f"{path}, row 1, column “{name}”: there is no column with this name.{hint}")


def read_json(path: Path) -> Any:
    try:
        return json.loads(path.read_text(encoding="utf-8-sig"))
    except UnicodeDecodeError as error:
        raise Wrong(f"{path} is not text in UTF-8.") from error
    except json.JSONDecodeError as error:
        raise Wrong(f"{path}, row {error.lineno}, column {error.colno}: this is not JSON ({error.msg}).") from error
    except ValueError as error:  # Python refuses to read a number of thousands of digits
        raise Wrong(f"{path} holds a number that is too long.") from error
    except RecursionError as error:
        raise Wrong(f"{path} is nested too deeply.") from error
    except OSError as error:
        raise unreadable(path, error) from error
