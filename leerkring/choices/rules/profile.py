"""What was voted: for each voter the themes that she or he supports."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property


@dataclass(frozen=True, slots=True)
class Alike:
    """Voters who support the same themes: for every rule they are one voter who counts more than once."""

    themes: frozenset[int]
    voters: tuple[int, ...]


@dataclass(frozen=True)
class Profile:
    """All ballots about a list of themes. Themes and voters are called by their place, from 0."""

    themes: int
    ballots: tuple[frozenset[int], ...]

    @classmethod
    def of(cls, themes: int, ballots: Iterable[Iterable[int]]) -> Profile:
        """The ballots, each as the themes it supports."""
        return cls(themes, tuple(frozenset(ballot) for ballot in ballots))

    @cached_property
    def alike(self) -> tuple[Alike, ...]:
        """The voters, with those who voted the same together; in an order that does not depend on who came first."""
        found: defaultdict[frozenset[int], list[int]] = defaultdict(list)
        for voter, ballot in enumerate(self.ballots):
            found[ballot].append(voter)
        same = (Alike(ballot, tuple(voters)) for ballot, voters in found.items())
        return tuple(sorted(same, key=lambda group: sorted(group.themes)))

    @cached_property
    def sizes(self) -> tuple[int, ...]:
        """How many voters stand behind each different ballot."""
        return tuple(len(group.voters) for group in self.alike)

    @cached_property
    def supporters(self) -> tuple[tuple[int, ...], ...]:
        """For each theme the different ballots it is on, as places in `alike`."""
        found: list[list[int]] = [[] for _ in range(self.themes)]
        for place, group in enumerate(self.alike):
            for theme in group.themes:
                found[theme].append(place)
        return tuple(tuple(places) for places in found)

    @cached_property
    def approvals(self) -> tuple[int, ...]:
        """How many voters support each theme."""
        return tuple(sum(self.sizes[place] for place in places) for places in self.supporters)
