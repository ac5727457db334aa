"""What a line says: does it move or only waver, which way, and where it stands to the norm. No words yet."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from leerkring.goals.rules.control import FEWEST_USEFUL, LIKELY, Charted, Mark, Phase, Wanted, shift_in
from leerkring.goals.rules.norms import Bounds, Standing, standing

# Below this many in a measurement, one more or less moves a share by five points or more.
FEW_IN_ONE = 20


@dataclass(frozen=True, slots=True)
class Point:
    """One value on one day; `size` is out of how many, where that is counted."""

    on: dt.date
    value: float
    is_baseline: bool = False
    size: float | None = None


class Finding(StrEnum):
    """What is the matter with a line."""

    FEW = "few"
    STILL = "still"
    NOISE = "noise"
    SHIFT = "shift"
    RUN = "run"
    WAVES = "waves"
    TREND = "trend"
    NEAR = "near"
    OUTSIDE = "outside"

    @property
    def is_signal(self) -> bool:
        """It moved more than chance lets a line move."""
        return self not in (Finding.FEW, Finding.STILL, Finding.NOISE)


class Way(StrEnum):
    """Where it went."""

    UP = "up"
    DOWN = "down"


class Assurance(StrEnum):
    """What the limits say about the norm, while nothing changes."""

    ALWAYS = "always"
    NEVER = "never"
    BY_CHANCE = "by_chance"


@dataclass(frozen=True, slots=True)
class Seen:
    """Where in the line the finding is seen (first and last place), and the middles before and after it."""

    start: int
    stop: int
    way: Way | None = None
    before: float | None = None
    after: float | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """What one line says. Places count from 0 over the whole line; `phase` is where the last phase begins."""

    number: int
    phase: int
    useful: int
    middle: float
    last: float
    finding: Finding
    seen: Seen | None
    is_wanted: bool | None
    standing: Standing | None
    assurance: Assurance | None
    is_of_few: bool
    # The middle of the phase before the last one.
    earlier: float | None = None

    @property
    def is_signal(self) -> bool:
        """The line moved."""
        return self.finding.is_signal


def read(
    charted: Charted, bounds: Bounds | None, *, wanted: Wanted | None = None, sizes: Sequence[float] | None = None
) -> Reading:
    """The reading of a chart's last phase. Without `wanted` the norm tells which way the group hopes to go."""
    now, earlier = charted.now, charted.phases[:-1]
    values = charted.values[now.start : now.stop]
    finding, seen = _find(now, values)
    # A single value that stands out goes nowhere, however welcome it is.
    way = None if seen is None or finding in (Finding.OUTSIDE, Finding.NEAR) else seen.way
    return Reading(
        number=len(charted.values),
        phase=now.start,
        useful=now.runs.useful,
        middle=now.limits.center,
        last=values[-1],
        finding=finding,
        seen=seen,
        is_wanted=_is_wanted(wanted or _hoped(bounds), way),
        standing=standing(values[-1], bounds) if bounds else None,
        assurance=_assured(now, bounds) if finding == Finding.NOISE else None,
        is_of_few=bool(sizes) and sorted(sizes or [0])[len(sizes or [0]) // 2] < FEW_IN_ONE,
        earlier=earlier[-1].limits.center if earlier else None,
    )


def _find(phase: Phase, values: Sequence[float]) -> tuple[Finding, Seen | None]:
    """The finding that says most: another level, then a long run, then a single rule; few points say nothing."""
    if len(set(values)) == 1 and len(values) >= FEWEST_USEFUL:
        return Finding.STILL, None
    if phase.is_too_few:
        return Finding.FEW, None
    return _level(phase, values) or _marked(phase) or (Finding.NOISE, None)


def _level(phase: Phase, values: Sequence[float]) -> tuple[Finding, Seen] | None:
    runs = phase.runs
    shift = phase.shift or (shift_in(values, LIKELY) if runs.is_signal else None)
    if shift is not None:
        before, after = _middle(values[: shift.start]), _middle(values[shift.start :])
        if before != after:
            way = Way.UP if after > before else Way.DOWN
            return Finding.SHIFT, Seen(phase.start + shift.start, phase.stop - 1, way, before, after)
    if runs.is_long:
        way = Way.UP if runs.is_above else Way.DOWN
        return Finding.RUN, Seen(phase.start + runs.first, phase.start + runs.last, way)
    if runs.is_seldom_crossed:
        return Finding.WAVES, Seen(phase.start, phase.stop - 1)
    return None


def _marked(phase: Phase) -> tuple[Finding, Seen] | None:
    """What single points tell: outside the limits first, then the other rules."""
    for finding, up, down in (
        (Finding.OUTSIDE, Mark.ABOVE, Mark.BELOW),
        (Finding.TREND, Mark.TREND_UP, Mark.TREND_DOWN),
        (Finding.RUN, Mark.SEVEN_ABOVE, Mark.SEVEN_BELOW),
        (Finding.NEAR, Mark.NEAR_ABOVE, Mark.NEAR_BELOW),
    ):
        places = [place for place, mark in enumerate(phase.marks) if mark in (up, down)]
        if places:
            ways = {phase.marks[place] for place in places}
            way = None if len(ways) == 2 else Way.UP if up in ways else Way.DOWN
            lasts = way is not None and finding in (Finding.TREND, Finding.RUN)
            first, last = _last_stretch(phase.marks, places[-1]) if lasts else (places[0], places[-1])
            return finding, Seen(phase.start + first, phase.start + last, way)
    return None


def _last_stretch(marks: Sequence[Mark], last: int) -> tuple[int, int]:
    """From where to where the latest run or trend lasts: an earlier one that ended is not part of it.

    A point of a run may be marked because it lies near a limit as well, on the same side.
    """
    near = {Mark.SEVEN_ABOVE: Mark.NEAR_ABOVE, Mark.SEVEN_BELOW: Mark.NEAR_BELOW}
    alike = {marks[last], near.get(marks[last], marks[last])}
    first = last
    while first > 0 and marks[first - 1] in alike:
        first -= 1
    while last + 1 < len(marks) and marks[last + 1] in alike:
        last += 1
    return first, last


def _middle(values: Sequence[float]) -> float:
    in_order, half = sorted(values), len(values) // 2
    return in_order[half] if len(values) % 2 else (in_order[half - 1] + in_order[half]) / 2


def _hoped(bounds: Bounds | None) -> Wanted | None:
    if bounds is None or not bounds.lines:
        return None
    if len(bounds.lines) == 2:
        return Wanted.WITHIN
    return Wanted.MORE if bounds.high is None else Wanted.LESS


def _is_wanted(hoped: Wanted | None, way: Way | None) -> bool | None:
    if way is None or hoped in (None, Wanted.WITHIN):
        return None
    return (hoped == Wanted.MORE) == (way == Way.UP)


def _assured(phase: Phase, bounds: Bounds | None) -> Assurance | None:
    if bounds is None or not phase.limits.lower:
        return None
    low, high = min(phase.limits.lower), max(phase.limits.upper)
    if standing(low, bounds) == standing(high, bounds) == Standing.MEETS:
        return Assurance.ALWAYS
    is_below = bounds.low is not None and high < bounds.low
    is_above = bounds.high is not None and low > bounds.high
    return Assurance.NEVER if is_below or is_above else Assurance.BY_CHANCE
