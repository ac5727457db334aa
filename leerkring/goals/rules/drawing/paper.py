"""Where days and values stand on a drawing."""

import datetime as dt
from dataclasses import dataclass

from leerkring.goals.rules.scale import Scale

TOP, BOTTOM, LEFT, LETTER, BOLD, BEAD = 28, 34, 16, 8.2, 10, 22


@dataclass(frozen=True, slots=True)
class Size:
    """How large the drawing is, in its own units, how many months and steps fit, whether words fit in it."""

    name: str
    width: int
    height: int
    months: int
    steps: int = 5
    has_words: bool = True


NARROW, WIDE = Size("narrow", 360, 260, 3), Size("wide", 760, 320, 6)
SMALL = Size("small", 360, 190, 2, 3, has_words=False)


@dataclass(frozen=True, slots=True)
class Paper:
    """Turns days and values into places on the drawing."""

    size: Size
    left: float
    right: float
    values: Scale
    first: dt.date
    last: dt.date

    @property
    def floor(self) -> int:
        """Where the lowest value stands."""
        return self.size.height - BOTTOM

    def x(self, on: dt.date) -> float:
        """Where a day stands, from left to right."""
        days = (self.last - self.first).days
        share = (on - self.first).days / days if days else 0.5
        return round(self.left + 8 + share * (self.right - self.left - 8), 1)

    def y(self, value: float) -> float:
        """Where a value stands, from top to floor."""
        share = (value - self.values.low) / (self.values.high - self.values.low)
        return round(self.floor - share * (self.floor - TOP), 1)
