"""What is thrown at a field, by its kind. Some may never be taken; what is odd may, and is then kept whole."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from checks.bad_input.reading import Field

Value = str | bytes
T = TypeVar("T")

MILLION = "a" * 1_000_000
# Tags and attributes of which a page may never show one as its own.
MARKED = '<kwaad onkwaad="1">'


@dataclass(frozen=True)
class Step:
    """One step of the ladder; `is_refused` when no field of this kind may take it."""

    name: str
    value: Value
    is_refused: bool = False


def _refused(**steps: Value) -> list[Step]:
    return [Step(name, value, True) for name, value in steps.items()]


def _odd(**steps: Value) -> list[Step]:
    return [Step(name, value) for name, value in steps.items()]


TEXT_REFUSED = _refused(
    nul="Een\0twee",
    control="Een \x07\x1b[31mtwee",
    turned="Een \u202egnikrooveb\u202c twee",
    isolated="Een \u2066twee\u2069 drie",
    c1_control="Een \x9b twee \x85 drie",
    million=MILLION,
)
TEXT_ODD = _odd(
    html=f"{MARKED}<script>kwaad()</script></textarea></title>-->'\" onkwaad='1",
    formulas="{{7*7}} {% kwaad %} ${7*7} %(kwaad)s %s {0} {kwaad} \\",
    emoji="Groep 👩‍👩‍👧‍👦🏳️‍🌈👋🏽 en 🇧🇪🇳🇱",
    right_to_left="אנחנו לומדים ביחד ونتعلم معًا",
    marks="e" + "\u0301" * 120,
    lines="Een\r\ntwee\r\nBcc: kwaad@example.org\u2028drie\u2029vier",
    surrogate=b"Een \xed\xa0\x80 twee",
    not_utf8=b"Een \xff\xfe\xc3( twee \xc0\xaf drie",
    growing="İßﬁŉ ǰΐ Ω",
    sheet='=HYPERLINK("kwaad") +1 -1 @x\tx',
    hidden="\ufeffEen\u200btwee\u3164\U000e0041",
)
# What can stand in one text, so that fewer forms try all of it.
_TOGETHER = (("html",), ("emoji", "right_to_left", "growing"), ("lines", "sheet"), ("marks", "hidden", "formulas"))


def odd_texts(start: int) -> Iterator[Step]:
    """Everything odd, in a few texts; another of each stands first for each form."""
    known = {step.name: step for step in TEXT_ODD}
    for names in _TOGETHER:
        first = start % len(names)
        yield Step(" ".join(names), " ".join(str(known[name].value) for name in names[first:] + names[:first]))
    yield from (step for step in TEXT_ODD if isinstance(step.value, bytes))


BLANK = _odd(empty="", spaces="   \t ", wide_spaces="\u3000\u00a0\u2003")
DATES = [
    *_refused(no_day="2026-02-29", far="99999-01-01", words="vandaag", nul="2026-01-01\0", million=MILLION),
    *_odd(first="0001-01-01", last="9999-12-31", dutch="31-12-2026", skipped="2026-03-29", arabic="٢٠٢٦-٠١-٠١"),
    *_refused(marked=MARKED, moment="2026-01-01T10:00+14:00", zero="0000-00-00"),
]
TIMES = [
    *_refused(no_time="25:61", nul="10:00\0", words="straks", marked=MARKED, below="-1:00", million=MILLION),
    *_odd(skipped="02:30", fine="12:00:00.999999", end="24:00"),
]
NUMBERS = [
    *_odd(minus_zero="-0", below="-1", zero="0", arabic="١٢٣", comma="1,5", point="1.5", spaces=" 7 "),
    *_refused(huge="1e309", nan="NaN", infinite="inf", thirty=str(10**30), long="9" * 5_000, nul="1\x002"),
    *_odd(bits_31=str(2**31), bits_63=str(2**63), under_63=str(-(2**63) - 1), scored="1_000", small="1e-400"),
    *_refused(marked=MARKED, million=MILLION, hexadecimal="0x10"),
]
CHOICES = _refused(
    unknown="kwaad",
    nul="1\0",
    marked=MARKED,
    quoted="' OR 1=1 --",
    number=str(2**63),
    million=MILLION,
    bytes=b"\xff\xed",
)
# Hidden fields carry versions and earlier texts: a page writes them, so all they must do is not to break.
HIDDEN = _odd(
    words="kwaad",
    nul="1\0",
    minus="-1",
    huge=str(2**63),
    thirty=str(10**30),
    empty="",
    marked=MARKED,
    million=MILLION,
    json="[" * 5_000,
    object='{"response": {}}',
    nan="NaN",
    bytes=b"\xff",
)
SECRETS = _odd(
    nul="Geheim\0woord12", html=MARKED, long="p" * 5_000, million=MILLION, bytes=b"\xff\xed\xa0\x80kwaad", empty=""
)
# A field of one line that kept them would lend them to subjects of mails and lines of calendars.
ONE_LINE = _odd(two_lines="Een\r\nBcc: kwaad@example.org", separated="Een\u2028twee\u2029drie", form_feed="Een\x0ctwee")


def too_long(field: Field) -> list[Step]:
    """Past the length that the page names."""
    limit = field.limit or 10_000
    return _refused(one_more="b" * (limit + 1), ten_times="b c d e f " * limit)


def steps_for(field: Field) -> list[Step]:
    """The whole ladder of a field, by its kind."""
    if field.kind in ("date", "time", "number"):
        return {"date": DATES, "time": TIMES, "number": NUMBERS}[field.kind]
    if field.kind in ("select", "radio", "checkbox", "button", "submit"):
        return CHOICES
    if field.kind in ("hidden", "password"):
        return HIDDEN if field.kind == "hidden" else SECRETS
    if field.is_decimal:
        return NUMBERS
    if field.kind == "textarea":
        return TEXT_REFUSED + too_long(field)
    return TEXT_REFUSED + ONE_LINE + too_long(field)


def some(steps: Sequence[T], start: int, many: int) -> Iterator[T]:
    """So many steps of a ladder, from another start for each field, so that together they climb all of it."""
    for index in range(min(many, len(steps))):
        yield steps[(start + index * 7) % len(steps)]


def file_steps() -> list[Step]:
    """Contents of files that no form takes."""
    most = 10 * 1024 * 1024
    return [
        Step("empty file", b"", True),
        Step("10 MB + 1", b"x" * (most + 1), True),
        Step("11 MB", b"x" * (most * 11 // 10), True),
    ]


FILE_NAMES = (
    "a" * 300 + ".txt",
    "../../etc/passwd",
    "..\\..\\kwaad.exe",
    "kwaad\0.txt",
    "kwaad\r\nSet-Cookie: a=b.txt",
    "kwaad\x1b[31m.txt",
    "kwaad.html",
    "kwaad.svg",
    "CON",
    "...",
    " ",
    "\u202egnp.exe",
    'kwaad";filename=x.html',
    "👩‍👩‍👧‍👦.png",
    "/etc/passwd",
    ".htaccess",
)
FILE_CONTENTS = (
    f"{MARKED}<script>kwaad()</script>".encode(),
    b"<svg xmlns='http://www.w3.org/2000/svg' onload='kwaad()'/>",
)
