"""What is drawn: a line with its middle, limits, norm, phases and holidays, and the words in and about it."""

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from leerkring.goals.rules.control import Charted, Phase
from leerkring.goals.rules.norms import Bounds


@dataclass(frozen=True, slots=True)
class Stretch:
    """Days that are shaded."""

    first: dt.date
    last: dt.date


@dataclass(frozen=True, slots=True)
class Turn:
    """A day on which something was done otherwise."""

    on: dt.date
    number: int


@dataclass(frozen=True, slots=True)
class Flag:
    """A day on which something was tried in the small."""

    on: dt.date
    number: int


@dataclass(frozen=True, slots=True)
class Picture:
    """Everything on one drawing. `days` are those of the chart's values; `signal` is the place where one is seen."""

    days: Sequence[dt.date]
    charted: Charted
    bounds: Bounds | None = None
    baseline: int | None = None
    signal: int | None = None
    turns: Sequence[Turn] = ()
    holidays: Sequence[Stretch] = ()
    # In order of time.
    flags: Sequence[Flag] = ()

    @property
    def first(self) -> dt.date:
        """Where the drawing begins: what was tried before the first value belongs on it too."""
        return min(self.days[0], self.flags[0].on) if self.flags else self.days[0]

    @property
    def last(self) -> dt.date:
        """Where the drawing ends: what was tried since the last value belongs on it too."""
        return max(self.days[-1], self.flags[-1].on) if self.flags else self.days[-1]

    @property
    def phases(self) -> tuple[Phase, ...]:
        """The phases of its chart."""
        return self.charted.phases

    @property
    def norm(self) -> tuple[float, ...]:
        """The values of the norm."""
        return self.bounds.lines if self.bounds else ()

    @property
    def heights(self) -> list[float]:
        """Every value that needs a place on the drawing."""
        found = [*self.charted.values, *self.norm]
        for phase in self.phases:
            found += [phase.limits.center, *phase.limits.lower, *phase.limits.upper]
        return found


@dataclass(frozen=True, slots=True)
class Words:
    """What is written in and about the drawing; `number` writes a step of the axis, `value` a value."""

    key: str
    title: str
    reading: str
    number: Callable[[float], str]
    value: Callable[[float], str]
    month: Callable[[dt.date], str]
    day: Callable[[dt.date], str]
    norm: str = ""
    middle: str = ""
    signal: str = field(default="")
