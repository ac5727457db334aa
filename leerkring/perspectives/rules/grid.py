"""Points on a square grid: what many people ask of k-means is mostly answered for all people of a cell at once.

The part of the plane that is nearest to one centre is convex. So a cell whose four corners are nearest to the same
centre lies in that part whole, and only in the cells that a border crosses has anybody to be looked at alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from leerkring.perspectives.rules.votes import Floats, Ints

CELLS, MOST_CELLS = 32, 64
"""Cells along each side of a grid; the larger number where that leaves enough people in each."""

EACH_UP_TO = 5_000
"""So few people are sooner looked at one by one than the corners of all cells."""


@dataclass(frozen=True)
class Grid:
    """`points` (people, 2) on a square grid of `cells` × `cells` that lies over all of them."""

    points: Floats
    cells: int

    @cached_property
    def axes(self) -> Floats:
        """The same points as two rows (2, people), which is quicker to go along."""
        return np.ascontiguousarray(self.points.T)

    @cached_property
    def low(self) -> Floats:
        return np.asarray(self.axes.min(axis=1))

    @cached_property
    def step(self) -> float:
        """How long the side of a cell is."""
        return max(float((self.axes.max(axis=1) - self.low).max()), 1e-300) / self.cells

    @cached_property
    def cell(self) -> Ints:
        """The cell of each point, row × cells + column; shape (people,)."""
        x, y = ((axis - low) / self.step for axis, low in zip(self.axes, self.low, strict=True))
        column, row = (np.minimum(place, self.cells - 1).astype(np.int64) for place in (x, y))
        return np.asarray(row * self.cells + column)

    @cached_property
    def sums(self) -> Floats:
        """For each cell how many points lie in it, and the sums of their two coordinates; shape (cells², 3)."""
        return summed(self.cell, self.axes, self.cells**2)

    @property
    def places(self) -> tuple[Floats, Floats]:
        """The mean of the points in each occupied cell (occupied, 2), and how many they are (occupied,)."""
        occupied = self.sums[self.sums[:, 0] > 0]
        return occupied[:, 1:] / occupied[:, :1], occupied[:, 0]

    @cached_property
    def corners(self) -> Floats:
        """The corners of all cells, row by row; shape ((cells + 1)², 2)."""
        steps = np.arange(self.cells + 1) * self.step
        row, column = np.meshgrid(steps, steps, indexing="ij")
        return np.stack([column.ravel(), row.ravel()], axis=1) + self.low

    def divided(self, centres: Floats) -> tuple[Ints, Floats]:
        """The index of the nearest of `centres` (k, 2) to each point, (people,); and for each centre how many points
        it has, and the sums of their coordinates, (k, 3)."""
        side, k = self.cells + 1, len(centres)
        if len(self.points) <= EACH_UP_TO:
            labels = nearest_centre(self.points, centres[None])[0]
            return labels, summed(labels, self.axes, k)
        near = nearest_centre(self.corners, centres[None])[0].reshape(side, side)
        first = near[:-1, :-1]
        whole = (first == near[:-1, 1:]) & (first == near[1:, :-1]) & (first == near[1:, 1:])
        of_cell = np.where(whole, first, k).ravel()
        labels = of_cell[self.cell]
        crossed = np.flatnonzero(labels == k)
        some = self.axes[:, crossed]
        labels[crossed] = nearest_centre(some.T, centres[None])[0]
        sums = (of_cell == np.arange(k)[:, None]) @ self.sums
        return labels, sums + summed(labels[crossed], some, k)


def grid_over(points: Floats) -> Grid:
    """The grid on which `points` (people, 2) are divided into groups."""
    return Grid(points, CELLS if len(points) < MOST_CELLS**2 else MOST_CELLS)


def summed(labels: Ints, axes: Floats, groups: int) -> Floats:
    """How many points each group has, and the sums of their two coordinates; `axes` (2, points), shape (groups, 3)."""
    count = np.bincount(labels, minlength=groups)
    return np.stack([count, *(np.bincount(labels, weights=axis, minlength=groups) for axis in axes)], axis=1)


def nearest_centre(points: Floats, centres: Floats) -> Ints:
    """The index of the nearest of `centres` (starts, k, 2) to each of `points` (n, 2); shape (starts, n)."""
    closeness = centres @ points.T - np.square(centres).sum(axis=2, keepdims=True) / 2
    best, labels = closeness[:, 0].copy(), np.zeros((len(centres), len(points)), dtype=np.int64)
    for group in range(1, centres.shape[1]):  # faster than argmax, which goes along the short axis
        np.maximum(labels, (closeness[:, group] > best) * group, out=labels)
        np.maximum(best, closeness[:, group], out=best)
    return labels
