"""Between which values a line without change stays: from its own moving ranges, or from its denominators."""

import itertools
import math
from collections.abc import Sequence
from dataclasses import dataclass

from leerkring.goals.rules.control.choices import Choices, Kind

_WIDEST_RANGE = 3.267


@dataclass(frozen=True, slots=True)
class Limits:
    """The middle of a line, and the lowest and highest value to be expected at each point; none for a run chart."""

    center: float
    lower: tuple[float, ...] = ()
    upper: tuple[float, ...] = ()

    @property
    def is_varying(self) -> bool:
        """Not every point has the same limits."""
        return len(set(self.lower)) > 1 or len(set(self.upper)) > 1


def limits_of(values: Sequence[float], sizes: Sequence[float] | None, baseline: int | None, choices: Choices) -> Limits:
    """The limits of values (with `sizes`, of each value out of its size), worked out from the first `baseline`."""
    known = values[:baseline] if baseline else values
    if choices.kind == Kind.XMR:
        return _moving_ranges(known, len(values), choices)
    if choices.kind.has_sizes and sizes is not None:
        return _sizes(values, sizes, len(known), choices.kind)
    return Limits(_median(known))


def _median(values: Sequence[float]) -> float:
    in_order, half = sorted(values), len(values) // 2
    return in_order[half] if len(values) % 2 else (in_order[half - 1] + in_order[half]) / 2


def _moving_ranges(known: Sequence[float], n: int, choices: Choices) -> Limits:
    center = math.fsum(known) / len(known)
    ranges = [abs(after - before) for before, after in itertools.pairwise(known)]
    if not ranges:
        return Limits(center)
    mean = math.fsum(ranges) / len(ranges)
    if choices.is_screened:
        kept = [one for one in ranges if one <= _WIDEST_RANGE * mean]
        mean = math.fsum(kept) / len(kept)
    reach = choices.factor * mean
    return Limits(center, (center - reach,) * n, (center + reach,) * n)


def _sizes(values: Sequence[float], sizes: Sequence[float], known: int, kind: Kind) -> Limits:
    """Three standard deviations of a binomial (p) or of a Poisson count (u), per denominator."""
    counts = [value * size for value, size in zip(values[:known], sizes[:known], strict=True)]
    center = math.fsum(counts) / math.fsum(sizes[:known])
    spread = center * (1 - center) if kind == Kind.P else center
    reaches = [3 * math.sqrt(max(spread, 0.0) / size) for size in sizes]
    top = 1.0 if kind == Kind.P else math.inf
    return Limits(
        center,
        tuple(max(center - reach, 0.0) for reach in reaches),
        tuple(min(center + reach, top) for reach in reaches),
    )
