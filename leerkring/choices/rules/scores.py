"""Rules in which nothing is bought: most support, and sequential proportional approval (Thiele 1895)."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from math import lcm

from leerkring.choices.rules.profile import Profile
from leerkring.choices.rules.steps import Phase, State, Step


@dataclass(frozen=True)
class Scores:
    """Where the counting stands. `worth[m]` is what support counts of somebody who has m themes already."""

    profile: Profile
    chosen: frozenset[int]
    worth: tuple[int, ...]
    has: tuple[int, ...]  # for each different ballot: how many of its themes were chosen

    @property
    def key(self) -> frozenset[int]:
        """The order in which themes were chosen does not matter for what comes."""
        return self.chosen

    def best(self) -> tuple[int, ...]:
        """Those with the highest score."""
        highest = max(self._scores.values())
        return tuple(theme for theme, score in self._scores.items() if score == highest)

    def take(self, theme: int) -> tuple[State, Step]:
        """Give it the seat; support of whoever has a theme now counts less, where the rule says so."""
        has = list(self.has)
        for place in self.profile.supporters[theme]:
            has[place] += 1
        score = Fraction(self._scores[theme], self.worth[0])
        step = Step(theme, Phase.SCORE if score else Phase.FILLED, score)
        return Scores(self.profile, self.chosen | {theme}, self.worth, tuple(has)), step

    @cached_property
    def _scores(self) -> dict[int, int]:
        sizes = self.profile.sizes
        counts = [size * self.worth[has] for size, has in zip(sizes, self.has, strict=True)]
        return {
            theme: sum(counts[place] for place in places)
            for theme, places in enumerate(self.profile.supporters)
            if theme not in self.chosen
        }


def approval(profile: Profile, seats: int) -> Scores:
    """Support always counts one."""
    return _begin(profile, (1,) * (seats + 1))


def seq_pav(profile: Profile, seats: int) -> Scores:
    """Support counts one, then a half, then a third …, in whole numbers."""
    whole = lcm(*range(1, seats + 2))
    return _begin(profile, tuple(whole // (many + 1) for many in range(seats + 1)))


def _begin(profile: Profile, worth: tuple[int, ...]) -> Scores:
    return Scores(profile, frozenset(), worth, (0,) * len(profile.alike))
