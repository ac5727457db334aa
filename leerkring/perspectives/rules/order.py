"""In which order somebody meets the statements: new ones get seen, often-passed ones come later.

Everybody has an order of her own, by chance from her own seed, so that no statement is always first. How often a
statement was answered and passed is given as it stood some answers ago, so that nobody reads an answer from a change.
"""

import hashlib
import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

# Answered less often than this, a statement is new.
NEW = 5
# From so many answers on its passes say something about the statement.
TELLING = 10


@dataclass(frozen=True, slots=True)
class Standing:
    """How often one statement was answered (a pass is an answer too), and how often passed."""

    answered: int = 0
    passed: int = 0


def weight(standing: Standing) -> float:
    """How much sooner than another it is met: four times as soon when new, half or a quarter when many pass."""
    new = 4.0 if standing.answered < NEW else 2.0 if standing.answered < 2 * NEW else 1.0
    if standing.answered < TELLING:
        return new
    share = standing.passed / standing.answered
    return new * (0.25 if share >= 0.5 else 0.5 if share >= 0.25 else 1.0)


def in_order(statements: Iterable[int], standings: Mapping[int, Standing], seed: str) -> list[int]:
    """These statements in the order of somebody with this seed; the same seed gives the same order."""
    blank = Standing()
    moment = {one: _moment(seed, one) / weight(standings.get(one, blank)) for one in statements}
    return sorted(moment, key=lambda one: (moment[one], one))


def _moment(seed: str, statement: int) -> float:
    """When it would come by chance alone: larger is later, and a weight divides it."""
    digest = hashlib.sha256(f"{seed} {statement}".encode()).digest()
    chance = (int.from_bytes(digest[:7], "big") + 1) / (1 << 56)
    return -math.log(chance)
