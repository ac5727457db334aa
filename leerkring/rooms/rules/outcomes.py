"""What numbers of many people say together, in a few words: about things, never about who gave them."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from statistics import mean, median


class Lean(StrEnum):
    """Where most answers on a scale lie."""

    NOWHERE = "nowhere"
    LOW = "low"
    MIDDLE = "middle"
    HIGH = "high"
    APART = "apart"


@dataclass(frozen=True)
class Spread:
    """How many chose each point of a scale, the lowest point first."""

    counts: tuple[int, ...]

    @property
    def people(self) -> int:
        """How many answered."""
        return sum(self.counts)

    @property
    def lean(self) -> Lean:
        """Where most of it lies. Far apart: a quarter or more, and two people, in the lowest and the highest third."""
        values = [place for place, count in enumerate(self.counts) for _each in range(count)]
        if not values:
            return Lean.NOWHERE
        last = len(self.counts) - 1
        low = sum(1 for value in values if _is_low(value, last))
        high = sum(1 for value in values if _is_high(value, last))
        if min(low, high) >= 2 and 4 * min(low, high) >= len(values):
            return Lean.APART
        middle = median(values)
        return Lean.LOW if _is_low(middle, last) else Lean.HIGH if _is_high(middle, last) else Lean.MIDDLE


def spread_of(values: Sequence[int], points: int) -> Spread:
    """The answers 1 to `points`, counted; another number is none."""
    return Spread(tuple(sum(1 for value in values if value == point) for point in range(1, points + 1)))


def average_place(places: Sequence[int]) -> float | None:
    """The place that something got on average; None when nobody gave it one."""
    return mean(places) if places else None


def _is_low(value: float, last: int) -> bool:
    return 3 * value < last


def _is_high(value: float, last: int) -> bool:
    return 3 * value > 2 * last
