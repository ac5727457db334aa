import datetime as dt

import pytest

from leerkring.commitments.rules import Reminder, reminder

DUE = dt.date(2026, 12, 10)


@pytest.mark.parametrize(
    ("reminded_on", "today", "kind"),
    [
        (None, dt.date(2026, 12, 7), None),
        (None, dt.date(2026, 12, 8), Reminder.SOON),
        (None, dt.date(2026, 12, 12), Reminder.SOON),
        (dt.date(2026, 12, 8), dt.date(2026, 12, 9), None),
        (dt.date(2026, 12, 8), dt.date(2026, 12, 16), None),
        (dt.date(2026, 12, 8), dt.date(2026, 12, 17), Reminder.LATE),
        (None, dt.date(2027, 1, 30), Reminder.LATE),
        (dt.date(2026, 12, 17), dt.date(2027, 1, 30), None),
        # It was put off after the first reminder: the new day counts.
        (dt.date(2026, 11, 1), dt.date(2026, 12, 8), Reminder.SOON),
    ],
)
def test_reminder(reminded_on: dt.date | None, today: dt.date, kind: Reminder | None) -> None:
    assert reminder(DUE, reminded_on, today) == kind
