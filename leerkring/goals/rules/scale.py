"""Round steps for the two axes of a chart."""

import datetime as dt
import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_MONTHS_IN_A_STEP = (1, 2, 3, 6, 12, 24, 60, 120, 240)


@dataclass(frozen=True, slots=True)
class Scale:
    """The lowest and highest value of an axis and the round values between them."""

    low: float
    high: float
    ticks: tuple[float, ...]


def scale(values: Sequence[float], *, most: int = 5) -> Scale:
    """An axis with room for all values and at most `most` steps; it starts at zero when zero is near."""
    low, high = min(values), max(values)
    if low == high:
        low, high = min(0.0, low), max(0.0, high) or (0.0 if low else 1.0)
    if 0 < low <= (high - low):
        low = 0.0
    step = _round_step((high - low) / most)
    first, last = math.floor(low / step + 1e-9), math.ceil(high / step - 1e-9)
    ticks = tuple(round(n * step, 10) for n in range(first, last + 1))
    return Scale(ticks[0], ticks[-1], ticks)


def _round_step(least: float) -> float:
    """The smallest of 1, 2, 5, 10, 20, 50 … (and .1, .2, .5 …) that is not below `least`."""
    power = 10.0 ** math.floor(math.log10(least))
    return next(factor * power for factor in (1, 2, 5, 10) if factor * power >= least * (1 - 1e-9))


def months(first: dt.date, last: dt.date, *, most: int) -> tuple[dt.date, ...]:
    """At most `most` first days of months between two days, at even distances; none within one month."""
    every = list(_month_starts(first, last))
    for step in _MONTHS_IN_A_STEP:
        chosen = [day for day in every if (day.year * 12 + day.month - 1) % step == 0]
        if len(chosen) <= most:
            return tuple(chosen)
    return ()


def _month_starts(first: dt.date, last: dt.date) -> Iterator[dt.date]:
    number = first.year * 12 + first.month - (first.day == 1)
    while (day := dt.date(number // 12, number % 12 + 1, 1)) <= last:
        yield day
        number += 1
