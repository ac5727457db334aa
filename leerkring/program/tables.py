"""Reading tables from plain files; what is wrong with one is said with its file, its row and its column."""

from __future__ import annotations

import csv
import json
import math
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

LARGEST = 1e15


class Wrong(Exception):
    """What somebody gave us cannot be used; the text is one sentence that says what and where."""


@dataclass(frozen=True)
class Table:
    """A CSV file that is being read: its columns, and its rows one at a time, so that a large file needs no room."""

    path: Path
    columns: tuple[str, ...]
    rows: Iterator[tuple[int, list[str]]]
    """Each row with its number in a spreadsheet, where the columns stand in row 1; as many cells as columns."""

    def wrong(self, row: int, column: str, what: str) -> Wrong:
        return Wrong(f"{self.path}, row {row}, column “{column}”: {what}.")


@contextmanager
def read_table(path: Path, *, needs: Sequence[str]) -> Iterator[Table]:
    """Open a CSV file (UTF-8, commas, column names in the first row) that has at least the columns in `needs`."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as lines:
            rows = numbered(path, lines)
            first = next(rows, None)
            if first is None:
                raise Wrong(f"{path} is empty.")
            columns = tuple(name.strip() for name in first[1])
            check_columns(path, columns, needs)
            yield Table(path, columns, whole(path, columns, rows))
    except UnicodeDecodeError as error:
        raise Wrong(f"{path} is not text in UTF-8; save it as CSV with that encoding.") from error
    except OSError as error:
        raise unreadable(path, error) from error


def number_in(table: Table, row: int, column: str, written: str) -> float:
    """The finite number that a cell holds."""
    if not written.strip():
        raise table.wrong(row, column, "this cell is empty")
    try:
        number = float(written)
    except ValueError:
        number = math.nan
    if not math.isfinite(number) or "_" in written:
        raise table.wrong(row, column, f"“{written.strip()[:40]}” is not a number")
    if abs(number) > LARGEST:
        raise table.wrong(row, column, f"“{written.strip()[:40]}” is too large")
    return number


def unreadable(path: Path, error: OSError) -> Wrong:
    if isinstance(error, FileNotFoundError):
        return Wrong(f"{path}: there is no such file.")
    return Wrong(f"{path} cannot be read ({error.strerror or error}).")


def numbered(path: Path, lines: Iterator[str]) -> Iterator[tuple[int, list[str]]]:
    """The rows that hold something, each with its number."""
    number = 0
    reader = csv.reader(lines, strict=True)
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
            raise Wrong(
                f"{path}, row {number}, {column}: this row has {len(row)} cells where row 1 names {width} columns."
            )
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
            hint = " Are the columns separated by commas?" if len(columns) == 1 else ""
            raise Wrong(f"{path}, row 1, column “{name}”: there is no column with this name.{hint}")


def read_json(path: Path) -> Any:
    try:
        return json.loads(path.read_text(encoding="utf-8-sig"))
    except UnicodeDecodeError as error:
        raise Wrong(f"{path} is not text in UTF-8.") from error
    except json.JSONDecodeError as error:
        raise Wrong(f"{path}, row {error.lineno}, column {error.colno}: this is not JSON ({error.msg}).") from error
    except RecursionError as error:
        raise Wrong(f"{path} is nested too deeply.") from error
    except OSError as error:
        raise unreadable(path, error) from error
