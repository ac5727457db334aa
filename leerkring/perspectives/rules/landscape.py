"""A map that one may show: groups with where they lie and what is typical of them, and nobody's own place.

From somebody's exact place her answers could be worked out. So what is kept of a group is its middle and its width,
rounded, and how many people it has; the dots that are drawn for them lie evenly in it, like seeds in a sunflower.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from leerkring.perspectives.rules.maps import SIGNS_FROM, OpinionMap, Stage, opinion_map
from leerkring.perspectives.rules.votes import Votes, gather

WIDTH, HEIGHT, STEP = 100, 60, 5
SAYS_MOST, COMMON_MOST, COMMON_FROM = 3, 5, 0.6
_GOLDEN = math.pi * (3 - math.sqrt(5))


@dataclass(frozen=True)
class Group:
    """One viewpoint: its people, its place on the map, and the statements that are typical of it with its side."""

    people: int
    x: int
    y: int
    rx: int
    ry: int
    says: tuple[tuple[int, str], ...]

    @property
    def dots(self) -> list[tuple[float, float]]:
        """A place for each of its people; where a dot lies says nothing about anybody."""
        found = []
        for number in range(self.people):
            reach, turn = math.sqrt((number + 0.5) / self.people), number * _GOLDEN
            found.append(
                (
                    round(self.x + self.rx * reach * math.cos(turn), 1),
                    round(self.y + self.ry * reach * math.sin(turn), 1),
                )
            )
        return found


@dataclass(frozen=True)
class Landscape:
    """What a map shows: whether there are signs of more than one viewpoint, the groups, and what all of them share."""

    stage: Stage
    groups: tuple[Group, ...] = ()
    common: tuple[int, ...] = ()

    @property
    def has_signs(self) -> bool:
        """More than one viewpoint shows."""
        return self.stage != Stage.LISTS


def landscape(sheets: Sequence[Mapping[str, int]], statements: Sequence[int]) -> Landscape | None:
    """What may be shown of these answers; None where so few took part that nothing may."""
    taking_part = [sheet for sheet in sheets if sheet]
    if len(taking_part) < SIGNS_FROM or len(statements) < 2:
        return None
    votes = _votes(taking_part, statements)
    if votes.size == 0:
        return None
    found = opinion_map(votes)
    if found.stage != Stage.GROUPS or found.labels is None:
        return Landscape(found.stage)
    return Landscape(found.stage, _groups(found, statements), _common(found, votes, statements))


def _votes(sheets: Sequence[Mapping[str, int]], statements: Sequence[int]) -> Votes:
    column = {str(statement): place for place, statement in enumerate(statements)}
    rows = [
        (person, column[statement], said)
        for person, sheet in enumerate(sheets)
        for statement, said in sheet.items()
        if statement in column
    ]
    people, columns, values = (np.array([row[part] for row in rows], dtype=np.int64) for part in range(3))
    return gather(people, columns, values, people=len(sheets), statements=len(statements))


def _groups(found: OpinionMap, statements: Sequence[int]) -> tuple[Group, ...]:
    assert found.labels is not None  # noqa: S101  (asked before)
    places = found.plane.projections
    low, high = places.min(axis=0), places.max(axis=0)
    scale = np.array([WIDTH, HEIGHT]) / np.maximum(high - low, 1e-9)
    made = []
    for number in range(found.k):
        inside = (places[found.labels == number] - low) * scale
        middle, width = inside.mean(axis=0), np.maximum(inside.std(axis=0) * 1.2, 2 * STEP)
        x, y, rx, ry = (int(STEP * round(float(value) / STEP)) for value in (*middle, *width))
        says = [(statements[one.statement], one.side) for one in found.typical[number][:SAYS_MOST]]
        made.append(Group(len(inside), x, y, rx, ry, tuple(says)))
    return tuple(sorted(made, key=lambda group: (-group.people, group.x, group.y)))


def _common(found: OpinionMap, votes: Votes, statements: Sequence[int]) -> tuple[int, ...]:
    """What most of every group agrees with, the most shared first."""
    enough = [place for place in range(votes.statements) if found.common.smallest[place] >= COMMON_FROM]
    enough.sort(key=lambda place: (-float(found.common.product[place]), statements[place]))
    return tuple(statements[place] for place in enough[:COMMON_MOST])


def kept(shown: Landscape | None) -> dict[str, Any] | None:
    """As it is kept."""
    if shown is None:
        return None
    groups = [
        {"people": one.people, "at": [one.x, one.y, one.rx, one.ry], "says": [[str(n), side] for n, side in one.says]}
        for one in shown.groups
    ]
    return {"stage": shown.stage.value, "groups": groups, "common": [str(number) for number in shown.common]}


def unkept(row: Mapping[str, Any] | None) -> Landscape | None:
    """As it was kept."""
    if not row:
        return None
    groups = tuple(_group(one) for one in row["groups"])
    return Landscape(Stage(row["stage"]), groups, tuple(int(number) for number in row["common"]))


def _group(row: Mapping[str, Any]) -> Group:
    x, y, rx, ry = row["at"]
    return Group(row["people"], x, y, rx, ry, tuple((int(number), side) for number, side in row["says"]))
