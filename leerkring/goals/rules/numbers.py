"""Numbers and days as teachers write them, in Dutch and in English."""

import datetime as dt
import re
from enum import StrEnum

LARGEST, DECIMALS, OLDEST = 1e9, 6, 30


class Wrong(StrEnum):
    """What can be wrong with one cell or one line."""

    NOT_A_NUMBER = "not_a_number"
    TWO_WAYS = "two_ways"
    TOO_LARGE = "too_large"
    NOT_A_DAY = "not_a_day"
    AHEAD = "ahead"
    LONG_AGO = "long_ago"
    TWICE = "twice"
    OTHER_VALUE = "other_value"
    EMPTY = "empty"
    ONE_COLUMN = "one_column"
    TOO_MANY_COLUMNS = "too_many_columns"
    TOO_LONG = "too_long"
    INVISIBLE = "invisible"
    TOO_MANY_LINES = "too_many_lines"
    NOTHING = "nothing"
    BELOW_ZERO = "below_zero"
    NOT_ABOVE_ZERO = "not_above_zero"
    MORE_THAN_ALL = "more_than_all"
    NOT_A_TABLE = "not_a_table"
    TOO_BIG = "too_big"
    NOT_TEXT = "not_text"
    FORMULA = "formula"
    MERGED = "merged"
    BROKEN = "broken"


_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "jan januari january",
            "feb februari february",
            "mrt maart mar march",
            "apr april",
            "mei may",
            "jun juni june",
            "jul juli july",
            "aug augustus august",
            "sep sept september",
            "okt oktober oct october",
            "nov november",
            "dec december",
        ),
        start=1,
    )
    for name in names.split()
}
_PLAIN = re.compile(r"[+-]?[0-9]+(?:[.,][0-9]+)?")
# 1.250 is a thousand in one country and one and a quarter in another; 0.125 is not.
_TWO_WAYS = re.compile(r"[+-]?[1-9][0-9]{0,2}[.,][0-9]{3}")
_GROUPED = re.compile(r"[+-]?[1-9][0-9]{0,2}([., '])[0-9]{3}(?:\1[0-9]{3})*(?:(?!\1)[.,][0-9]+)?")
_YEAR = "([0-9]{4}|[0-9]{2})"
_DAY_FIRST = re.compile(rf"([0-9]{{1,2}})[-/. ]([0-9]{{1,2}})[-/. ]{_YEAR}")
_YEAR_FIRST = re.compile(r"([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})")
_MONTH_IN_WORDS = re.compile(rf"([0-9]{{1,2}})(?:st|nd|rd|th|e)?[-/. ]+([a-z]+)[-/. ,]+{_YEAR}")
_MONTH_IN_FRONT = re.compile(rf"([a-z]+)\.? +([0-9]{{1,2}})(?:st|nd|rd|th)?,? +{_YEAR}")
_MIDNIGHT = re.compile(r"[ t]0{1,2}:00(?::00(?:\.0+)?)?$")


def read_number(text: str) -> float | Wrong:
    """The number that is written, with a decimal comma or point; a % behind it is left out."""
    written = re.sub(r"\s+", " ", text.replace("\u2212", "-")).strip().removesuffix("%").strip()
    if not written:
        return Wrong.EMPTY
    if _TWO_WAYS.fullmatch(written):
        return Wrong.TWO_WAYS
    if _PLAIN.fullmatch(written):
        number = float(written.replace(",", "."))
    elif grouped := _GROUPED.fullmatch(written):
        number = float(written.replace(grouped[1], "").replace(",", "."))
    else:
        return Wrong.NOT_A_NUMBER
    return round(number, DECIMALS) if abs(number) <= LARGEST else Wrong.TOO_LARGE


def read_day(text: str, *, today: dt.date) -> dt.date | Wrong:
    """The day that is written: 12-3-2026, 2026-03-12, 12 maart 2026, 12-mrt-26, March 12, 2026. The day comes first."""
    written = _MIDNIGHT.sub("", re.sub(r"\s+", " ", text).strip().lower())
    if not written:
        return Wrong.EMPTY
    parts = _parts_of_day(written)
    if parts is None:
        return Wrong.NOT_A_DAY
    year, month, day = parts
    try:
        on = dt.date(year, month, day)
    except ValueError:
        return Wrong.NOT_A_DAY
    return wrong_of_day(on, today=today) or on


def wrong_of_day(on: dt.date, *, today: dt.date) -> Wrong | None:
    """What is wrong with a day on which something was measured; None when nothing is."""
    if on > today:
        return Wrong.AHEAD
    return Wrong.LONG_AGO if on.year < today.year - OLDEST else None


def _parts_of_day(written: str) -> tuple[int, int, int] | None:
    if found := _YEAR_FIRST.fullmatch(written):
        return _year(found[1]), int(found[2]), int(found[3])
    if found := _DAY_FIRST.fullmatch(written):
        return _year(found[3]), int(found[2]), int(found[1])
    if (found := _MONTH_IN_WORDS.fullmatch(written)) and found[2] in _MONTHS:
        return _year(found[3]), _MONTHS[found[2]], int(found[1])
    if (found := _MONTH_IN_FRONT.fullmatch(written)) and found[1] in _MONTHS:
        return _year(found[3]), _MONTHS[found[1]], int(found[2])
    return None


def _year(written: str) -> int:
    """Two digits are of this century; 0026 is the year 26 and not ours."""
    return int(written) + (2000 if len(written) == 2 else 0)
