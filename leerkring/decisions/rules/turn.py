"""Whose turn it is while a proposal lies before the group."""

from dataclasses import dataclass
from typing import Generic, TypeVar

Who = TypeVar("Who")


@dataclass(frozen=True)
class Said(Generic[Who]):
    """Who spoke about this version, who reacted, whose advice was asked and is not there, who waits for an answer."""

    voiced: frozenset[Who] = frozenset()
    reacted: frozenset[Who] = frozenset()
    unadvised: frozenset[Who] = frozenset()
    unanswered: frozenset[Who] = frozenset()


def is_turn(who: Who, *, way: str, phase: str, author: Who, decider: Who | None, said: Said[Who]) -> bool:
    """Something is asked of her now. While the group asks whether it is clear, that is an answer of who proposed it."""
    if way == "advice":
        return who in said.unadvised or (who == decider and not said.unadvised)
    if way == "delegated":
        return who == decider
    if way == "majority":
        # Who voted is not known here, and need not be: she hears of it once, and its own page knows.
        return False
    if phase == "clear":
        return who == author and bool(said.unanswered)
    return who not in said.voiced and not (phase == "react" and who in said.reacted)
