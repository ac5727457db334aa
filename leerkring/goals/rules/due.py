"""When something is to be measured again."""

import calendar
import datetime as dt

_MONTHS = {"month": 1, "two_months": 2, "quarter": 3, "half_year": 6, "year": 12}


def next_on(last: dt.date, every: str) -> dt.date | None:
    """The day on which it is due; None when nothing was agreed. The last day of a month stays a last day."""
    if every == "week":
        return last + dt.timedelta(days=7)
    if every not in _MONTHS:
        return None
    month = last.month - 1 + _MONTHS[every]
    year, month = last.year + month // 12, month % 12 + 1
    return last.replace(year=year, month=month, day=min(last.day, calendar.monthrange(year, month)[1]))
