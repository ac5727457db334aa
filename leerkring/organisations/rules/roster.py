"""Reading a pasted list of new people: all of it, or nothing and what is wrong with it, by line and column."""

import csv
import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from leerkring.organisations.rules.posts import post_called
from leerkring.people.rules import is_sign_in_name

MOST_LINES = 200
_ADDRESS = re.compile(r"[^@\s,;<>\"]+@[^@\s,;<>\".]+(\.[^@\s,;<>\".]+)+")


class Column(StrEnum):
    """The columns, in their order."""

    GIVEN_NAME = "given_name"
    FAMILY_NAME = "family_name"
    SIGN_IN_NAME = "sign_in_name"
    EMAIL = "email"
    POST = "post"


class Problem(StrEnum):
    """What can be wrong with a cell, a line or the list."""

    NOTHING_THERE = "nothing_there"
    TOO_MANY_LINES = "too_many_lines"
    OPEN_QUOTE = "open_quote"
    TOO_MANY_COLUMNS = "too_many_columns"
    MISSING = "missing"
    TOO_LONG = "too_long"
    INVISIBLE = "invisible"
    NOT_A_NAME = "not_a_name"
    NOT_AN_ADDRESS = "not_an_address"
    UNKNOWN_POST = "unknown_post"
    NOT_HERE = "not_here"
    TWICE = "twice"
    TAKEN = "taken"
    WORKS_HERE = "works_here"


@dataclass(frozen=True)
class Fault:
    """One thing that is wrong: where, what, and what stood there."""

    line: int
    column: Column | None
    problem: Problem
    value: str = ""


@dataclass(frozen=True)
class Newcomer:
    """One line: somebody who gets an account and a post. Without a sign-in name one is made up."""

    line: int
    given_name: str
    family_name: str
    sign_in_name: str
    email: str
    post: str

    @property
    def name(self) -> str:
        """As others see it."""
        return f"{self.given_name} {self.family_name}".strip()


@dataclass(frozen=True)
class Roster:
    """What was read. Use the newcomers only when there are no faults."""

    newcomers: tuple[Newcomer, ...]
    faults: tuple[Fault, ...]


_HEADERS = {
    Column.GIVEN_NAME: {"voornaam", "roepnaam", "given name", "first name", "naam"},
    Column.FAMILY_NAME: {"achternaam", "familienaam", "surname", "family name", "last name"},
    Column.SIGN_IN_NAME: {"inlognaam", "aanmeldnaam", "gebruikersnaam", "sign-in name", "username"},
    Column.EMAIL: {"e-mail", "email", "e-mailadres", "emailadres", "mail", "e-mail address"},
    Column.POST: {"functie", "rol", "taak", "ambt", "post", "role"},
}
_LONGEST = {
    Column.GIVEN_NAME: 60,
    Column.FAMILY_NAME: 80,
    Column.SIGN_IN_NAME: 60,
    Column.EMAIL: 254,
    Column.POST: 60,
}


def read(text: str, posts: Collection[str]) -> Roster:
    """Read a list with tabs (as a spreadsheet copies it), semicolons or commas; `posts` are those there are here."""
    try:
        lines = list(_lines(text))
    except _OpenQuote as open_quote:
        return Roster((), (Fault(open_quote.line, None, Problem.OPEN_QUOTE),))
    order = _order(lines[0][1]) if lines else None
    lines = lines[1:] if order else lines
    if not lines:
        return Roster((), (Fault(1, None, Problem.NOTHING_THERE),))
    if len(lines) > MOST_LINES:
        return Roster((), (Fault(lines[MOST_LINES][0], None, Problem.TOO_MANY_LINES, str(MOST_LINES)),))
    cells = [(line, _cells(values, order or list(Column))) for line, values in lines]
    newcomers = [_newcomer(line, row) for line, row in cells]
    wide = [Fault(line, None, Problem.TOO_MANY_COLUMNS) for line, values in lines if len(values) > len(Column)]
    wrong = [fault for line, row in cells for fault in _wrong_cells(line, row, posts)]
    return Roster(tuple(newcomers), tuple(sorted([*wide, *wrong, *_twice(newcomers)], key=lambda fault: fault.line)))


def compare(roster: Roster, *, taken: Collection[str], here: Collection[str]) -> Roster:
    """Add what is wrong against what is there: sign-in names that are taken, people who already work here.

    Somebody of the same name as a colleague is taken for the same person, unless the list gives a sign-in name.
    """
    names = {name.casefold() for name in here}
    faults = []
    for one in roster.newcomers:
        if one.sign_in_name in taken:
            faults.append(Fault(one.line, Column.SIGN_IN_NAME, Problem.TAKEN, one.sign_in_name))
        elif not one.sign_in_name and one.name.casefold() in names:
            faults.append(Fault(one.line, Column.GIVEN_NAME, Problem.WORKS_HERE, one.name))
    return Roster(roster.newcomers, tuple(sorted([*roster.faults, *faults], key=lambda fault: fault.line)))


class _OpenQuote(Exception):
    def __init__(self, line: int) -> None:
        self.line = line


def _lines(text: str) -> Iterator[tuple[int, list[str]]]:
    """(number, cells) of every line that holds something."""
    rows = text.lstrip("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    first = next((row for row in rows if row.strip()), "")
    sign = next((sign for sign in "\t;," if sign in first), ";")
    reader = csv.reader((f"{row}\n" for row in rows), delimiter=sign, strict=True)
    start = 1
    while True:
        try:
            values = next(reader, None)
        except csv.Error:
            raise _OpenQuote(start) from None
        if values is None:
            return
        if any(value.strip() for value in values):
            yield start, [" ".join(value.split()) for value in _without_empty_end(values)]
        start = reader.line_num + 1


def _without_empty_end(values: list[str]) -> list[str]:
    while len(values) > len(Column) and not values[-1].strip():
        values = values[:-1]
    return values


def _order(values: Sequence[str]) -> list[Column] | None:
    """The columns in the order of a first line that names them; None when it names a person."""
    columns = [
        next((column for column, words in _HEADERS.items() if value.casefold() in words), None) for value in values
    ]
    named = [column for column in columns if column is not None]
    return named if len(named) == len(columns) == len(set(named)) and Column.GIVEN_NAME in named else None


def _cells(values: Sequence[str], order: Sequence[Column]) -> dict[Column, str]:
    return dict.fromkeys(Column, "") | dict(zip(order, values, strict=False))


def _newcomer(line: int, row: dict[Column, str]) -> Newcomer:
    return Newcomer(
        line,
        row[Column.GIVEN_NAME],
        row[Column.FAMILY_NAME],
        row[Column.SIGN_IN_NAME].lower(),
        row[Column.EMAIL],
        post_called(row[Column.POST]) or "",
    )


def _wrong_cells(line: int, row: dict[Column, str], posts: Collection[str]) -> Iterator[Fault]:
    for column, value in row.items():
        if problem := _problem(column, value, posts):
            yield Fault(line, column, problem, value[:60])


def _problem(column: Column, value: str, posts: Collection[str]) -> Problem | None:
    if not value:
        return Problem.MISSING if column in {Column.GIVEN_NAME, Column.POST} else None
    if len(value) > _LONGEST[column]:
        return Problem.TOO_LONG
    if any(unicodedata.category(sign) in {"Cc", "Cf", "Cs"} for sign in value):
        return Problem.INVISIBLE
    if column == Column.SIGN_IN_NAME and not is_sign_in_name(value.lower()):
        return Problem.NOT_A_NAME
    if column == Column.EMAIL and not _ADDRESS.fullmatch(value):
        return Problem.NOT_AN_ADDRESS
    return _problem_of_post(value, posts) if column == Column.POST else None


def _problem_of_post(value: str, posts: Collection[str]) -> Problem | None:
    kind = post_called(value)
    if kind is None:
        return Problem.UNKNOWN_POST
    return None if kind in posts else Problem.NOT_HERE


def _twice(newcomers: Iterable[Newcomer]) -> Iterator[Fault]:
    """Lines that say what a line above them said already."""
    names: set[str] = set()
    people: set[str] = set()
    for one in newcomers:
        if one.sign_in_name and one.sign_in_name in names:
            yield Fault(one.line, Column.SIGN_IN_NAME, Problem.TWICE, one.sign_in_name)
        elif not one.sign_in_name and one.given_name and one.name.casefold() in people:
            yield Fault(one.line, Column.GIVEN_NAME, Problem.TWICE, one.name)
        names.add(one.sign_in_name)
        people.add(one.name.casefold())
