"""Taking a method apart and putting it together again: steps added, changed, moved and removed."""

from collections.abc import Mapping
from dataclasses import replace

from leerkring.methods.rules.checks import total_minutes
from leerkring.methods.rules.plans import Method, Minutes, StepPlan


def with_step(method: Method, step: StepPlan, at: int | None = None) -> Method:
    """This step in the place of step `at`; without a place at the end."""
    steps = list(method.steps)
    if at is None:
        steps.append(step)
    else:
        steps[at - 1] = step
    return timed(method, tuple(steps))


def moved_step(method: Method, at: int, by: int) -> Method:
    """Step `at` one place up (-1) or down (+1). What works on its cards goes on doing so; whether it can is not asked.

    A step that changes places over the border between two meetings goes to the other meeting first.
    """
    there = at + by
    if not 1 <= there <= len(method.steps):
        return method
    step, other = method.steps[at - 1], method.steps[there - 1]
    if step.meeting != other.meeting:
        return with_step(method, replace(step, meeting=other.meeting), at)
    order = list(range(1, len(method.steps) + 1))
    order[at - 1], order[there - 1] = order[there - 1], order[at - 1]
    return timed(method, _ordered(method, order))


def can_move(method: Method, at: int, by: int) -> bool:
    """True when there is a place to go, and neither step works on the cards of the other."""
    there = at + by
    if not 1 <= there <= len(method.steps):
        return False
    first, second = sorted((at, there))
    is_border = method.steps[first - 1].meeting != method.steps[second - 1].meeting
    return is_border or method.steps[second - 1].source != first


def without_step(method: Method, at: int) -> Method:
    """Without step `at`, on which no other step may work any more."""
    order = [number for number in range(1, len(method.steps) + 1) if number != at]
    return timed(method, _ordered(method, order))


def working_on(method: Method, at: int) -> list[int]:
    """The steps that work on the cards of step `at`."""
    return [number for number, step in enumerate(method.steps, 1) if step.source == at]


def timed(method: Method, steps: tuple[StepPlan, ...]) -> Method:
    """The method with these steps, and its minutes and meetings as they follow from them."""
    total = total_minutes(steps)
    minutes = Minutes(min(method.minutes.least, total), total, max(method.minutes.most, total))
    meetings = max((step.meeting for step in steps), default=1)
    return replace(method, steps=steps, minutes=minutes, meetings=max(meetings, method.meetings))


def _ordered(method: Method, order: list[int]) -> tuple[StepPlan, ...]:
    """The steps in this order of their old numbers; sources are counted anew."""
    new: Mapping[int | None, int | None] = {None: None} | {old: place for place, old in enumerate(order, 1)}
    steps = (method.steps[old - 1] for old in order)
    return tuple(replace(step, source=new[step.source]) for step in steps)
