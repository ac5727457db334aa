"""Whether groups stay the same when a tenth of the people are left out: ten such maps, by the adjusted Rand index."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from leerkring.perspectives.rules.clusters import cluster
from leerkring.perspectives.rules.grid import Grid, grid_over
from leerkring.perspectives.rules.space import plane_of
from leerkring.perspectives.rules.votes import Bools, Floats, Ints, Votes

PARTS = 10
STARTS = 4


@dataclass(frozen=True)
class Without:
    """A map made anew without some people: who of those that are grouped is `kept` (people), and where they stand."""

    kept: Ints
    grid: Grid


def map_without(part: int, votes: Votes, inside: Bools, *, components: Floats) -> Without:
    """The map without one tenth of the people; with the ten parts everybody is left out once.

    `inside` (people,) says who is grouped; `components` (2, statements) of the whole map are where the search begins.
    People have to come in an order that says nothing about them, as `Votes.by_chance`.
    """
    stay = np.flatnonzero(np.arange(votes.people) % PARTS != part)
    plane = plane_of(votes.of(stay), start=components, tolerance=1e-3)
    return Without(stay[inside[stay]], grid_over(plane.projections[inside[stay]]))


def stable(maps: Iterable[Without], labels: Ints, k: int, *, seed: int, at_least: float) -> bool:
    """Whether `labels` (people,) and new groups on each of the ten maps agree by `at_least` on average.

    1 is the same groups, 0 about what chance gives. It stops as soon as the rest cannot save it.
    """
    lost = 0.0
    for one in maps:
        found = cluster(one.grid, k, seed=seed, starts=STARTS)
        lost += 1.0 if found is None else 1.0 - adjusted_rand(labels[one.kept], found.labels)
        if lost > PARTS * (1 - at_least):
            return False
    return True


def adjusted_rand(first: Ints, second: Ints) -> float:
    """How far two divisions of the same people agree beyond chance (Hubert and Arabie, 1985)."""
    _, one = np.unique(first, return_inverse=True)
    _, two = np.unique(second, return_inverse=True)
    both = np.bincount(one * (two.max(initial=0) + 1) + two)
    together, in_first, in_second = (float((n * (n - 1.0)).sum()) for n in (both, np.bincount(one), np.bincount(two)))
    every = len(one) * (len(one) - 1.0)
    expected = in_first * in_second / every if every else 0.0
    most = (in_first + in_second) / 2
    return 1.0 if most == expected else (together - expected) / (most - expected)
