"""The words in which every rule that fills one seat after another tells what it did."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import Protocol


class Rule(StrEnum):
    """The rules by which themes can be chosen."""

    EQUAL_SHARES = "equal-shares"
    SEQ_PHRAGMEN = "seq-phragmen"
    SEQ_PAV = "seq-pav"
    APPROVAL = "approval"


class Phase(StrEnum):
    """How a theme came to be chosen."""

    SHARES = "shares"  # bought by supporters from their equal shares
    COMPLETION = "completion"  # the shares that were left grew for everybody, until they sufficed
    SCORE = "score"  # most support, where nothing is bought
    FILLED = "filled"  # nobody supports any of those that are left: the first in the list


@dataclass(frozen=True, slots=True)
class Step:
    """One seat: which theme, how, and what each different ballot paid for it (per voter; a theme costs 1)."""

    theme: int
    phase: Phase
    # The most that anybody paid, or for a rule without payments the score.
    price: Fraction
    paid: tuple[tuple[int, Fraction], ...] = ()


class State(Protocol):
    """Where a rule stands when some seats are filled."""

    @property
    def chosen(self) -> frozenset[int]:
        """The themes that have a seat."""
        ...

    @property
    def key(self) -> Hashable:
        """Two states with the same key go on in the same way."""
        ...

    def best(self) -> tuple[int, ...]:
        """The themes that have equal right to the next seat, in the order of the list."""
        ...

    def take(self, theme: int) -> tuple[State, Step]:
        """Give the next seat to this theme, which is one of the best."""
        ...
