"""How far a step is, and where one click onward or back leads."""

from collections.abc import Sequence
from enum import StrEnum


class State(StrEnum):
    """How far a step is."""

    WAITING = "waiting"
    OPEN = "open"
    REVEALED = "revealed"
    ENDED = "ended"


class Go(StrEnum):
    """What a click of the chair does to a step; the second three take away what the first three did."""

    BEGIN = "begin"
    REVEAL = "reveal"
    END = "end"
    UNBEGIN = "unbegin"
    UNREVEAL = "unreveal"
    UNEND = "unend"


Move = tuple[Go, int]


def state_of(*, opened: bool, revealed: bool, ended: bool) -> State:
    """The latest thing that happened to it."""
    if ended:
        return State.ENDED
    if revealed:
        return State.REVEALED
    return State.OPEN if opened else State.WAITING


def onward(states: Sequence[State], reveals: Sequence[bool], current: int | None) -> list[Move]:
    """What one click onward does, step by number; `reveals` says which steps have a moment of reveal.

    The end of a step is at once the beginning of the next. After the last one there is nothing to do.
    """
    if current is None:
        return [(Go.BEGIN, 0)] if states else []
    if states[current] == State.WAITING:
        return [(Go.BEGIN, current)]
    if states[current] == State.OPEN and reveals[current]:
        return [(Go.REVEAL, current)]
    following: list[Move] = [(Go.BEGIN, current + 1)] if current + 1 < len(states) else []
    return following if states[current] == State.ENDED else [(Go.END, current), *following]


def back(states: Sequence[State], reveals: Sequence[bool], current: int | None, before: int | None) -> list[Move]:
    """What one click back takes away; `before` is the step that the meeting came from.

    Nothing that was written is lost by it: a step that begins again finds everything where it was.
    """
    if current is None:
        return []
    if states[current] == State.ENDED:
        return [(Go.UNEND, current)]
    if states[current] == State.REVEALED and reveals[current]:
        return [(Go.UNREVEAL, current)]
    if states[current] == State.WAITING:
        return []
    return [(Go.UNBEGIN, current), *([(Go.UNEND, before)] if before is not None else [])]
