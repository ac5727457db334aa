import datetime as dt
import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leerkring.goals.models import Bound
from leerkring.goals.rules.norms import Bounds, Reads, Standing, is_crossed, reads, standing
from leerkring.goals.rules.numbers import Wrong, read_day, read_number
from leerkring.goals.rules.paste import Column, Expected, Fault, Line, read_lines
from leerkring.goals.rules.scale import months, scale
from leerkring.goals.rules.shown import Counted, calm

TODAY = dt.date(2026, 11, 21)
MARCH = dt.date(2026, 3, 12)


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("7", 7),
        ("7,5", 7.5),
        ("7.5", 7.5),
        ("-3", -3),
        ("\u22123", -3),
        (" 62,5 % ", 62.5),
        ("1.250,5", 1250.5),
        ("1,250.5", 1250.5),
        ("1 250", 1250),
        ("1\u00a0250,75", 1250.75),
        ("1.250.000", 1_250_000),
        ("12500", 12500),
        ("0,125", 0.125),
        ("1250,25", 1250.25),
        ("", Wrong.EMPTY),
        ("%", Wrong.EMPTY),
        ("1.250", Wrong.TWO_WAYS),
        ("12,345", Wrong.TWO_WAYS),
        ("many", Wrong.NOT_A_NUMBER),
        ("1,2,3", Wrong.NOT_A_NUMBER),
        ("1e5", Wrong.NOT_A_NUMBER),
        ("nan", Wrong.NOT_A_NUMBER),
        ("٣", Wrong.NOT_A_NUMBER),
        ("9999999999", Wrong.TOO_LARGE),
    ],
)
def test_numbers_as_teachers_write_them(written: str, expected: float | Wrong) -> None:
    assert read_number(written) == expected


@pytest.mark.parametrize(
    "written",
    [
        "2026-03-12",
        "2026/3/12",
        "12-3-2026",
        "12/03/2026",
        "12.3.2026",
        "12-3-26",
        "12-3-2026 00:00",
        "2026-03-12 00:00:00",
        "12 maart 2026",
        "12 mrt. 2026",
        "12-mrt-26",
        "12-Mar-2026",
        "12 March 2026",
        "12th March 2026",
        "March 12, 2026",
        " 12  MAART  2026 ",
    ],
)
def test_days_as_teachers_write_them(written: str) -> None:
    assert read_day(written, today=TODAY) == MARCH


@pytest.mark.parametrize(
    ("written", "wrong"),
    [
        ("", Wrong.EMPTY),
        ("3/14/2026", Wrong.NOT_A_DAY),
        ("31-2-2026", Wrong.NOT_A_DAY),
        ("maart 2026", Wrong.NOT_A_DAY),
        ("12 mrch 2026", Wrong.NOT_A_DAY),
        ("tomorrow", Wrong.NOT_A_DAY),
        ("46093", Wrong.NOT_A_DAY),
        ("22-11-2026", Wrong.AHEAD),
        ("0026-03-12", Wrong.LONG_AGO),
        ("12-3-0026", Wrong.LONG_AGO),
        ("12-3-1926", Wrong.LONG_AGO),
    ],
)
def test_days_that_cannot_be_meant(written: str, wrong: Wrong) -> None:
    assert read_day(written, today=TODAY) == wrong


def test_pasted_lines() -> None:
    pasted = read_lines(
        'datum\twaarde\topmerking\n12-3-2026\t62,5\t"only ""group 5"""\n\n9 juni 2026\t71\t\n14-9-2026\t74\t\t\t',
        Expected({}, TODAY),
    )

    assert pasted.lines == (
        Line(MARCH, 62.5, 'only "group 5"'),
        Line(dt.date(2026, 6, 9), 71, ""),
        Line(dt.date(2026, 9, 14), 74, ""),
    )
    assert pasted.faults == ()


def test_lines_that_are_known_are_passed_over() -> None:
    pasted = read_lines("12-3-2026; 62.5\n13-3-2026; 64", Expected({MARCH: (62.5, None)}, TODAY))

    assert (pasted.lines, pasted.already) == ((Line(dt.date(2026, 3, 13), 64, ""),), 1)


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("12-3-2026; x", Fault(1, Column.VALUE, Wrong.NOT_A_NUMBER, "x")),
        ("12-3-2026; 1\n\n30-2-2026; 2", Fault(3, Column.DAY, Wrong.NOT_A_DAY, "30-2-2026")),
        ("12-3-2026; ", Fault(1, Column.VALUE, Wrong.EMPTY, "")),
        ("12-3-2026 62", Fault(1, None, Wrong.ONE_COLUMN, "12-3-2026 62")),
        ("12-3-2026; 1; a; b", Fault(1, None, Wrong.TOO_MANY_COLUMNS, "")),
        ("12-3-2026; 1\n12-3-2026; 1", Fault(2, Column.DAY, Wrong.TWICE, "12-3-2026")),
        ("14-3-2026; 8", Fault(1, Column.DAY, Wrong.OTHER_VALUE, "14-3-2026")),
        ("12-3-2026; 1; " + "n" * 301, Fault(1, Column.NOTE, Wrong.TOO_LONG, "n" * 40)),
        ("day; value", Fault(1, None, Wrong.NOTHING, "")),
        ("  \n", Fault(1, None, Wrong.NOTHING, "")),
    ],
)
def test_a_fault_is_named_by_line_and_column_and_nothing_is_taken(text: str, fault: Fault) -> None:
    pasted = read_lines(text, Expected({dt.date(2026, 3, 14): (7, None)}, TODAY))

    assert pasted.faults == (fault,)
    assert pasted.lines == ()


def test_every_fault_is_named_at_once() -> None:
    pasted = read_lines("x; y\n12-3-2026; 1\n13-3-2026; z", Expected({}, TODAY))
    assert [(fault.line, fault.column) for fault in pasted.faults] == [(3, Column.VALUE)]

    pasted = read_lines("12-3-2026; 1\nx; y\n13-3-2026; z", Expected({}, TODAY))
    assert [(fault.line, fault.column) for fault in pasted.faults] == [
        (2, Column.DAY),
        (2, Column.VALUE),
        (3, Column.VALUE),
    ]


def test_too_many_lines_are_refused() -> None:
    text = "\n".join(f"{1 + n % 28}-1-2026; 1" for n in range(501))
    assert read_lines(text, Expected({}, TODAY)).faults[-1] == Fault(501, None, Wrong.TOO_MANY_LINES)


@given(st.text(max_size=200))
@settings(max_examples=200, deadline=None)
def test_any_text_gives_lines_or_faults_and_never_both(text: str) -> None:
    pasted = read_lines(text, Expected({}, TODAY))
    assert bool(pasted.lines) != bool(pasted.faults)


@pytest.mark.parametrize(
    ("value", "low", "high", "expected"),
    [
        (80, 80, None, Standing.MEETS),
        (79.9, 80, None, Standing.NOT_YET),
        (5, None, 5, Standing.MEETS),
        (5.1, None, 5, Standing.NOT_YET),
        (3, 3, 6, Standing.MEETS),
        (6, 3, 6, Standing.MEETS),
        (2.9, 3, 6, Standing.NOT_YET),
        (6.1, 3, 6, Standing.NOT_YET),
    ],
)
def test_where_a_value_stands(value: float, low: float | None, high: float | None, expected: Standing) -> None:
    assert standing(value, Bounds(low, high)) == expected


@pytest.mark.parametrize(
    ("low", "high", "expected", "crossed"),
    [
        (None, None, None, False),
        (1, None, Reads.AT_LEAST, False),
        (None, 1, Reads.AT_MOST, False),
        (1, 2, Reads.BETWEEN, False),
        (2, 1, Reads.BETWEEN, True),
        (0, None, Reads.AT_LEAST, False),
    ],
)
def test_how_a_norm_reads(low: float | None, high: float | None, expected: Reads | None, crossed: bool) -> None:
    assert (reads(low, high), is_crossed(low, high)) == (expected, crossed)


def test_norms_read_the_same_in_rules_and_tables() -> None:
    assert [reading.value for reading in Reads] == Bound.values


@pytest.mark.parametrize(
    ("values", "ticks"),
    [
        ([58, 90], (50, 60, 70, 80, 90)),
        ([1, 6], (0, 2, 4, 6)),
        ([2], (0, 0.5, 1, 1.5, 2)),
        ([0], (0, 0.2, 0.4, 0.6, 0.8, 1)),
        ([-4], (-4, -3, -2, -1, 0)),
        ([0.12, 0.18], (0.12, 0.14, 0.16, 0.18)),
        ([97, 103], (96, 98, 100, 102, 104)),
    ],
)
def test_an_axis_has_round_steps(values: list[float], ticks: tuple[float, ...]) -> None:
    assert scale(values).ticks == ticks


@given(st.lists(st.floats(-1e9, 1e9, allow_nan=False), min_size=1, max_size=20))
@settings(max_examples=200, deadline=None)
def test_an_axis_holds_all_values(values: list[float]) -> None:
    values = [round(value, 6) for value in values]
    axis = scale(values)
    slack = 1e-6 * max(1, *map(abs, values))
    assert axis.low <= min(values) + slack
    assert axis.high >= max(values) - slack
    assert 2 <= len(axis.ticks) <= 8
    assert all(math.isfinite(tick) for tick in axis.ticks)


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        ("2026-01-15", "2026-01-30", []),
        ("2026-01-15", "2026-03-02", ["2026-02-01", "2026-03-01"]),
        ("2026-01-01", "2026-04-30", ["2026-01-01", "2026-03-01"]),
        ("2025-09-10", "2026-11-01", ["2026-01-01", "2026-07-01"]),
        ("2001-01-01", "2026-01-01", ["2010-01-01", "2020-01-01"]),
    ],
)
def test_months_below_a_line_stand_at_even_distances(first: str, last: str, expected: list[str]) -> None:
    found = months(dt.date.fromisoformat(first), dt.date.fromisoformat(last), most=3)
    assert [day.isoformat() for day in found] == expected


@pytest.mark.parametrize(
    ("value", "counted", "edges", "said"),
    [
        (100 * 31 / 71, Counted.SHARE, (), 44),
        (79.6, Counted.SHARE, (), 80),
        (79.6, Counted.SHARE, (80,), 79.6),
        (79.96, Counted.SHARE, (80,), 79.96),
        (0.4, Counted.SHARE, (), 0.4),
        (99.6, Counted.SHARE, (), 99.6),
        (100, Counted.SHARE, (80,), 100),
        (12.5678, Counted.RATE, (), 12.6),
        (0.067, Counted.RATE, (), 0.067),
        (43.66, Counted.NUMBER, (), 43.66),
        (3.45, Counted.SCORE, (), 3.45),
    ],
)
def test_a_worked_out_number_is_said_calmly_and_never_tells_otherwise(
    value: float, counted: Counted, edges: tuple[float, ...], said: float
) -> None:
    assert calm(value, counted, edges) == pytest.approx(said)
