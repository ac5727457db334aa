"""When an action asks for attention again."""

import datetime as dt
from enum import Enum

BEFORE, AFTER = dt.timedelta(days=2), dt.timedelta(days=7)


class Reminder(Enum):
    """Two moments, and no more: nobody is chased."""

    SOON = "soon"
    LATE = "late"


def reminder(due_on: dt.date, reminded_on: dt.date | None, today: dt.date) -> Reminder | None:
    """Two days before its day and, when it is still open, once more a week after it."""
    for moment, kind in ((due_on + AFTER, Reminder.LATE), (due_on - BEFORE, Reminder.SOON)):
        if today >= moment:
            return kind if reminded_on is None or reminded_on < moment else None
    return None
