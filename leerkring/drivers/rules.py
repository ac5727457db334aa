"""How a diagram grows and how a small test goes on: arithmetic without Django."""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

Thing = TypeVar("Thing")


class Stage(StrEnum):
    """Where a small test is: planned, done, studied, and ended with a choice."""

    PLAN = "plan"
    DO = "do"
    STUDY = "study"
    ACT = "act"


def stage_of(*, is_done: bool, is_studied: bool, is_ended: bool) -> Stage:
    """The last step that was taken."""
    if is_ended:
        return Stage.ACT
    if is_studied:
        return Stage.STUDY
    return Stage.DO if is_done else Stage.PLAN


@dataclass(frozen=True, slots=True)
class Twig(Generic[Thing]):
    """Something in a diagram, with what hangs below it."""

    it: Thing
    below: tuple["Twig[Thing]", ...]


def grown(
    things: Sequence[Thing], key: Callable[[Thing], Hashable], above: Callable[[Thing], Hashable]
) -> tuple[Twig[Thing], ...]:
    """The diagram of these things in their own order. What hangs below something that is not among them falls away."""
    hanging: dict[Hashable, list[Thing]] = {}
    for thing in things:
        hanging.setdefault(above(thing), []).append(thing)

    def twigs(under: Hashable) -> tuple[Twig[Thing], ...]:
        return tuple(Twig(thing, twigs(key(thing))) for thing in hanging.get(under, ()))

    return twigs(None)
