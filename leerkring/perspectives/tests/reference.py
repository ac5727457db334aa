"""Published conversations with their mathematics, and conversations made up with or without structure."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from leerkring.perspectives.rules.votes import Floats, Ints, Votes, gather

FIXTURES = ["25ptpt-3gp-no-strict-with-meta", "50ptpt-3gp-strict-no-meta", "below-100-ptpts"]
CONVERSATIONS = [
    "brexit-consensus", "canadian-electoral-reform", "football-concussions", "london.youth.policing",
    "scoop-hivemind.freshwater",
]  # fmt: skip

# The published votes of one fixture lack participant 50, whose four answers are in the published counts and means.
LACKING = {"50ptpt-3gp-strict-no-meta": [(50, statement, -1) for statement in (1, 4, 12, 20)]}


@dataclass(frozen=True)
class Published:
    """A conversation and what was published of it; `people` and `statements` are the names, in the order of `votes`."""

    votes: Votes
    people: list[int]
    statements: list[int]
    maths: dict[str, Any]

    @property
    def labels(self) -> dict[int, int]:
        """The published group of each person who is in one."""
        base = dict(zip(self.maths["base-clusters"]["id"], self.maths["base-clusters"]["members"], strict=True))
        groups = self.maths["group-clusters"]
        return {person: group["id"] for group in groups for one in group["members"] for person in base[one]}

    @property
    def centres(self) -> Floats:
        return np.array([group["center"] for group in self.maths["group-clusters"]])


def fixture(folder: Path, name: str) -> Published:
    """A published conversation with its mathematics, in which people keep the groups that they were in."""
    maths, given = (json.loads((folder / name / f"{part}.json").read_text()) for part in ("math-pca2", "votes"))
    person, statement = ("pid", "tid") if "pid" in given[0] else ("participant_id", "statement_id")
    votes = [(one[person], one[statement], one["vote"]) for one in given] + LACKING.get(name, [])
    people, statements = sorted({vote[0] for vote in votes}), sorted(maths["tids"])
    who = {person: place for place, person in enumerate(people)}
    what = {statement: place for place, statement in enumerate(statements)}
    table = gather(
        [who[vote[0]] for vote in votes], [what[vote[1]] for vote in votes], [vote[2] for vote in votes],
        people=len(people), statements=len(statements), removed=[what[one] for one in maths["mod-out"]],
    )  # fmt: skip
    return Published(table, people, statements, maths)


def drawn(chances: Floats, *, seen: float, chance: np.random.Generator) -> Votes:
    """Answers with these chances to agree (people, statements); one in eight passes."""
    people, statements = chances.shape
    who, what = np.nonzero(chance.random(chances.shape) < seen)
    value = np.where(chance.random(len(who)) < chances[who, what], 1, -1)
    value[chance.random(len(who)) < 0.125] = 0
    return gather(who, what, value, people=people, statements=statements)


def two_camps(people: int, statements: int, *, seen: float = 1.0, seed: int = 1) -> Votes:
    """Every second person thinks otherwise about every statement."""
    chance = np.random.default_rng(seed)
    one = np.where(chance.random(statements) < 0.5, 0.8, 0.2)
    return drawn(np.where(np.arange(people)[:, None] % 2, one, 1 - one), seen=seen, chance=chance)


def without_structure(people: int, statements: int, *, seen: float = 1.0, seed: int = 1) -> Votes:
    """Statements differ in how many agree with them, and people do not differ."""
    chance = np.random.default_rng(seed)
    return drawn(np.tile(chance.uniform(0.1, 0.9, statements), (people, 1)), seen=seen, chance=chance)


def columns(votes: Votes) -> tuple[Ints, Ints, Ints]:
    """Who, what and which answer, one row for each."""
    table = votes.table.tocoo()
    return table.row.astype(np.int64), table.col.astype(np.int64), table.data.astype(np.int64)
