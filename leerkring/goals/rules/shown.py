"""A count and what it is out of, as the number that stands on a chart."""

from collections.abc import Sequence
from dataclasses import replace
from enum import StrEnum

from leerkring.goals.rules.control import Charted
from leerkring.goals.rules.control.limits import Limits

MOST_DECIMALS = 2


class Counted(StrEnum):
    """What a value is."""

    NUMBER = "number"
    SHARE = "share"
    RATE = "rate"
    SCORE = "score"

    @property
    def has_sizes(self) -> bool:
        """It is a count out of something."""
        return self in (Counted.SHARE, Counted.RATE)


def times(counted: str, per: int) -> float:
    """By how much a count out of its size is multiplied: a share is said in per cents, a rate for every so many."""
    return {Counted.SHARE: 100.0, Counted.RATE: float(per)}.get(Counted(counted), 1.0)


def shown(value: float, size: float | None, by: float) -> float:
    """The number on the chart."""
    return value if size is None else value / size * by


def calm(value: float, counted: str, edges: Sequence[float] = ()) -> float:
    """A number as it is said: a share in whole per cents, a rate from 1 with one decimal, others as they are.

    More decimals where fewer would tell otherwise: nothing where there is something, all where one is missing, or a
    norm (one of `edges`) that seems met and is not.
    """
    is_large_rate = counted == Counted.RATE and abs(value) >= 1
    least = 0 if counted == Counted.SHARE else 1 if is_large_rate else MOST_DECIMALS
    said = (round(value, decimals) for decimals in range(least, MOST_DECIMALS))
    telling = (0.0, 100.0, *edges) if counted == Counted.SHARE else (0.0, *edges)
    return next((number for number in said if _sides(number, telling) == _sides(value, telling)), value)


def _sides(value: float, edges: Sequence[float]) -> list[int]:
    return [(value > edge) - (value < edge) for edge in edges]


def scaled(charted: Charted, by: float) -> Charted:
    """The same chart with every number that much larger."""
    if by == 1:
        return charted
    return replace(
        charted,
        values=tuple(value * by for value in charted.values),
        phases=tuple(
            replace(
                phase,
                limits=Limits(phase.limits.center * by, _each(phase.limits.lower, by), _each(phase.limits.upper, by)),
            )
            for phase in charted.phases
        ),
    )


def _each(values: Sequence[float], by: float) -> tuple[float, ...]:
    return tuple(value * by for value in values)
