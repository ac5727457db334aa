"""Fill the seats by a rule, with the tie rule that everybody could read before voting; and say where it was needed.

The tie rule: of themes with equal right to a seat the one with more supporters comes first; and where that is equal
too, the one that stands earlier in the list.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from enum import StrEnum

from leerkring.choices.rules.profile import Profile
from leerkring.choices.rules.scores import approval, seq_pav
from leerkring.choices.rules.shares import equal_shares, phragmen
from leerkring.choices.rules.steps import Rule, State, Step

BEGIN: dict[Rule, Callable[[Profile, int], State]] = {
    Rule.EQUAL_SHARES: equal_shares,
    Rule.SEQ_PHRAGMEN: phragmen,
    Rule.SEQ_PAV: seq_pav,
    Rule.APPROVAL: approval,
}
# How much looking for other outcomes may cost: steps tried times what one of them weighs.
PATIENCE, DEEP, MANY = 800_000, 200, 200


class Broken(StrEnum):
    """What settled a tie."""

    SUPPORT = "more supporters"
    ORDER = "earlier in the list"


@dataclass(frozen=True, slots=True)
class Tie:
    """Themes with equal right to a seat, and how the tie rule settled it."""

    seat: int  # from 1
    themes: tuple[int, ...]
    chosen: int
    broken_by: Broken
    # Another choice here could have led to other themes; nothing: that could not be found out in reasonable time.
    decisive: bool | None


@dataclass(frozen=True, slots=True)
class Outcome:
    """Which themes were chosen, seat by seat."""

    rule: Rule
    seats: int
    steps: tuple[Step, ...]
    ties: tuple[Tie, ...]
    # All outcomes that other ways of settling ties lead to; nothing where there are too many to go through.
    possible: frozenset[frozenset[int]] | None

    @property
    def committee(self) -> tuple[int, ...]:
        """The chosen themes, in the order of the list."""
        return tuple(sorted(step.theme for step in self.steps))


class Impossible(ValueError):
    """These seats cannot be filled."""


def choose(profile: Profile, seats: int, rule: Rule = Rule.EQUAL_SHARES) -> Outcome:
    """Fill the seats."""
    if not 1 <= seats <= profile.themes:
        raise Impossible(f"{seats} of {profile.themes} themes cannot be chosen")
    weight = sum(map(len, profile.supporters)) + profile.themes + len(profile.alike)
    search = _Search(seats, PATIENCE // weight if seats <= DEEP else 0)
    state = BEGIN[rule](profile, seats)
    steps: list[Step] = []
    found: list[tuple[State, tuple[int, ...], int]] = []
    for _ in range(seats):
        best = state.best()
        first = min(best, key=lambda theme: (-profile.approvals[theme], theme))
        if len(best) > 1:
            found.append((state, best, first))
        state, step = state.take(first)
        steps.append(step)
    possible = search.outcomes(found[0][0]) if found else frozenset({state.chosen})
    ties = tuple(_tie(profile, search, place, state.chosen) for place in found)
    return Outcome(rule, seats, tuple(steps), ties, possible)


def _tie(
    profile: Profile, search: _Search, place: tuple[State, tuple[int, ...], int], committee: frozenset[int]
) -> Tie:
    state, best, chosen = place
    others = [theme for theme in best if theme != chosen]
    equal = any(profile.approvals[theme] == profile.approvals[chosen] for theme in others)
    outcomes = [search.outcomes(state.take(theme)[0]) for theme in others]
    decisive = None
    if all(outcome is not None for outcome in outcomes):
        decisive = any(outcome != frozenset({committee}) for outcome in outcomes)
    by = Broken.ORDER if equal else Broken.SUPPORT
    return Tie(len(state.chosen) + 1, best, chosen, by, decisive)


class _Search:
    """Goes through every way of settling the ties, as long as its patience lasts."""

    def __init__(self, seats: int, patience: int) -> None:
        self.seats, self.patience = seats, patience
        self.known: dict[Hashable, frozenset[frozenset[int]]] = {}

    def outcomes(self, state: State) -> frozenset[frozenset[int]] | None:
        """The outcomes that can be reached from here, or nothing when there are too many."""
        try:
            return self._outcomes(state)
        except TimeoutError:
            return None

    def _outcomes(self, state: State) -> frozenset[frozenset[int]]:
        if len(state.chosen) == self.seats:
            return frozenset({state.chosen})
        if (known := self.known.get(state.key)) is not None:
            return known
        self.patience -= 1
        if self.patience < 0:
            raise TimeoutError
        reached = [self._outcomes(state.take(theme)[0]) for theme in state.best()]
        self.known[state.key] = found = frozenset().union(*reached)
        if len(found) > MANY:
            raise TimeoutError
        return found
