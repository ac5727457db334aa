"""The two run rules of Anhøj: a run that is too long, a middle that is crossed too seldom.

Anhøj & Olesen 2014, doi 10.1371/journal.pone.0113825.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

FEWEST_USEFUL = 10


@dataclass(frozen=True, slots=True)
class Runs:
    """How a line runs along its middle. Points on the middle are not useful: they break no run and make none."""

    n: int
    useful: int
    longest_run: int
    longest_run_max: int
    crossings: int
    crossings_min: int
    # Where the longest run lies: its first and last place in the line, and whether it lies above the middle.
    first: int = 0
    last: int = 0
    is_above: bool = False

    @property
    def is_long(self) -> bool:
        """One run is longer than chance makes it."""
        return self.longest_run > self.longest_run_max

    @property
    def is_seldom_crossed(self) -> bool:
        """The middle is crossed less than chance does it."""
        return self.crossings < self.crossings_min

    @property
    def is_signal(self) -> bool:
        """One of both."""
        return self.is_long or self.is_seldom_crossed

    @property
    def is_too_few(self) -> bool:
        """Too few useful points for the rules to say anything."""
        return self.useful < FEWEST_USEFUL


def longest_run_max(useful: int) -> int:
    """The longest run that chance allows."""
    return round(math.log2(useful)) + 3 if useful else 0


@lru_cache(maxsize=500)
def crossings_min(useful: int) -> int:
    """The fewest crossings that chance allows: the 5 % quantile of useful - 1 throws of a coin, in whole numbers."""
    throws = max(useful - 1, 0)
    so_far, fewest = 1, 0
    while so_far * 20 < 2**throws:
        fewest += 1
        so_far += math.comb(throws, fewest)
    return fewest


def runs_of(values: Sequence[float], middle: float) -> Runs:
    """The runs of a line along its middle."""
    longest = first = last = 0
    length = start = before = crossings = useful = 0
    is_above = False
    for place, value in enumerate(values):
        side = (value > middle) - (value < middle)
        if not side:
            continue
        useful += 1
        if side != before:
            crossings += bool(before)
            length, start, before = 0, place, side
        length += 1
        if length > longest:
            longest, first, last, is_above = length, start, place, side > 0
    return Runs(
        n=len(values),
        useful=useful,
        longest_run=longest,
        longest_run_max=longest_run_max(useful),
        crossings=crossings,
        crossings_min=crossings_min(useful),
        first=first,
        last=last,
        is_above=is_above,
    )
