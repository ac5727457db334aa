"""The group's own norm, and where a value stands to it. It is said in words and never as a verdict on people."""

from dataclasses import dataclass
from enum import StrEnum


class Reads(StrEnum):
    """How a norm reads."""

    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    BETWEEN = "between"


class Standing(StrEnum):
    """Where a value stands to the norm."""

    MEETS = "meets"
    NOT_YET = "not_yet"


@dataclass(frozen=True, slots=True)
class Bounds:
    """The lowest and the highest value that satisfies; one of them may be open."""

    low: float | None
    high: float | None

    @property
    def lines(self) -> tuple[float, ...]:
        """The values at which a line is drawn, the lowest first."""
        return tuple(value for value in (self.low, self.high) if value is not None)


def reads(low: float | None, high: float | None) -> Reads | None:
    """How a norm with these numbers reads; None when there is none."""
    if low is not None and high is not None:
        return Reads.BETWEEN
    if low is not None:
        return Reads.AT_LEAST
    return None if high is None else Reads.AT_MOST


def is_crossed(low: float | None, high: float | None) -> bool:
    """The lowest value stands above the highest, so nothing could ever satisfy."""
    return low is not None and high is not None and low > high


def standing(value: float, bounds: Bounds) -> Standing:
    """Where a value stands; a value on the line satisfies."""
    reaches = bounds.low is None or value >= bounds.low
    stays = bounds.high is None or value <= bounds.high
    return Standing.MEETS if reaches and stays else Standing.NOT_YET
