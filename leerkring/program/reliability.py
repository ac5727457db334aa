"""How far do the answers to a list of questions belong together? Cronbach's alpha, McDonald's omega, and how sure.

The table has a row for each respondent and a column for each question, with numbers; rows with an empty cell (or NA)
are left out. It may also be a table of correlations, with the same names on top and in its first column. This says
something about the list of questions and nothing about a team: below 30 complete rows it is refused.
"""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from leerkring.program.tables import Table, Wrong, number_in, read_table

if TYPE_CHECKING:
    from leerkring.goals.rules.reliability import Reliability

_MOST_ROWS, _GROUPS = 1_000_000, 3


def declare(parser: ArgumentParser) -> None:
    """The answers, which of them, and what to work out."""
    parser.add_argument("answers", type=Path, metavar="ANSWERS.csv", help="a row a respondent, a column a question")
    parser.add_argument("--items", metavar="A,B,…", help="only these columns")
    parser.add_argument("--factors", type=int, metavar="K", help="K groups of questions below one general factor")
    parser.add_argument("--force", action="store_true", help="answer below 30 complete rows too")


def answer(options: Namespace) -> dict[str, Any]:
    """The figures, with what they rest on."""
    if options.factors is not None and options.factors < 1:
        raise Wrong("Option --factors needs a number of at least 1.")
    columns, rows, left_out = _read(options)
    names = columns[1:] if _are_correlations(columns, rows) else columns
    groups = options.factors or (_GROUPS if len(names) < len(columns) and len(names) >= 3 * _GROUPS else 1)
    if groups > 1 and len(names) < 3 * groups:
        raise Wrong(
            f"{options.answers}: {groups} groups need at least {3 * groups} questions, and there are {len(names)}."
        )
    found = _worked_out(options, columns, rows, groups)
    return {
        "rows": found.rows,
        "rows_left_out": left_out,
        "items": found.items,
        "alpha": found.alpha,
        "alpha_standardised": found.alpha_standardised,
        "omega_total": found.omega_total,
        "omega_hierarchical": found.omega_hierarchical,
        "interval": list(found.interval) if found.interval else None,
        "reversed": [names[place] for place in found.reversed_items],
    }


def _read(options: Namespace) -> tuple[list[str], list[list[Any]], int]:
    """The columns, the rows without a gap in them (numbers, or a name in an unnamed first column), how many had one."""
    wanted = [name.strip() for name in options.items.split(",")] if options.items else []
    rows, left_out = [], 0
    with read_table(options.answers, needs=wanted) as table:
        chosen = [place for place, name in enumerate(table.columns) if not wanted or name in wanted]
        for number, cells in table.rows:
            read = [_cell(table, number, table.columns[place], cells[place]) for place in chosen]
            if None in read:
                left_out += 1
            else:
                rows.append(read)
            if len(rows) > _MOST_ROWS:
                raise Wrong(f"{options.answers}, row {number}: at most {_MOST_ROWS} rows can be read.")
        return _without_names([table.columns[place] for place in chosen], rows), rows, left_out


def _cell(table: Table, number: int, column: str, written: str) -> float | str | None:
    if not column:
        return written.strip()
    return None if written.strip() in ("", "NA") else number_in(table, number, column, written)


def _without_names(columns: list[str], rows: list[list[Any]]) -> list[str]:
    """Names of rows are no answers: they go, unless they are the names of the columns again."""
    if columns[0] or _are_correlations(columns, rows):
        return columns
    for row in rows:
        del row[0]
    return columns[1:]


def _are_correlations(columns: Sequence[str], rows: Sequence[Sequence[Any]]) -> bool:
    """A square table with the same names on top and in front."""
    return not columns[0] and [row[0] for row in rows] == list(columns[1:])


def _worked_out(options: Namespace, columns: Sequence[str], rows: list[list[Any]], groups: int) -> Reliability:
    import numpy as np

    from leerkring.goals.rules import reliability

    if _are_correlations(columns, rows):
        table = np.array([row[1:] for row in rows], dtype=float)
        _check_correlations(options.answers, columns[1:], table)
        return reliability.of_correlations(table, factors=groups)
    if len(columns) < 2:
        raise Wrong(f"{options.answers}, row 1, column number 2: one question alone has no reliability; it takes two.")
    if len(rows) < (3 if options.force else reliability.FEWEST_ROWS):
        hint = "" if options.force else " (--force answers all the same)"
        raise Wrong(
            f"{options.answers}, row {len(rows) + 2}, column “{columns[0]}”: there are {len(rows)} complete rows, and "
            f"below {reliability.FEWEST_ROWS} this says too little{hint}."
        )
    table = np.array(rows, dtype=float)
    for place in np.flatnonzero(np.ptp(table, axis=0) == 0):
        raise Wrong(f"{options.answers}, row 2, column “{columns[int(place)]}”: everybody gave the same answer here.")
    if np.ptp(table.sum(axis=1)) == 0:
        raise Wrong(f"{options.answers}, row 2, column “{columns[0]}”: the answers of every row add up to the same.")
    return reliability.of_answers(table, factors=groups)


def _check_correlations(path: Path, names: Sequence[str], table: Any) -> None:
    for row in range(len(names)):
        for column in range(len(names)):
            one = table[row, column]
            if abs(one) > 1 or abs(one - table[column, row]) > 1e-6 or (row == column and abs(one - 1) > 1e-6):
                raise Wrong(f"{path}, row {row + 2}, column “{names[column]}”: this is no table of correlations.")


def words(answered: Mapping[str, Any]) -> str:
    """The same, to read."""
    low_high = answered["interval"]
    lines = [
        f"{answered['rows'] or '?'} rows, {answered['items']} questions",
        f"alpha               {answered['alpha']:.3f}"
        + (f" (95%: {low_high[0]:.2f} to {low_high[1]:.2f})" if low_high else ""),
        f"alpha, standardised {answered['alpha_standardised']:.3f}",
    ]
    for name, label in (("omega_total", "omega, total"), ("omega_hierarchical", "omega, general")):
        if answered[name] is not None:
            lines.append(f"{label:<19} {answered[name]:.3f}")
    if answered["reversed"]:
        against = ", ".join(answered["reversed"])
        lines.append(f"These questions run against the others: {against}. Turn their answers round first.")
    return "\n".join(lines)
