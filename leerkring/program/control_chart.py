"""Does this series move, or does it only waver? A run chart (the default), or a chart with limits, and what it says.

The middle and the limits come from the series itself. A run chart and the two rules about runs follow Anhøj & Olesen
(2014); `--rules nhs` marks points as the English NHS does. With --n, each value is a count out of n. Rows are put in
order of x when all of them are days (2026-03-12) or numbers.
"""

from __future__ import annotations

import datetime as dt
import math
import re
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from leerkring.goals.rules.control import (
    EXACT,
    ROUNDED,
    Charted,
    Choices,
    Kind,
    Mark,
    Phase,
    RuleSet,
    Wanted,
    chart,
)
from leerkring.goals.rules.norms import Bounds
from leerkring.goals.rules.reading import question, read, tell
from leerkring.program.tables import Table, Wrong, number_in, read_table
from leerkring.program.voices import LANGUAGES, FileVoice

_KINDS = {"run": Kind.RUN, "xmr": Kind.XMR, "i": Kind.XMR, "p": Kind.P, "u": Kind.U}
_MOST_POINTS = 100_000
_LIKE_A_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


@dataclass(frozen=True)
class Series:
    """A series as it was read: places in order, values, and with --n the size of each."""

    places: tuple[str | dt.date, ...]
    written: tuple[str, ...]
    values: tuple[float, ...]
    sizes: tuple[float, ...] | None


def declare(parser: ArgumentParser) -> None:
    """The series, its columns, and how its chart is made."""
    parser.add_argument("series", type=Path, metavar="SERIES.csv", help="a table with one row a measurement")
    parser.add_argument("--x", required=True, metavar="COLUMN", help="when: days, numbers or names, in order")
    parser.add_argument("--y", required=True, metavar="COLUMN", help="the values, or with --n the counts")
    parser.add_argument("--n", metavar="COLUMN", help="out of how many each count is")
    parser.add_argument("--chart", choices=tuple(_KINDS), default="run", help="xmr: limits by 2.66; i: by 3/1.128")
    parser.add_argument(
        "--target", type=_target, metavar="T", help="the group's own norm, or LOW,HIGH; of a p chart a share"
    )
    parser.add_argument("--direction", choices=[one.value for one in Wanted], help="which way is hoped for")
    parser.add_argument(
        "--rules", choices=[one.value for one in RuleSet], default="limits", help="which points stand out"
    )
    parser.add_argument(
        "--screen-moving-ranges", action="store_true", help="leave very large moving ranges out of the limits"
    )
    parser.add_argument(
        "--phase", action="append", default=[], metavar="X", help="a change was made here; may be repeated"
    )
    parser.add_argument("--baseline", type=int, metavar="K", help="middle and limits from the first K of each phase")


def _target(text: str) -> tuple[float, ...]:
    with suppress(ValueError):
        numbers = tuple(float(one) for one in text.split(","))
        if len(numbers) <= 2 and all(map(math.isfinite, numbers)):
            return tuple(sorted(numbers))
    raise ArgumentTypeError(f"“{text[:40]}” is neither a number nor two, as in 3.5 or 3,4")


def answer(options: Namespace) -> dict[str, Any]:
    """The figures of the chart's last phase, every point, and the reading in two languages."""
    kind = _KINDS[options.chart]
    if kind.has_sizes and not options.n:
        raise Wrong(f"A {options.chart} chart needs --n: out of how many is each count?")
    if options.baseline is not None and options.baseline < 1:
        raise Wrong("Option --baseline needs a number of at least 1.")
    series = _read(options, kind)
    choices = Choices(
        kind,
        is_screened=options.screen_moving_ranges,
        factor=EXACT if options.chart == "i" else ROUNDED,
        rules=RuleSet(options.rules),
    )
    starts = [_place_of(series, written) for written in options.phase]
    charted = chart(series.values, choices, sizes=series.sizes, starts=starts, baseline=options.baseline)
    answered = _figures(charted.now, charted, choices)
    if len(charted.phases) > 1:
        answered["phases"] = [_figures(phase, charted, choices) for phase in charted.phases]
    answered["points"] = _points(charted, series, options.direction)
    answered |= _readings(charted, series, options)
    return answered


def _read(options: Namespace, kind: Kind) -> Series:
    needed = [options.x, options.y, *([options.n] if options.n else [])]
    rows: list[tuple[str, float, float]] = []
    with read_table(options.series, needs=needed) as table:
        for number, cells in table.rows:
            rows.append(_row(table, number, dict(zip(table.columns, cells, strict=True)), options, kind))
            if len(rows) > _MOST_POINTS:
                raise Wrong(f"{options.series}, row {number}: a series has at most {_MOST_POINTS} measurements.")
    if not rows:
        raise Wrong(f"{options.series}, row 2, column “{options.y}”: there is no measurement in it.")
    places = _places([x for x, _y, _n in rows])
    order = range(len(rows)) if places is None else sorted(range(len(rows)), key=places.__getitem__)
    sorted_rows = [rows[place] for place in order]
    written = tuple(x for x, _y, _n in sorted_rows)
    days = [places[place] for place in order] if places else []
    return Series(
        tuple(day if isinstance(day, dt.date) else x for day, x in zip(days or written, written, strict=True)),
        written,
        tuple(y for _x, y, _n in sorted_rows),
        tuple(n for _x, _y, n in sorted_rows) if options.n else None,
    )


def _row(
    table: Table, number: int, cells: Mapping[str, str], options: Namespace, kind: Kind
) -> tuple[str, float, float]:
    x = cells[options.x].strip()
    if not x:
        raise table.wrong(number, options.x, "this cell is empty")
    if _LIKE_A_DAY.fullmatch(x) and not _is_day(x):
        raise table.wrong(number, options.x, f"{x} is no day of the calendar")
    y = number_in(table, number, options.y, cells[options.y])
    if not options.n:
        return x, y, 1.0
    n = number_in(table, number, options.n, cells[options.n])
    if n <= 0:
        raise table.wrong(number, options.n, f"{cells[options.n].strip()} is not above zero")
    if kind.has_sizes and y < 0:
        raise table.wrong(number, options.y, f"{cells[options.y].strip()} is below zero, and this is a count")
    if kind == Kind.P and y > n:
        raise table.wrong(
            number, options.y, f"{cells[options.y].strip()} is more than the {cells[options.n].strip()} it is out of"
        )
    return x, y, n


def _is_day(written: str) -> bool:
    with suppress(ValueError):
        return bool(dt.date.fromisoformat(written))
    return False


def _places(written: Sequence[str]) -> list[Any] | None:
    """The same as days or as numbers, when all of them are one of both."""
    with suppress(ValueError):
        return [dt.date.fromisoformat(one) for one in written]
    with suppress(ValueError):
        found = [float(one) for one in written]
        return found if all(map(math.isfinite, found)) else None
    return None


def _place_of(series: Series, written: str) -> int:
    if written not in series.written:
        raise Wrong(f"Option --phase: no row has “{written}” in the column of --x.")
    return series.written.index(written)


def _figures(phase: Phase, charted: Charted, choices: Choices) -> dict[str, Any]:
    runs, limits = phase.runs, phase.limits
    lower: Any = list(limits.lower) if limits.is_varying else (limits.lower or (None,))[0]
    upper: Any = list(limits.upper) if limits.is_varying else (limits.upper or (None,))[0]
    return {
        "chart": choices.kind.value,
        "n": runs.n,
        "n_useful": runs.useful,
        "center": limits.center,
        "lower": lower,
        "upper": upper,
        "longest_run": runs.longest_run,
        "longest_run_max": runs.longest_run_max,
        "crossings": runs.crossings,
        "crossings_min": runs.crossings_min,
        "runs_signal": runs.is_signal and not phase.is_too_few,
        "too_few": phase.is_too_few,
        "shift": None if phase.shift is None else {"start": phase.start + phase.shift.start, "up": phase.shift.is_up},
        "signal": phase.is_changed,
    }


def _points(charted: Charted, series: Series, direction: str | None) -> list[dict[str, Any]]:
    marks = [mark for phase in charted.phases for mark in phase.marks]
    return [
        {"x": x, "y": y, "special_cause": mark.is_special, "rule": mark.value}
        | ({"kind": _kind_of_point(mark, direction)} if direction else {})
        for x, y, mark in zip(series.written, charted.values, marks, strict=True)
    ]


def _kind_of_point(mark: Mark, direction: str) -> str:
    """The same in the words of the NHS: is it the way that is hoped for?"""
    if not mark.is_special or mark == Mark.LONG_RUN:
        return "common_cause"
    is_up = mark in (Mark.ABOVE, Mark.NEAR_ABOVE, Mark.SEVEN_ABOVE, Mark.TREND_UP)
    if direction == Wanted.WITHIN:
        return f"special_cause_neutral_{'high' if is_up else 'low'}"
    return f"special_cause_{'improvement' if is_up == (direction == Wanted.MORE) else 'concern'}"


def _readings(charted: Charted, series: Series, options: Namespace) -> dict[str, Any]:
    bounds = _bounds(options.target, options.direction)
    wanted = Wanted(options.direction) if options.direction else None
    reading = read(charted, bounds, wanted=wanted, sizes=series.sizes)
    told, asked = {}, {}
    for language in LANGUAGES:
        plain = FileVoice(language, series.places, is_share=options.chart == "p")
        voice = FileVoice(language, series.places, _norm(plain, options.target, bounds), plain.is_share)
        asked[language] = question(reading, voice)
        told[language] = f"{tell(reading, voice)} {asked[language]}"
    return {"finding": reading.finding.value, "reading": told, "question": asked}


def _bounds(target: tuple[float, ...] | None, direction: str | None) -> Bounds | None:
    if target is None:
        return None
    if len(target) == 2:
        return Bounds(target[0], target[1])
    if direction == Wanted.WITHIN:
        return None
    return Bounds(None, target[0]) if direction == Wanted.LESS else Bounds(target[0], None)


def _norm(voice: FileVoice, target: tuple[float, ...] | None, bounds: Bounds | None) -> str:
    if target is None:
        return ""
    if bounds is None:
        return voice.value(target[0])
    low, high = (voice.value(one) if one is not None else "" for one in (bounds.low, bounds.high))
    if bounds.low is None:
        return voice.gettext("at most %(value)s") % {"value": high}
    if bounds.high is None:
        return voice.gettext("at least %(value)s") % {"value": low}
    return voice.gettext("between %(low)s and %(high)s") % {"low": low, "high": high}


def words(answered: Mapping[str, Any]) -> str:
    """The reading in both languages, and the figures below it."""
    figures = [
        f"{name:<16} {_short(answered[name])}" for name in answered if name not in ("points", "reading", "question")
    ]
    marked = [
        f"{point['x']:<16} {point['y']:g}  {point['rule']}" for point in answered["points"] if point["special_cause"]
    ]
    return "\n".join([answered["reading"]["nl"], "", answered["reading"]["en"], "", *figures, *marked])


def _short(value: object) -> str:
    if isinstance(value, list):
        return f"{len(value)} values"
    return f"{value:.6g}" if isinstance(value, float) else str(value)
