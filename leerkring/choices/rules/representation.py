"""Whether a choice does justice to every group that agrees: extended justified representation (Aziz and others 2017).

A group that is large enough for m of the seats, and agrees on m themes, must hold somebody with m chosen themes.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations

from leerkring.choices.rules.profile import Profile


@dataclass(frozen=True, slots=True)
class Slighted:
    """Voters who agree on these themes, are many enough for as many seats, and all have fewer."""

    themes: frozenset[int]
    voters: tuple[int, ...]


def slighted(profile: Profile, seats: int, committee: Iterable[int]) -> Slighted | None:
    """A group that was done short, if there is one. Goes through all sets of themes: for small lists."""
    chosen = frozenset(committee)
    has = [len(group.themes & chosen) for group in profile.alike]
    for many in range(1, seats + 1):
        for themes in combinations(range(profile.themes), many):
            agree = frozenset(themes)
            short = [
                voter
                for group, got in zip(profile.alike, has, strict=True)
                if got < many and agree <= group.themes
                for voter in group.voters
            ]
            if short and len(short) * seats >= many * len(profile.ballots):
                return Slighted(agree, tuple(sorted(short)))
    return None
