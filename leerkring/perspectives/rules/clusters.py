"""Groups of people who stand close together in the plane: k-means from several seeded starts.

Many people are first counted on a grid, and the search runs over its occupied cells; what it finds is then made exact
over the people themselves. All starts run side by side in one array.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from leerkring.perspectives.rules.grid import Grid, nearest_centre, summed
from leerkring.perspectives.rules.votes import Floats, Ints

STARTS, MOST_STARTS = 8, 160
GRID_ABOVE = 700
"""With more people than this the search runs over a grid."""

EARLY_ROUNDS, PROMISING = 8, 8
SHORT = 4, 3
"""The same two where each end has to be made exact over very many people, and where few are grouped."""
FEW = 50
"""Groups of fewer people than this are never shown, and those of so few hardly ever: the search for them is short."""
SEARCHED_ONCE_ABOVE = 20_000
"""With more people than this only the best that the grid shows is made exact."""
MOST_MOVES = 300
EXACT_ROUNDS = 60
SETTLED = 5_000
"""Lloyd's rounds over all people end when fewer than one in so many changes her group."""


@dataclass(frozen=True)
class Clusters:
    """`labels` (points,): the group of each; `centres` (groups, 2); `inertia`: the sum of squared distances to them."""

    labels: Ints
    centres: Floats
    inertia: float

    @property
    def k(self) -> int:
        return len(self.centres)

    @property
    def sizes(self) -> Ints:
        return np.bincount(self.labels, minlength=self.k)


class Deserted(Exception):
    """Nobody is in the group that began at one of the centres that somebody gave."""

    def __init__(self, centre: int) -> None:
        super().__init__(centre)
        self.centre = centre


def cluster(grid: Grid, k: int, *, seed: int, starts: int | None = None) -> Clusters | None:
    """The best of several k-means of the points of `grid`, the largest group first; None if not so many stand apart."""
    points = grid.points
    large = len(points) > GRID_ABOVE
    places, weights = grid.places if large else (points, np.ones(len(points)))
    if stand_apart(places) < k:
        return None
    chance = np.random.Generator(np.random.PCG64(seed))
    starts = starts or starts_for(len(points))
    begin = plus_plus(places, weights, k, starts, chance)
    rounds, promising = SHORT if large or len(points) <= FEW else (EARLY_ROUNDS, PROMISING)
    centres, labels = searched(places, weights, begin, rounds=rounds, promising=promising)
    if len(points) > SEARCHED_ONCE_ABOVE:
        return by_size(refined(grid, centres[0]))
    ends = (refined(grid, one) for one in centres) if large else (polished(points, one) for one in labels)
    return by_size(min(ends, key=lambda found: found.inertia))


def starts_for(people: int) -> int:
    """How often the search begins anew: some hundreds of people without clear groups have the most wrong ways to go."""
    if people > GRID_ABOVE:
        return STARTS if people > SEARCHED_ONCE_ABOVE else 12
    return max(10, people // 4) if people <= FEW else min(MOST_STARTS, people, 24_000 // people)


def cluster_from(grid: Grid, centres: Floats) -> Clusters:
    """K-means of the points of `grid` from given `centres` (k, 2), whose order the groups keep; or it is `Deserted`.

    Which way an axis points means nothing, so centres of somebody else's map may lie on the other side of it: they are
    mirrored so that they have the least way to go.
    """
    turns = np.array([[1, 1], [-1, 1], [1, -1], [-1, -1]], dtype=np.float64)
    begin = min((centres * turn for turn in turns), key=lambda one: way_to_go(grid, one))
    labels = lloyd_over_all(grid, begin, rounds=300)
    if not (sizes := np.bincount(labels, minlength=len(begin))).all():
        raise Deserted(int(sizes.argmin()))
    return exactly(grid.points, labels)


def way_to_go(grid: Grid, centres: Floats) -> float:
    """How far centres lie from the middle of the points around them, by the number of those."""
    sums = grid.divided(centres)[1]
    count = sums[:, :1]
    return float((np.square(sums[:, 1:] / count - centres) * count).sum()) if count.all() else np.inf


def stand_apart(points: Floats) -> int:
    """How many different points there are; those that only the last digits of the arithmetic tell apart are one."""
    digits = np.round(points / max(float(np.abs(points).max(initial=0)) * 1e-9, 1e-300))
    return len(np.unique(np.ascontiguousarray(digits).view(np.complex128)))


def plus_plus(points: Floats, weights: Floats, k: int, starts: int, chance: np.random.Generator) -> Floats:
    """K-means++ (Arthur and Vassilvitskii, 2007) for all starts at once; shape (starts, k, 2)."""
    centres = np.empty((starts, k, 2))
    nearest = np.tile(np.inf, (starts, len(points)))
    share = np.tile(weights, (starts, 1))
    for turn in range(k):
        reach = np.cumsum(share, axis=1)
        aim = chance.random((starts, 1)) * reach[:, -1:]
        chosen = np.minimum((reach <= aim).sum(axis=1), len(points) - 1)
        centres[:, turn] = points[chosen]
        nearest = np.minimum(nearest, away(points, centres[:, turn]))
        share = nearest * weights
    return centres


def away(points: Floats, places: Floats) -> Floats:
    """The squared distance of each of `points` (n, 2) from each of `places` (m, 2); shape (m, n)."""
    (x, y), (to_x, to_y) = points.T, places.T[:, :, None]
    return np.asarray((x - to_x) ** 2 + (y - to_y) ** 2)


def searched(points: Floats, weights: Floats, centres: Floats, *, rounds: int, promising: int) -> tuple[Floats, Ints]:
    """What Lloyd's rounds find from several starts (starts, k, 2): the centres (found, k, 2) and labels (found, points)
    of those that are `promising` after some `rounds`, the best of them first. What is found twice is there once."""
    centres, _, inertia = lloyd(points, weights, centres, rounds)
    best = np.argsort(inertia, kind="stable")[:promising]
    centres, labels, inertia = lloyd(points, weights, centres[best], 100)
    order = np.argsort(inertia, kind="stable")
    known = inertia[order]
    order = order[np.append(True, np.diff(known) > 1e-9 * known[:-1])]
    return centres[order], labels[order]


def polished(points: Floats, labels: Ints) -> Clusters:
    """The same groups after moving one person at a time for as long as that brings all closer (Hartigan, 1975).

    Lloyd's rounds end where nobody has a nearer middle. A move also counts that the middles come along.
    """
    found, people = exactly(points, labels), np.arange(len(points))
    labels, middles, sizes = found.labels.copy(), found.centres.copy(), found.sizes.astype(np.float64)
    for moves in range(MOST_MOVES):
        far = away(points, middles)
        comes = (sizes / (sizes + 1))[:, None] * far
        own = sizes[labels]
        goes = np.where(own > 1, own / np.maximum(own - 1, 1) * far[labels, people], 0.0)
        comes[labels, people] = np.inf
        gain = goes - comes.min(axis=0)
        person = int(gain.argmax())
        if gain[person] <= 1e-12 * found.inertia:
            return exactly(points, labels) if moves else found
        old, new = labels[person], int(comes[:, person].argmin())
        middles[old] -= (points[person] - middles[old]) / (sizes[old] - 1)
        middles[new] += (points[person] - middles[new]) / (sizes[new] + 1)
        sizes[old], sizes[new], labels[person] = sizes[old] - 1, sizes[new] + 1, new
    return exactly(points, labels)


def lloyd(points: Floats, weights: Floats, centres: Floats, rounds: int) -> tuple[Floats, Ints, Floats]:
    """Lloyd's rounds for all starts at once, until no group changes: centres (starts, k, 2), labels (starts, points)
    and inertia (starts,)."""
    groups = np.arange(centres.shape[1])[None, :, None]
    weighted = np.column_stack([weights, points * weights[:, None]])
    centres, labels = centres.copy(), nearest_centre(points, centres)
    going = np.arange(len(centres))
    for _ in range(rounds):
        sums = (labels[going, None, :] == groups).astype(np.float64) @ weighted
        count = sums[..., :1]
        centres[going] = np.where(count > 0, sums[..., 1:] / np.maximum(count, 1e-300), centres[going])
        before, labels[going] = labels[going], nearest_centre(points, centres[going])
        going = going[(before != labels[going]).any(axis=1)]
        if not len(going):
            break
    chosen = np.take_along_axis(centres, labels[..., None], axis=1)
    return centres, labels, np.asarray((np.square(points - chosen).sum(axis=2) * weights).sum(axis=1))


def refined(grid: Grid, centres: Floats) -> Clusters:
    """Lloyd's rounds over all points; groups that nobody is in are left out."""
    return exactly(grid.points, lloyd_over_all(grid, centres, rounds=EXACT_ROUNDS))


def lloyd_over_all(grid: Grid, centres: Floats, *, rounds: int) -> Ints:
    """The group of each point after so many rounds, or when hardly anybody changes any more."""
    before: Ints | None = None
    for _ in range(rounds):
        labels, sums = grid.divided(centres)
        if before is not None and np.count_nonzero(before != labels) * SETTLED <= len(labels):
            break
        count = sums[:, :1]
        centres = np.where(count > 0, sums[:, 1:] / np.maximum(count, 1), centres)
        before = labels
    return labels


def exactly(points: Floats, labels: Ints) -> Clusters:
    """These groups without empty ones, with their true centres and inertia."""
    sums = summed(labels, points.T, int(labels.max()) + 1)
    there = sums[:, 0] > 0
    labels, centres = (np.cumsum(there) - 1)[labels], sums[there, 1:] / sums[there, :1]
    return Clusters(labels, centres, float(np.square(points - centres[labels]).sum()))


def by_size(found: Clusters) -> Clusters:
    """The same groups, the largest first; equally large ones by where they stand."""
    order = np.lexsort((found.centres[:, 1], found.centres[:, 0], -found.sizes))
    return Clusters(np.argsort(order)[found.labels], found.centres[order], found.inertia)
