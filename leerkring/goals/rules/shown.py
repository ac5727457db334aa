"""A count and what it is out of, as the number that stands on a chart."""

from collections.abc import Sequence
from dataclasses import replace
from enum import StrEnum

from leerkring.goals.rules.control import Charted
from leerkring.goals.rules.control.limits import Limits


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
