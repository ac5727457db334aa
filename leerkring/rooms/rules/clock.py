"""The clock of a step: it suggests, and never forces."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

# Fewer times than this is no custom yet.
_ENOUGH = 2
_LONGEST = dt.timedelta(hours=4)


@dataclass(frozen=True)
class Clock:
    """What is left of the time of a step, in seconds; `runs` is false while it is paused."""

    total: int
    left: int
    runs: bool

    @property
    def is_over(self) -> bool:
        """The time is over; the group goes on as long as it likes."""
        return self.left == 0


def clock_of(minutes: int, rings_at: dt.datetime | None, seconds_left: int | None, now: dt.datetime) -> Clock:
    """The clock now. However the clock of the server jumps, never more is left than was given, and never less than
    nothing."""
    total = minutes * 60
    if rings_at is None:
        return Clock(total, total if seconds_left is None else seconds_left, runs=False)
    left = int((rings_at - now).total_seconds())
    return Clock(max(total, 1), min(max(left, 0), max(total, 4 * 3600)), runs=True)


def usual_minutes(spans: Sequence[dt.timedelta]) -> int | None:
    """How long such a step really took before: the median in whole minutes, at least one; None when it is too few to
    say."""
    seconds = [span.total_seconds() for span in spans if dt.timedelta(0) < span < _LONGEST]
    return max(1, round(median(seconds) / 60)) if len(seconds) >= _ENOUGH else None
