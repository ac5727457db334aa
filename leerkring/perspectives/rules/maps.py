"""The opinion map: what a conversation shows, as far as the number of people allows it to be shown.

The ladder (docs/decide/0018): with fewer than 15 people three lists, and nothing else; from 15 also whether there are
signs of more than one viewpoint; from 50 groups, if such signs are there, no group is small, and they stay the same
when a tenth of the people are left out.

Nothing here depends on the order of people or answers: people are put in an order of its own, and that and all chance
starts from the answers themselves.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

import numpy as np

from leerkring.perspectives.rules.clusters import Clusters, cluster, cluster_from
from leerkring.perspectives.rules.consensus import Common, Typical, common_ground, counted, representative
from leerkring.perspectives.rules.grid import grid_over
from leerkring.perspectives.rules.signs import p_value
from leerkring.perspectives.rules.silhouette import silhouettes
from leerkring.perspectives.rules.space import Plane, plane_of
from leerkring.perspectives.rules.stability import PARTS, Without, map_without, stable
from leerkring.perspectives.rules.votes import Bools, Floats, Ints, Votes

SIGNS_FROM = 15
GROUPS_FROM = 50
ALPHA = 0.05
STABLE = 0.8
SMALLEST_GROUP = 5
SMALLEST_SHARE = 0.1
FEWEST_ANSWERS = 7
"""Who answered fewer statements than this is on the map, and in no group."""
MOST_GROUPS = 5
MOST_ANSWERS_MAPPED_ANEW = 150_000
"""Of a larger conversation the stability is measured on a sample of the people, who gave so many answers."""


class Stage(StrEnum):
    """What is shown: only the lists, also that there are signs of more than one viewpoint, or groups."""

    LISTS = "lists"
    SIGNS = "signs"
    GROUPS = "groups"


@dataclass(frozen=True)
class OpinionMap:
    """Where everybody stands, and what follows from it; people and statements in the order of the votes.

    `labels` (people,): the group of each person, -1 in none; None where no groups are shown. Then all are one group:
    `k` is 1, and `inertia` the sum of their squared distances to the middle. `clustered`: how many answered enough.
    """

    stage: Stage
    p_value: float
    plane: Plane
    clustered: int
    labels: Ints | None
    k: int
    inertia: float
    common: Common
    typical: list[list[Typical]]


class TooAlike(Exception):
    """More groups were asked for than there are people who stand apart."""


def opinion_map(
    votes: Votes, *, groups: int | None = None, start: Floats | None = None, keep: Sequence[int] = ()
) -> OpinionMap:
    """The map of these votes.

    `groups` forces that number of groups, and `start` (groups, 2) begins the search for them at these centres, whatever
    the ladder says. `keep` are people who take part in the grouping however little they answered.
    """
    order = votes.by_chance()
    place = np.empty_like(order)
    place[order] = np.arange(len(order))
    votes = votes.of(order)
    plane, p = plane_of(votes), p_value(votes)
    inside = grouped(votes) | np.isin(order, np.asarray(keep, dtype=np.int64))
    points = plane.projections[inside]
    ladder = Ladder(votes, plane, inside, p)
    asked = groups is not None or start is not None
    found = forced(points, groups, start, seed=votes.seed()) if asked else ladder.climb()
    may = found is not None and (not asked or ladder.may_be_shown(found))
    labels = np.full(votes.people, -1)
    labels[inside] = 0 if found is None else found.labels
    shown = np.flatnonzero(votes.answered & ~votes.removed).tolist()
    counts = counted(votes, labels, 1 if found is None else found.k)
    return OpinionMap(
        stage=Stage.GROUPS if may else Stage.SIGNS if ladder.signs else Stage.LISTS,
        p_value=p,
        plane=Plane(plane.center, plane.components, plane.projections[place]),
        clustered=len(points),
        labels=None if found is None else labels[place],
        k=1 if found is None else found.k,
        inertia=spread(points) if found is None else found.inertia,
        common=common_ground(counts),
        typical=[] if found is None else representative(counts, shown),
    )


def forced(points: Floats, groups: int | None, start: Floats | None, *, seed: int) -> Clusters:
    """As many groups as somebody asked for, or those that lie around the centres that she gave."""
    if start is not None and len(points):
        return cluster_from(grid_over(points), start)
    found = cluster(grid_over(points), groups, seed=seed) if groups and len(points) else None
    if found is None:
        raise TooAlike
    return found


def clearest_groups(points: Floats, *, seed: int) -> list[Clusters]:
    """The best division of `points` (people, 2) into 2, 3, … groups, that with the largest silhouette first."""
    most = min(MOST_GROUPS, 2 + len(points) // 12)
    grid = grid_over(points)
    tried = [cluster(grid, k, seed=seed) for k in range(2, most + 1)]
    found = [one for one in tried if one is not None]
    scores = silhouettes(points, [one.labels for one in found])
    return [one for _, one in sorted(zip(scores, found, strict=True), key=lambda scored: (-scored[0], scored[1].k))]


def spread(points: Floats) -> float:
    """The sum of the squared distances to the middle."""
    return float(np.square(points - points.mean(axis=0)).sum()) if len(points) else 0.0


def grouped(votes: Votes) -> Bools:
    """Who answered enough to be in a group; shape (people,)."""
    fewest = min(FEWEST_ANSWERS, int(votes.answered.sum()))
    return np.asarray(votes.answers >= max(1, fewest))


@dataclass(frozen=True)
class Ladder:
    """What may be shown of a map, rung by rung; people stand in an order by chance."""

    votes: Votes
    plane: Plane
    inside: Bools
    p_value: float
    made: dict[int, Without] = field(default_factory=dict)

    @property
    def took_part(self) -> int:
        return int(np.count_nonzero(self.votes.answers))

    @property
    def signs(self) -> bool:
        return self.took_part >= SIGNS_FROM and self.p_value < ALPHA

    def climb(self) -> Clusters | None:
        """The clearest groups that may be shown, if any may be."""
        if not self.signs or self.took_part < GROUPS_FROM:
            return None
        clearest = clearest_groups(self.plane.projections[self.inside], seed=self.votes.seed())
        return next((found for found in clearest if self.may_be_shown(found)), None)

    def may_be_shown(self, found: Clusters) -> bool:
        """Whether there are signs, enough people, no small group, and the same groups without any tenth of them."""
        people = int(found.sizes.sum())
        fewest = max(SMALLEST_GROUP, SMALLEST_SHARE * people)
        if not self.signs or self.took_part < GROUPS_FROM or found.k < 2 or found.sizes.min() < fewest:
            return False
        labels = np.full(self.votes.people, -1)
        labels[self.inside] = found.labels
        maps = (self.map_without(part) for part in range(PARTS))
        return stable(maps, labels, found.k, seed=self.votes.seed(), at_least=STABLE)

    def map_without(self, part: int) -> Without:
        """One of the ten maps, made when it is asked for and kept for the next number of groups."""
        if part not in self.made:
            drawn = self.drawn
            self.made[part] = map_without(
                part, self.votes.of(drawn), self.inside[drawn], components=self.plane.components
            )
        return self.made[part]

    @cached_property
    def drawn(self) -> Ints:
        """The people on whom stability is measured."""
        enough = int(np.searchsorted(np.cumsum(self.votes.answers), MOST_ANSWERS_MAPPED_ANEW)) + 1
        return np.arange(min(enough, self.votes.people))
