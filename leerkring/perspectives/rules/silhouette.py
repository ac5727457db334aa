"""How far apart groups stand: the mean silhouette (Rousseeuw, 1987), and for many people its value on a grid.

A silhouette compares everybody with everybody. On a grid the sum of the distances from each cell to all members of a
group is a convolution of their counts with |distance|, and a Fourier transform does that for all cells at once.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from scipy.fft import irfft2, next_fast_len, rfft2
from scipy.spatial.distance import cdist

from leerkring.perspectives.rules.grid import Grid
from leerkring.perspectives.rules.votes import Floats, Ints

EXACT_UP_TO = 1000
CELLS = 128


def silhouettes(points: Floats, labelings: Sequence[Ints]) -> list[float]:
    """The mean silhouette of each way to divide `points` (people, 2) into groups; between -1 and 1."""
    if len(points) > EXACT_UP_TO:
        cell = Grid(points, CELLS).cell
        return [on_a_grid(cell, labels) for labels in labelings]
    members = [labels[:, None] == np.arange(labels.max() + 1) for labels in labelings]
    if not members:
        return []
    sums = cdist(points, points) @ np.hstack(members).astype(np.float64)
    parts = np.split(sums, np.cumsum([one.shape[1] for one in members])[:-1], axis=1)
    return [of_sums(part, labels) for part, labels in zip(parts, labelings, strict=True)]


def of_sums(sums: Floats, labels: Ints) -> float:
    """The mean silhouette, where sums[i, g] adds up the distances from person i to all members of group g."""
    people, sizes = np.arange(len(labels)), np.bincount(labels)
    own = sums[people, labels] / np.maximum(1, sizes[labels] - 1)
    others = sums / sizes
    others[people, labels] = np.inf
    nearest = others.min(axis=1)
    spread = np.maximum(own, nearest)
    score = np.where((sizes[labels] > 1) & (spread > 0), (nearest - own) / np.where(spread > 0, spread, 1.0), 0.0)
    return float(score.mean())


def on_a_grid(cell: Ints, labels: Ints) -> float:
    """The mean silhouette with everybody moved to the middle of her cell; a group in one cell keeps distance 0."""
    k = int(labels.max()) + 1
    counts = np.bincount(labels * CELLS * CELLS + cell, minlength=k * CELLS * CELLS).reshape(k, CELLS, CELLS)
    sums = distances_to(counts.astype(np.float64)).reshape(k, -1)
    sizes = counts.sum(axis=(1, 2))
    flat = counts.reshape(k, -1)
    total = 0.0
    for group in range(k):
        inside = np.flatnonzero(flat[group])
        own = sums[group, inside] / max(1, sizes[group] - 1)
        others = np.delete(sums[:, inside] / sizes[:, None], group, axis=0)
        nearest = others.min(axis=0, initial=np.inf)
        spread = np.maximum(np.maximum(own, nearest), 1e-300)
        total += float(((nearest - own) / spread * flat[group, inside]).sum()) if sizes[group] > 1 else 0.0
    return total / len(cell)


def distances_to(counts: Floats) -> Floats:
    """For each group and cell the sum of distances, in cells, to all its members; same shape as `counts` (k, n, n)."""
    side = counts.shape[1]
    padded = next_fast_len(2 * side - 1, real=True)
    steps = np.minimum(np.arange(padded), padded - np.arange(padded))
    kernel = rfft2(np.hypot(steps[:, None], steps[None, :]).astype(np.float64))
    spectrum = rfft2(counts, s=(padded, padded))
    return np.asarray(np.maximum(irfft2(spectrum * kernel, s=(padded, padded))[:, :side, :side], 0.0))
