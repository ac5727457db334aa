"""The charts against figures that others worked out; read from outside the project, and skipped where they are not."""

import csv
from itertools import groupby
from pathlib import Path

import pytest

from leerkring.goals.rules.control import (
    EXACT,
    Choices,
    Kind,
    Mark,
    RuleSet,
    chart,
    crossings_min,
    longest_run_max,
    runs_of,
    shift_in,
)
from tooling.reference import reference


@pytest.fixture
def published() -> Path:
    folder = reference("control-charts")
    if folder is None:
        pytest.skip("The published charts are not here (LEERKRING_REFERENCE says where).")
    return folder


def rows_of(path: Path) -> list[dict[str, str]]:
    with path.open(newline="") as lines:
        return list(csv.DictReader(lines))


def test_limits_of_both_run_rules(published: Path) -> None:
    for row in rows_of(published / "anhoej-limits.csv"):
        useful = int(row["n"])
        assert (longest_run_max(useful), crossings_min(useful)) == (int(row["max_run"]), int(row["min_cross"]))


# Which points make the middle and limits, and where a new phase begins, for each case of the published file.
CDI = {
    "cdi_n_run": (Kind.RUN, None, ()),
    "cdi_period_run": (Kind.RUN, 24, ()),
    "cdi_split_run": (Kind.RUN, None, (24,)),
    "cdi_n_i": (Kind.XMR, None, ()),
    "cdi_period_i": (Kind.XMR, 24, ()),
    "cdi_split_i": (Kind.XMR, None, (24,)),
}


@pytest.mark.parametrize("case", CDI)
def test_a_series_made_into_run_and_individuals_charts(published: Path, case: str) -> None:
    kind, baseline, starts = CDI[case]
    values = [float(row["n"]) for row in rows_of(published / "cdi.csv")]
    phases = chart(values, Choices(kind, factor=EXACT), starts=starts, baseline=baseline).phases
    expected = [row for row in rows_of(published / "cdi-expected.csv") if row["case"] == case]

    assert len(phases) == len(expected)
    for phase, row in zip(phases, expected, strict=True):
        runs = phase.runs
        found = [runs.n, runs.useful, runs.longest_run, runs.longest_run_max, runs.crossings, runs.crossings_min]
        found += [int(runs.is_signal), sum(mark.is_outside for mark in phase.marks)]
        assert found == [int(row[name]) for name in list(row)[1:9]]
        assert phase.limits.center == pytest.approx(float(row["cl"]), abs=1e-8)
        if kind == Kind.XMR:
            assert phase.limits.lower[0] == pytest.approx(float(row["lcl"]), abs=1e-8)
            assert phase.limits.upper[0] == pytest.approx(float(row["ucl"]), abs=1e-8)


def test_every_label_of_the_nhs_rules(published: Path) -> None:
    right = 0
    for _case, group in groupby(rows_of(published / "xmr-expected.csv"), key=lambda row: (row["imp"], row["tg"])):
        rows = list(group)
        values = [float(row["y"]) for row in rows]
        now = chart(values, Choices(Kind.XMR, is_screened=True, rules=RuleSet.NHS)).now
        for row, mark, low, high in zip(rows, now.marks, now.limits.lower, now.limits.upper, strict=True):
            assert mark == row["special_cause_type"]
            assert (low, high) == pytest.approx((float(row["lpl"]), float(row["upl"])), abs=1e-9)
            right += 1
    assert right == 144


@pytest.mark.parametrize(("is_screened", "low", "high"), [(True, -0.72, 4.60), (False, -3.06, 6.95)])
def test_two_conventions_differ_as_was_published(is_screened: bool, low: float, high: float) -> None:
    values = [1, 2, 1, 2, 10, *[1, 2] * 6, 1]
    limits = chart(values, Choices(Kind.XMR, is_screened=is_screened)).now.limits
    assert (limits.center, limits.lower[0], limits.upper[0]) == pytest.approx((1.94, low, high), abs=0.005)


def test_limits_follow_the_denominator_and_stay_possible() -> None:
    p = chart([2, 45, 9], Choices(Kind.P), sizes=[4, 50, 10]).now.limits
    assert p.center == pytest.approx(56 / 64)
    assert p.upper[0] == 1
    assert p.lower[1] == pytest.approx(0.875 - 3 * (0.875 * 0.125 / 50) ** 0.5)
    assert p.is_varying
    u = chart([2, 45, 9], Choices(Kind.U), sizes=[4, 50, 10]).now.limits
    assert u.lower[0] == 0
    assert u.upper[2] == pytest.approx(0.875 + 3 * (0.875 / 10) ** 0.5)


def test_points_on_the_middle_break_no_run() -> None:
    runs = runs_of([1, 2, 3, 2, 3, 1], 2)
    assert (runs.useful, runs.longest_run, runs.crossings, runs.first, runs.last) == (4, 2, 2, 2, 4)
    nothing = runs_of([5, 5, 5], 5)
    assert (nothing.useful, nothing.longest_run, nothing.longest_run_max, nothing.crossings_min) == (0, 0, 0, 0)
    assert nothing.is_too_few


def test_seven_in_a_row_go_up_and_the_next_go_down() -> None:
    values: list[float] = [5, 1, 2, 3, 4, 5, 6, 7, 6, 5, 4, 3, 2, 1, 1]
    marks = chart(values, Choices(Kind.XMR, rules=RuleSet.NHS)).now.marks
    assert marks[1:7] == (Mark.TREND_UP,) * 6
    # Where both meet, the later trend has the point, but what lies outside the limits is told first.
    assert marks[7:14] == (Mark.ABOVE, *[Mark.TREND_DOWN] * 6)
    assert not marks[0].is_special


def test_a_change_of_level_is_found_where_it_is() -> None:
    wavers = [0.1, 0.9, 0.4, 0.7, 0.2, 0.8]
    shift = shift_in([*wavers, *wavers, *[one + 3 for one in (*wavers, *wavers)]])
    assert shift is not None
    assert (shift.start, shift.is_up) == (12, True)
    assert shift_in([*wavers, *wavers]) is None
    assert shift_in([1]) is None
    assert shift_in([3, 3, 3, 3]) is None


@pytest.mark.parametrize("kind", [Kind.RUN, Kind.XMR])
def test_the_shortest_lines(kind: Kind) -> None:
    for values in ([7.0], [7.0, 8.0], [7.0] * 30):
        now = chart(values, Choices(kind, is_screened=True, rules=RuleSet.NHS)).now
        assert now.is_too_few
        assert not now.is_changed
