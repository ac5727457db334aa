"""The steps of a method as a line of time, ready for a page."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from leerkring.methods.rules import Method, StepPlan
from leerkring.methods.rules.composing import can_move
from leerkring.methods.rules.finding import meeting_minutes
from leerkring.methods.words import KINDS, facts_of


@dataclass(frozen=True)
class Line:
    """One step: its place, how many minutes have gone by in its meeting when it begins, and how it goes."""

    number: int
    begins: int
    step: StepPlan
    kind: str
    facts: list[str]
    can_go_up: bool
    can_go_down: bool


@dataclass(frozen=True)
class Sitting:
    """The steps of one of the meetings."""

    number: int
    minutes: int
    lines: list[Line]


def sittings_of(method: Method) -> list[Sitting]:
    """The steps by meeting, each with the minute in which it begins."""
    numbered = enumerate(method.steps, 1)
    sittings = groupby(numbered, key=lambda pair: pair[1].meeting)
    return [Sitting(number, meeting_minutes(method, number), list(_lines(method, steps))) for number, steps in sittings]


def _lines(method: Method, steps: Iterable[tuple[int, StepPlan]]) -> Iterator[Line]:
    begins = 0
    for place, step in steps:
        kind, up, down = str(KINDS[step.kind][0]), can_move(method, place, -1), can_move(method, place, 1)
        yield Line(place, begins, step, kind, facts_of(step), up, down)
        begins += step.minutes
