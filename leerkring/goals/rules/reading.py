"""What a row of measurements says, in numbers; the words around them are made elsewhere."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from leerkring.goals.rules.norms import Bounds, Standing, standing

FEWEST = 2


@dataclass(frozen=True, slots=True)
class Point:
    """One value on one day."""

    on: dt.date
    value: float
    is_baseline: bool = False


@dataclass(frozen=True, slots=True)
class Reading:
    """Where it began and is now, between what it moved, and where the last value stands to the norm."""

    number: int
    first: Point
    last: Point
    lowest: float
    highest: float
    standing: Standing | None

    @property
    def is_too_few(self) -> bool:
        """Fewer points than make a line."""
        return self.number < FEWEST


def read(points: Sequence[Point], bounds: Bounds | None) -> Reading | None:
    """The reading of points in order of time; None without points."""
    if not points:
        return None
    values = [point.value for point in points]
    last = points[-1]
    return Reading(
        number=len(points),
        first=points[0],
        last=last,
        lowest=min(values),
        highest=max(values),
        standing=standing(last.value, bounds) if bounds else None,
    )
