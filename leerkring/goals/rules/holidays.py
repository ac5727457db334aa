"""School holidays as they were published, ready to take over; a group changes them to what its own school does."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum


class Region(StrEnum):
    """Where holidays are the same."""

    NORTH = "north"
    MIDDLE = "middle"
    SOUTH = "south"
    FLANDERS = "flanders"


@dataclass(frozen=True, slots=True)
class Break:
    """A holiday: its name in Dutch, its first and its last day."""

    name: str
    first: dt.date
    last: dt.date


_CHRISTMAS, _MAY = "Kerstvakantie", "Meivakantie"
# First and last day, weekends included, for each region of the Netherlands (North, Middle, South).
_NETHERLANDS = (
    ("Herfstvakantie", ("2025-10-18/2025-10-26", "2025-10-18/2025-10-26", "2025-10-11/2025-10-19")),
    (_CHRISTMAS, ("2025-12-20/2026-01-04",) * 3),
    ("Voorjaarsvakantie", ("2026-02-21/2026-03-01", "2026-02-14/2026-02-22", "2026-02-14/2026-02-22")),
    (_MAY, ("2026-04-25/2026-05-03",) * 3),
    ("Zomervakantie", ("2026-07-04/2026-08-16", "2026-07-18/2026-08-30", "2026-07-11/2026-08-23")),
    ("Herfstvakantie", ("2026-10-10/2026-10-18", "2026-10-17/2026-10-25", "2026-10-17/2026-10-25")),
    (_CHRISTMAS, ("2026-12-19/2027-01-03",) * 3),
    ("Voorjaarsvakantie", ("2027-02-20/2027-02-28", "2027-02-20/2027-02-28", "2027-02-13/2027-02-21")),
    (_MAY, ("2027-04-24/2027-05-02",) * 3),
)
_FLANDERS = (
    ("Herfstvakantie", "2025-10-27/2025-11-02"),
    (_CHRISTMAS, "2025-12-22/2026-01-04"),
    ("Krokusvakantie", "2026-02-16/2026-02-22"),
    ("Paasvakantie", "2026-04-06/2026-04-19"),
    ("Zomervakantie", "2026-07-01/2026-08-31"),
    ("Herfstvakantie", "2026-11-02/2026-11-08"),
    (_CHRISTMAS, "2026-12-21/2027-01-03"),
    ("Krokusvakantie", "2027-02-08/2027-02-14"),
    ("Paasvakantie", "2027-03-29/2027-04-11"),
)


def ready(region: Region) -> list[Break]:
    """The holidays of a region in order of time."""
    if region == Region.FLANDERS:
        return [_read(name, days) for name, days in _FLANDERS]
    place = list(Region).index(region)
    return [_read(name, days[place]) for name, days in _NETHERLANDS]


def _read(name: str, days: str) -> Break:
    first, last = days.split("/")
    return Break(name, dt.date.fromisoformat(first), dt.date.fromisoformat(last))
