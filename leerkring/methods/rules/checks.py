"""What must be true between the parts of a method, beyond the shape of each."""

from collections.abc import Iterator

from leerkring.methods.rules.faults import Fault, Problem
from leerkring.methods.rules.kinds import TRAITS, Use, hidden
from leerkring.methods.rules.plans import Method, StepPlan


def check(method: Method) -> list[Fault]:
    """Everything that is wrong between the parts."""
    faults = [*_check_numbers(method)]
    for number, step in enumerate(method.steps, 1):
        faults += [_at(number, fault) for fault in (*_check_settings(step), *_check_place(method, number, step))]
    return faults


def total_minutes(steps: tuple[StepPlan, ...]) -> int:
    """How long the steps take together."""
    return sum(step.minutes for step in steps)


def _at(number: int, fault: Fault) -> Fault:
    return Fault(fault.problem, f"steps.{number}.{fault.place}", fault.value, fault.limit)


def _check_numbers(method: Method) -> Iterator[Fault]:
    if not method.steps:
        yield Fault(Problem.NO_STEPS, "steps")
    if method.group.least > method.group.most:
        yield Fault(Problem.WRONG_ORDER, "group", f"{method.group.least}-{method.group.most}")
    minutes, total = method.minutes, total_minutes(method.steps)
    if not minutes.least <= minutes.usual <= minutes.most:
        yield Fault(Problem.WRONG_ORDER, "minutes", f"{minutes.least}-{minutes.usual}-{minutes.most}")
    if method.steps and minutes.usual != total:
        yield Fault(Problem.WRONG_SUM, "minutes.usual", str(minutes.usual), str(total))


def _check_settings(step: StepPlan) -> Iterator[Fault]:
    """Settings that this kind of step needs, or does not use."""
    traits = TRAITS[step.kind]
    for key in ("write", "source", "options", "size"):
        use, value = getattr(traits, key), getattr(step, key)
        if use == Use.NO and value:
            yield Fault(Problem.NOT_USED, key, limit=step.kind)
        if use == Use.MUST and not value:
            yield Fault(Problem.MISSING, key)
    if not traits.reveals:
        yield from _check_own(step)
    if traits.votes and not step.options and step.source is None:
        yield Fault(Problem.NEEDS_MATERIAL, "options", limit=step.kind)
    for key in ("speaks", "yields"):
        if getattr(step, key) not in getattr(traits, key):
            yield Fault(Problem.NOT_ALLOWED, key, getattr(step, key), ", ".join(getattr(traits, key)))


def _check_own(step: StepPlan) -> Iterator[Fault]:
    """Settings about what people give of their own, in a kind of step where they give nothing to the others."""
    for key in ("alone_first", "each", "names"):
        if getattr(step, key):
            yield Fault(Problem.NOT_USED, key, limit=step.kind)
    if step.reveal != hidden(step.kind):
        yield Fault(Problem.NOT_USED, "reveal", limit=step.kind)


def _check_place(method: Method, number: int, step: StepPlan) -> Iterator[Fault]:
    """Where the step stands among the others."""
    if step.source is not None and step.source >= number:
        yield Fault(Problem.NOT_EARLIER, "source", str(step.source))
    elif step.source is not None and not TRAITS[method.steps[step.source - 1].kind].leaves_cards:
        yield Fault(Problem.NO_CARDS, "source", str(step.source))
    if step.meeting > method.meetings:
        yield Fault(Problem.OUT_OF_RANGE, "meeting", str(step.meeting), f"1-{method.meetings}")
    elif number > 1 and step.meeting < method.steps[number - 2].meeting:
        yield Fault(Problem.MEETING_ORDER, "meeting", str(step.meeting))
