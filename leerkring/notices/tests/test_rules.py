import datetime as dt

import pytest

from leerkring.notices.rules import is_address, is_due

MONDAY = dt.date(2026, 3, 2)


def day(number: int) -> dt.date:
    return MONDAY + dt.timedelta(days=number)


@pytest.mark.parametrize(
    ("digest", "last", "today", "due"),
    [
        ("daily", day(-1), day(0), True),
        ("daily", day(0), day(0), False),
        ("daily", day(-30), day(0), True),
        ("daily", day(1), day(0), False),
        ("weekly", day(-1), day(0), True),
        ("weekly", day(-7), day(0), True),
        ("weekly", day(0), day(0), False),
        ("weekly", day(0), day(6), False),
        ("weekly", day(0), day(7), True),
        ("weekly", day(-1), day(1), True),
        ("weekly", day(3), day(4), False),
        ("never", day(-100), day(0), False),
        ("something else", day(-100), day(0), False),
    ],
)
def test_when_a_mail_is_due(digest: str, last: dt.date, today: dt.date, due: bool) -> None:
    assert is_due(digest, last, today) is due


def test_in_a_year_of_days_there_are_as_many_mails_as_weeks() -> None:
    last, sent = day(-1), 0
    for number in range(364):
        if is_due("weekly", last, day(number)):
            last, sent = day(number), sent + 1
    assert sent == 52


@pytest.mark.parametrize("address", ["/", "/goals/1/", "/plg/x/#here"])
def test_a_page_of_our_own(address: str) -> None:
    assert is_address(address)


@pytest.mark.parametrize("address", ["", "https://elders.example/", "//elders.example", "/\\elders.example", "goals/"])
def test_a_page_elsewhere(address: str) -> None:
    assert not is_address(address)
