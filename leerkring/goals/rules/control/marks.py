"""Why a single point is marked."""

import itertools
from collections.abc import Sequence
from enum import StrEnum

from leerkring.goals.rules.control.limits import Limits

_SEVEN, _NEAR = 7, 2 / 3


class Mark(StrEnum):
    """Which rule marks a point, in the words of the NHS set."""

    COMMON = "Common Cause"
    ABOVE = "Above UCL"
    BELOW = "Below LCL"
    TREND_UP = "7 Point Trend (Increasing)"
    TREND_DOWN = "7 Point Trend (Decreasing)"
    NEAR_ABOVE = "2 in 3 Above CL"
    NEAR_BELOW = "2 in 3 Below CL"
    SEVEN_ABOVE = "7 Points Above CL"
    SEVEN_BELOW = "7 Points Below CL"
    LONG_RUN = "Long Run"

    @property
    def is_special(self) -> bool:
        """Not what chance does."""
        return self is not Mark.COMMON

    @property
    def is_outside(self) -> bool:
        """Outside the limits."""
        return self in (Mark.ABOVE, Mark.BELOW)


def outside(values: Sequence[float], limits: Limits) -> list[Mark]:
    """Each point against its own limits; without limits none is outside."""
    if not limits.lower:
        return [Mark.COMMON] * len(values)
    return [
        Mark.ABOVE if value > high else Mark.BELOW if value < low else Mark.COMMON
        for value, low, high in zip(values, limits.lower, limits.upper, strict=True)
    ]


def nhs(values: Sequence[float], limits: Limits) -> list[Mark]:
    """The four rules of the NHS set; where more than one holds, the first of: outside, trend, two of three, seven."""
    marks = outside(values, limits)
    sides = [(value > limits.center) - (value < limits.center) for value in values]
    found = (_trends(values), _two_in_three(values, sides, limits, marks), _seven_one_side(sides))
    for rule in found:
        for place, mark in rule.items():
            if not marks[place].is_special:
                marks[place] = mark
    return marks


def _trends(values: Sequence[float]) -> dict[int, Mark]:
    """Seven points of which each is higher than the one before it, or each lower."""
    ways = [(after > before) - (after < before) for before, after in itertools.pairwise(values)]
    parts = {
        place
        for end in range(_SEVEN - 1, len(values))
        if abs(sum(ways[end - _SEVEN + 1 : end])) == _SEVEN - 1
        for place in range(end - _SEVEN + 1, end + 1)
    }
    # A point where two trends meet belongs to the later one.
    return {
        place: Mark.TREND_UP if ways[place if place + 1 in parts else place - 1] > 0 else Mark.TREND_DOWN
        for place in parts
    }


def _two_in_three(
    values: Sequence[float], sides: Sequence[int], limits: Limits, marks: Sequence[Mark]
) -> dict[int, Mark]:
    """Two of three points in a row, all three on one side, beyond two thirds of the way to the limit."""
    near = (
        [
            not mark.is_outside
            and abs(value - limits.center)
            > _NEAR * (high - limits.center if value > limits.center else limits.center - low)
            for value, low, high, mark in zip(values, limits.lower, limits.upper, marks, strict=True)
        ]
        if limits.lower
        else []
    )
    found: dict[int, Mark] = {}
    for start in range(len(near) - 2):
        three = range(start, start + 3)
        if abs(sum(sides[start : start + 3])) == 3 and sum(near[start : start + 3]) >= 2:
            found |= {place: Mark.NEAR_ABOVE if sides[place] > 0 else Mark.NEAR_BELOW for place in three if near[place]}
    return found


def _seven_one_side(sides: Sequence[int]) -> dict[int, Mark]:
    """Seven points in a row on one side of the middle."""
    found: dict[int, Mark] = {}
    for start in range(len(sides) - _SEVEN + 1):
        if abs(sum(sides[start : start + _SEVEN])) == _SEVEN:
            mark = Mark.SEVEN_ABOVE if sides[start] > 0 else Mark.SEVEN_BELOW
            found |= dict.fromkeys(range(start, start + _SEVEN), mark)
    return found
