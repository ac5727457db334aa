"""Conversations for the benchmark of opinion maps: made up with groups in them, and published ones."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

SIZES = [(50, 30, 0.711), (1_000, 200, 0.284), (10_000, 500, 0.118), (100_000, 1_000, 0.0466)]
"""People, statements, and the share of statements that each person saw."""


@dataclass(frozen=True)
class Answers:
    """Who answered what, one row for each answer in an order of no meaning; `group` is where each person was put."""

    person: NDArray[np.int32]
    statement: NDArray[np.int32]
    value: NDArray[np.int8]
    group: NDArray[np.int64]
    people: int
    statements: int

    def save(self, path: Path) -> None:
        np.savez(path, person=self.person, statement=self.statement, value=self.value, group=self.group,
                 people=self.people, statements=self.statements)  # fmt: skip


def load(path: Path) -> Answers:
    with np.load(path) as kept:
        return Answers(
            kept["person"], kept["statement"], kept["value"], kept["group"], int(kept["people"]),
            int(kept["statements"]),
        )  # fmt: skip


def with_groups(people: int, statements: int, seen: float, *, seed: int = 1) -> Answers:
    """Three groups of a half, three tenths and a fifth, each with its own chance to agree with each statement."""
    chance = np.random.default_rng(seed)
    group = chance.choice(3, people, p=[0.5, 0.3, 0.2])
    agree = chance.beta(2, 2, (3, statements))
    person, statement = np.nonzero(chance.random((people, statements), dtype=np.float32) < seen)
    value = np.where(chance.random(len(person)) < agree[group[person], statement], 1, -1).astype(np.int8)
    value[chance.random(len(person)) < 0.12] = 0
    order = chance.permutation(len(person))
    who, what = person[order].astype(np.int32), statement[order].astype(np.int32)
    return Answers(who, what, value[order], group, people, statements)


def published(folder: Path) -> Answers:
    """A conversation as it was published; statements are numbered in the order of their ids."""
    with (folder / "participants-votes.csv").open(newline="") as lines:
        rows = list(csv.DictReader(lines))
    ids = sorted(int(name) for name in rows[0] if name.isdigit())
    cells = [(who, what, row[str(name)]) for who, row in enumerate(rows) for what, name in enumerate(ids)]
    given = np.array([(who, what, int(text)) for who, what, text in cells if text], dtype=np.int32)
    nobody = np.zeros(len(rows), dtype=np.int64)
    return Answers(given[:, 0], given[:, 1], given[:, 2].astype(np.int8), nobody, len(rows), len(ids))
