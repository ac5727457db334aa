"""One line made into a chart: each phase with its own middle, limits, runs and marked points."""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

from leerkring.goals.rules.control.choices import Choices, Kind, RuleSet
from leerkring.goals.rules.control.limits import Limits, limits_of
from leerkring.goals.rules.control.marks import Mark, nhs, outside
from leerkring.goals.rules.control.runs import Runs, runs_of
from leerkring.goals.rules.control.shift import Shift, shift_in

RUN_CHART = Choices()


@dataclass(frozen=True, slots=True)
class Phase:
    """A stretch of a line that is judged by itself: from `start` up to but not including `stop`."""

    start: int
    stop: int
    limits: Limits
    runs: Runs
    shift: Shift | None
    marks: tuple[Mark, ...]

    @property
    def is_too_few(self) -> bool:
        """Too few points to say whether it moves."""
        return self.runs.is_too_few

    @property
    def is_changed(self) -> bool:
        """It moved more than chance lets a line move."""
        if self.is_too_few:
            return False
        return self.runs.is_signal or self.shift is not None or any(one.is_special for one in self.marks)


@dataclass(frozen=True, slots=True)
class Charted:
    """The values as they stand on the chart, and their phases."""

    values: tuple[float, ...]
    phases: tuple[Phase, ...]
    choices: Choices

    @property
    def now(self) -> Phase:
        """The last phase: what the reading is about."""
        return self.phases[-1]


def chart(
    values: Sequence[float],
    choices: Choices = RUN_CHART,
    *,
    sizes: Sequence[float] | None = None,
    starts: Sequence[int] = (),
    baseline: int | None = None,
) -> Charted:
    """The chart of a line of at least one value.

    With `sizes` each value is a count out of its size. `starts` are the places where a new phase begins; `baseline` is
    how many points of each phase its middle and limits are worked out from (all of them when not given).
    """
    shown = (
        [value / size for value, size in zip(values, sizes, strict=True)] if sizes else [float(one) for one in values]
    )
    edges = [0, *sorted({start for start in starts if 0 < start < len(shown)}), len(shown)]
    phases = tuple(
        _phase(shown[start:stop], sizes[start:stop] if sizes else None, start, baseline, choices)
        for start, stop in itertools.pairwise(edges)
    )
    return Charted(tuple(shown), phases, choices)


def _phase(
    values: Sequence[float], sizes: Sequence[float] | None, start: int, baseline: int | None, choices: Choices
) -> Phase:
    limits = limits_of(values, sizes, baseline, choices)
    runs = runs_of(values, limits.center)
    marks = nhs(values, limits) if choices.rules == RuleSet.NHS else outside(values, limits)
    if choices.kind == Kind.RUN and runs.is_long and not runs.is_too_few:
        marks[runs.first : runs.last + 1] = [Mark.LONG_RUN] * (runs.last + 1 - runs.first)
    shift = None if runs.is_too_few else shift_in(values)
    return Phase(start, start + len(values), limits, runs, shift, tuple(marks))
