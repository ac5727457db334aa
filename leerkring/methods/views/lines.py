"""The steps of a method as a line of time, ready for a page."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from leerkring.methods.rules import Method, StepPlan
from leerkring.methods.words import KINDS, facts_of


@dataclass(frozen=True)
class Line:
    """One step: its place, how many minutes have gone by in its meeting when it begins, and how it goes."""

    number: int
    begins: int
    step: StepPlan
    kind: str
    facts: list[str]


@dataclass(frozen=True)
class Sitting:
    """The steps of one of the meetings."""

    number: int
    minutes: int
    lines: list[Line]


def sittings_of(method: Method) -> list[Sitting]:
    """The steps by meeting, each with the minute in which it begins."""
    numbered = enumerate(method.steps, 1)
    return [_sitting(number, list(steps)) for number, steps in groupby(numbered, key=lambda pair: pair[1].meeting)]


def _sitting(number: int, steps: list[tuple[int, StepPlan]]) -> Sitting:
    return Sitting(number, sum(step.minutes for _place, step in steps), list(_lines(steps)))


def _lines(steps: list[tuple[int, StepPlan]]) -> Iterator[Line]:
    begins = 0
    for place, step in steps:
        yield Line(place, begins, step, str(KINDS[step.kind][0]), facts_of(step))
        begins += step.minutes
