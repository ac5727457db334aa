"""Finding a method that suits: the step of the cycle, the time there is, the people, and words."""

from collections.abc import Iterator
from dataclasses import dataclass

from leerkring.methods.rules.plans import Kind, Method

# In the order of a library: what one always uses, what one of you brings, then the cycle.
SERVED = ("any", "case", "1", "2", "3", "4", "5", "6", "round")


@dataclass(frozen=True)
class Wish:
    """What a group looks for; None or empty is no matter."""

    step: int | None = None
    minutes: int | None = None
    people: int | None = None
    words: str = ""
    knows: bool = False


def suits(method: Method, wish: Wish) -> bool:
    """True when the method fits everything that was asked; knowing each other is asked apart."""
    return all(
        (
            wish.step is None or not method.cycle_steps or wish.step in method.cycle_steps,
            wish.minutes is None or shortest(method) <= wish.minutes,
            wish.people is None or method.group.least <= wish.people <= method.group.most,
            has_words(method, wish.words),
        )
    )


def shortest(method: Method) -> int:
    """The minutes that one meeting needs at least; over several meetings, those of the longest one."""
    if method.meetings == 1:
        return method.minutes.least
    return max(meeting_minutes(method, number) for number in range(1, method.meetings + 1))


def meeting_minutes(method: Method, meeting: int) -> int:
    """How long this one of its meetings takes."""
    return sum(step.minutes for step in method.steps if step.meeting == meeting)


def serves(method: Method) -> str:
    """What it is for: a step of the cycle (the first it suits), a whole round, a case that one brings, or any time."""
    if not method.cycle_steps:
        return "case" if any(step.kind is Kind.CASE for step in method.steps) else "any"
    return "round" if set(method.cycle_steps) >= set(range(1, 7)) else str(min(method.cycle_steps))


def has_words(method: Method, words: str) -> bool:
    """True when every word stands somewhere in what it is called, what it is for, or its steps, in either language."""
    text = " ".join(_texts(method)).casefold()
    return all(word in text for word in words.casefold().split())


def _texts(method: Method) -> Iterator[str]:
    for words in (method.name, method.purpose, method.when, *(step.name for step in method.steps)):
        yield words.nl
        yield words.en
