"""When a mail with news is due, and what is too old to be news."""

import datetime as dt

# What nobody mailed within this time is no news any more; it stays on the page.
NEWS_LASTS = dt.timedelta(days=14)
MOST_IN_A_MAIL = 20


def is_due(digest: str, last: dt.date, today: dt.date) -> bool:
    """True when this person may get a mail today. `last` is the day of the mail before, or of the account's start.

    At most one a day. Weekly means Monday; when the machine was off on Monday, the first day after.
    """
    if digest == "daily":
        return last < today
    if digest == "weekly":
        return last < today - dt.timedelta(days=today.weekday())
    return False


def is_address(address: str) -> bool:
    """True for a page of our own."""
    return address.startswith("/") and not address.startswith(("//", "/\\"))
