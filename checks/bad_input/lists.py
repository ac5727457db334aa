"""Lists that people paste and questions behind an address, each wrong somewhere."""

from __future__ import annotations

import datetime as dt
import random

from checks.bad_input.ladder import MARKED

_ROSTER_CELLS = (
    ";Peeters;;;leraar",
    "Noor;Peeters;;;",
    "Noor;Peeters;;;tovenaar",
    "Noor;Peeters;Ñ!;;leraar",
    "Noor;Peeters;;geen adres;leraar",
    f"{'N' * 61};P;;;leraar",
    f"Noor;{'P' * 81};;;leraar",
    f"Noor;P;{'n' * 61};;leraar",
    f"Noor;P;;{'a' * 250}@b.nl;leraar",
    "No\0or;P;;;leraar",
    "No\u202eor;P;;;leraar",
    "No\x07or;P;;;leraar",
    "Noor;P;;a@b;leraar",
    "Noor;P;;@b.nl;leraar",
    "Noor;P;;a b@c.nl;leraar",
    f"{MARKED};P;;;tovenaar",
    "Noor",
    "Noor;P",
    "Noor;P;demo.anouk;;leraar",
    "Noor;P;a;;leraar",
    "\u200bNoor;P;;;leraar",
    "Noor;P;;=1+1;leraar",
    f"Noor;P;;;{'x' * 10_000}",
    "Noor;P;../..;;leraar",
    "Noor;P;%(kwaad)s;;leraar",
    "Mo;Peeters;;;leraar",
    "Noor;P;;;leraar\nA;B;xx;;leraar\nC;D;xx;;leraar",
    "Noor;P;;;leraar\u2028x",
    "Noor;P;;;leraar\0",
)
_MEASUREMENT_CELLS = (
    "31-02-2026;12",
    "99999-01-01;12",
    "0001-01-01;12",
    "gisteren;12",
    ";12",
    "01-01-2026;",
    "01-01-2026;twaalf",
    "01-01-2026;1e309",
    "01-01-2026;NaN",
    "01-01-2026;inf",
    "01-01-2026;1.250",
    "01-01-2026;10000000000",
    f"01-01-2026;12;{'n' * 301}",
    "01-01-2026;1,2,3",
    "01-01-2026;--1",
    "01-01-2026;0x10",
    "01-01-2026;12\0",
    "\0;12",
    "01-13-2026;12",
    "00-00-0000;12",
    "1-1-1;12",
    "01/01/26/01;12",
    f"01-01-2026;{'9' * 5000}",
    f"{MARKED};12",
    f"01-01-2026;{MARKED}",
    "01-01-2026;12;No\u202eot",
    "01-01-2026;12;No\x07ot",
    "01-01-2026;%(kwaad)s",
    "1_0-01-2026;12",
)


def broken_rosters() -> tuple[list[str], list[str]]:
    """Lists of new people, each wrong in one cell of its last line; and lists that are wrong as lines."""
    lines = [
        '"Noor;P;;;leraar',
        'Noor;"P;;;leraar',
        "Noor;P;;;leraar;extra",
        "Noor;P;;;leraar;extra;nog meer",
        "Noor;P;;;;leraar",
    ]
    many = "\n".join(f"N{number};P{number};;;leraar" for number in range(201))
    whole = ["voornaam;achternaam", many, ";;;;", "Noor;P;;;leraar\n" * 1_000]
    return [f"Mo;Peeters;;;leraar\n{bad}" for bad in _ROSTER_CELLS], [
        f"Mo;Peeters;;;leraar\n{bad}" for bad in lines
    ] + whole


def broken_measurements(today: dt.date) -> tuple[list[str], list[str]]:
    """Lists of measurements, each wrong in one cell of its last line; and lists that are wrong as lines."""
    good = f"{today - dt.timedelta(days=2):%d-%m-%Y};12"
    lines = ["01-01-2026", "01-01-2026;12;a;b", "a" * 300, "01-01-2026,12", f"{MARKED}"]
    many = "\n".join(f"{today - dt.timedelta(days=1 + number):%d-%m-%Y};{number}" for number in range(501))
    ahead = f"{today + dt.timedelta(days=2):%d-%m-%Y};12"
    return [f"{good}\n{bad}" for bad in (*_MEASUREMENT_CELLS, ahead, good)], [f"{good}\n{bad}" for bad in lines] + [
        many,
        "dag;waarde",
    ]


BROKEN_TABLES = (
    "een",
    "een\ntwee",
    "een;twee",
    ";".join(f"k{number}" for number in range(400)) + "\na;b",
    ";;;;",
    "a\0b;c\n1;2",
    "a\u202eb;c\n1;2",
    "\n".join(f"r{number};1" for number in range(1_500)),
    "\t\n\t",
)
# Behind a question mark.
QUERIES = (
    "%00",
    "%ED%A0%80",
    "%FF%C0%AF",
    "",
    "-1",
    "0",
    "99999999999999999999",
    "NaN",
    "%D9%A3",
    "%3Ckwaad%20onkwaad%3D1%3E%22%27",
    "%0D%0ASet-Cookie:%20kwaad=1",
    "%7B%7B7*7%7D%7D",
    "%25(kwaad)s",
    "00000000-0000-0000-0000-000000000000",
    "%E2%80%AE",
    "//kwaad.example.org",
    "javascript:kwaad()",
    "a" * 8_000,
    "%zz",
)


def noise(seed: int, many: int) -> list[str]:
    """Random texts of the signs that readers of lines trip over; always the same ones."""
    dice = random.Random(seed)  # noqa: S311 (no secret)
    signs = "01239-;,\t\n\"'|=.:/ aé\u00a0\u2028%"
    return ["".join(dice.choice(signs) for _ in range(dice.randint(1, 60))) for _ in range(many)]
