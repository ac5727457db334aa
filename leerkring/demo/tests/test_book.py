import datetime as dt

import pytest

from leerkring.demo.actions.book import Book

CHRISTMAS = [(12, day) for day in range(21, 32)] + [(1, day) for day in range(1, 5)]


@pytest.mark.parametrize("today", [dt.date(2026, 11, 22), dt.date(2026, 12, 24), dt.date(2027, 1, 8)])
def test_nothing_happened_in_a_weekend_or_a_christmas_holiday(today: dt.date) -> None:
    book = Book(today)
    past = [book.day(days) for days in range(-800, 0)]

    assert past == sorted(past)
    assert not [day for day in past if day.weekday() > 4 or (day.month, day.day) in CHRISTMAS]
