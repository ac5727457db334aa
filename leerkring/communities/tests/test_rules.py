import datetime as dt
from decimal import Decimal

import pytest

from leerkring.communities.rules import (
    Fit,
    FrameWords,
    Plan,
    Remark,
    SchoolYear,
    meetings_a_year,
    reckon,
    school_year_of,
)


@pytest.mark.parametrize(("weeks", "meetings"), [(1, 40), (2, 20), (3, 13), (4, 10), (8, 5), (10, 4), (40, 1), (60, 1)])
def test_meetings_in_a_school_year(weeks: int, meetings: int) -> None:
    assert meetings_a_year(weeks) == meetings


def plan(weeks: int = 4, minutes: int = 90, between: str = "2", years: int = 2) -> Plan:
    return Plan(weeks, minutes, Decimal(between), years)


def test_the_sums_of_one_school_year() -> None:
    sums = reckon(plan(weeks=8, minutes=120, between="3.5", years=4), FrameWords(hours=30, meetings=5), people=12)

    assert (sums.meetings, sums.all_meetings) == (5, 20)
    assert (sums.hours_meeting, sums.hours_between, sums.hours) == (Decimal(10), Decimal("17.5"), Decimal("27.5"))
    assert (sums.difference, sums.hours_of_group, sums.minutes_each) == (Decimal("-2.5"), Decimal(330), 10)


@pytest.mark.parametrize(
    ("promised", "fit"),
    [
        (None, Fit.UNPROMISED),
        (0, Fit.TOO_MUCH),
        (31, Fit.TOO_MUCH),
        (32, Fit.FITS),
        (35, Fit.FITS),
        (38, Fit.FITS),
        (39, Fit.ROOM_LEFT),
        (80, Fit.ROOM_LEFT),
    ],
)
def test_is_35_hours_too_much_or_too_little(promised: int | None, fit: Fit) -> None:
    assert reckon(plan(), FrameWords(hours=promised), people=8).hours == 35
    assert reckon(plan(), FrameWords(hours=promised), people=8).fit == fit


@pytest.mark.parametrize(("promised", "fit"), [(2, Fit.TOO_MUCH), (3, Fit.FITS), (5, Fit.FITS), (6, Fit.ROOM_LEFT)])
def test_an_hour_more_or_less_is_no_difference(promised: int, fit: Fit) -> None:
    assert reckon(plan(weeks=40, minutes=120, between="2"), FrameWords(hours=promised), people=3).fit == fit


@pytest.mark.parametrize(
    ("words", "promised", "people", "remarks"),
    [
        (plan(), 10, 8, ()),
        (plan(), None, 8, ()),
        (plan(), 8, 8, (Remark.MORE_MEETINGS_THAN_PROMISED,)),
        (plan(), 12, 8, (Remark.FEWER_MEETINGS_THAN_PROMISED,)),
        (plan(weeks=8, years=1), None, 8, (Remark.FEWER_MEETINGS_THAN_STEPS,)),
        (plan(weeks=8, years=2), None, 8, ()),
        (plan(weeks=9, years=2), None, 8, (Remark.LONG_GAP,)),
        (plan(weeks=1), None, 8, (Remark.SHORT_GAP,)),
        (plan(minutes=60), None, 10, ()),
        (plan(minutes=60), None, 11, (Remark.LITTLE_TIME_TO_SPEAK,)),
        (plan(), 0, 8, (Remark.MORE_MEETINGS_THAN_PROMISED,)),
        (
            plan(weeks=20, minutes=30, years=1),
            5,
            20,
            (
                Remark.FEWER_MEETINGS_THAN_PROMISED,
                Remark.FEWER_MEETINGS_THAN_STEPS,
                Remark.LONG_GAP,
                Remark.LITTLE_TIME_TO_SPEAK,
            ),
        ),
    ],
)
def test_what_is_worth_a_word(words: Plan, promised: int | None, people: int, remarks: tuple[Remark, ...]) -> None:
    assert reckon(words, FrameWords(meetings=promised), people).remarks == remarks


def test_without_people_nobody_speaks() -> None:
    sums = reckon(plan(), FrameWords(), people=0)

    assert sums.minutes_each is None
    assert sums.hours_of_group == 0
    assert sums.remarks == ()


@pytest.mark.parametrize(
    ("day", "first"),
    [
        (dt.date(2026, 7, 31), 2025),
        (dt.date(2026, 8, 1), 2026),
        (dt.date(2026, 12, 31), 2026),
        (dt.date(2027, 1, 1), 2026),
    ],
)
def test_a_school_year(day: dt.date, first: int) -> None:
    assert school_year_of(day) == SchoolYear(dt.date(first, 8, 1), dt.date(first + 1, 7, 31))
