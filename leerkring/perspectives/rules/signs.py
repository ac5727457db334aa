"""Whether people differ more than chance would have it: a permutation test on the first direction of the map.

Without more than one viewpoint it is chance who gave which of the answers to a statement, so the answers to each
statement may change places among those who gave one. If the answers as given line up no better than after such a
change, there is no sign of more than one viewpoint.
"""

from __future__ import annotations

import numpy as np
from scipy.sparse import csc_array
from scipy.special import chdtrc

from leerkring.perspectives.rules.space import centred_table, leading, means
from leerkring.perspectives.rules.votes import Floats, Votes

TURNS = 59
"""With 59 turns "p below .05" comes by chance in at most 2 of 60 tables."""

TURNED_UP_TO = 12_000
"""With more answers than this the limit of the test takes the place of turning them."""

MOST_ANSWERS = 250_000
"""Of a larger conversation a sample of the people is tested, who gave so many answers."""

STEPS = 6

SMALLEST = 1e-12
"""No smaller p is told; the limit is not exact that far out."""


def p_value(votes: Votes) -> float:
    """How often answers that say nothing about each other would line up as well as these; between 0 and 1.

    People have to come in an order that says nothing about them, as `Votes.by_chance`.
    """
    drawn = sample(votes, MOST_ANSWERS)
    return max(SMALLEST, by_turning(drawn) if drawn.size <= TURNED_UP_TO else by_halves(drawn))


def sample(votes: Votes, most: int) -> Votes:
    """The first people who gave `most` answers together; otherwise all who answered."""
    spoke = np.flatnonzero(votes.answers)
    enough = int(np.searchsorted(np.cumsum(votes.answers[spoke]), most)) + 1
    return votes.of(spoke[:enough])


# -- small conversations: the answers are turned --------------------------------------------------------------------


def by_turning(votes: Votes) -> float:
    """The share of tables, as given or turned, in which the first direction is at least as strong as in the given one.

    Turning the answers to each statement round by a random number of places lets them change places. All such turns
    form a group, so the test keeps its level whatever the number of people (Hemerik and Goeman, 2018).
    """
    if votes.size == 0:
        return 1.0
    chance = np.random.Generator(np.random.PCG64(votes.seed()))
    strengths = strength_of_each(turned(votes, chance), chance.standard_normal(votes.statements))
    return float(np.count_nonzero(strengths >= strengths[0] * (1 - 1e-9)) / len(strengths))


def turned(votes: Votes, chance: np.random.Generator) -> csc_array:
    """The centred table as given and `TURNS` turned ones, as blocks of one large diagonal table."""
    table = centred_table(votes, means(votes)).tocsc()
    people, statements = table.shape
    lengths = np.diff(table.indptr)
    first, length = np.repeat(table.indptr[:-1], lengths), np.repeat(lengths, lengths)
    turns = chance.integers(0, np.maximum(1, lengths), (TURNS + 1, statements), dtype=np.int32)
    turns[0] = 0
    source = np.arange(table.nnz, dtype=np.int32) + np.repeat(turns, lengths, axis=1)
    source -= np.where(source >= first + length, length, 0)
    block = np.arange(TURNS + 1, dtype=np.int32)[:, None]
    rows = (table.indices + np.int32(people) * block).ravel()
    starts = np.append((table.indptr[:-1] + np.int32(table.nnz) * block).ravel(), np.int32(len(rows)))
    return csc_array((table.data[source].ravel(), rows, starts), shape=(people * len(block), statements * len(block)))


def strength_of_each(tables: csc_array, start: Floats) -> Floats:
    """The largest eigenvalue of each block's products after `STEPS` steps of Lanczos from `start`; shape (turns + 1,).

    A few steps come close to it from below. The test needs the same function of each table, not its limit.
    """
    blocks = TURNS + 1
    basis = np.zeros((blocks, STEPS, len(start)))
    small = np.zeros((blocks, STEPS, STEPS))
    vector = np.tile(start / np.linalg.norm(start), (blocks, 1))
    for step in range(STEPS):
        basis[:, step] = vector
        image = (tables.T @ (tables @ vector.ravel())).reshape(blocks, -1)
        for _ in range(2):
            along = basis[:, : step + 1] @ image[:, :, None]
            small[:, : step + 1, step] += along[:, :, 0]
            image = image - (along * basis[:, : step + 1]).sum(axis=1)
        length = np.linalg.norm(image, axis=1, keepdims=True)
        vector = np.divide(image, length, out=np.zeros_like(image), where=length > 1e-12)
    upper = np.triu(small)
    return np.asarray(np.linalg.eigvalsh(upper + np.triu(upper, 1).transpose(0, 2, 1))[:, -1])


# -- large conversations: the limit of the same test ----------------------------------------------------------------


def by_halves(votes: Votes) -> float:
    """One half of the people says in which direction to look, the other half whether it differs there; and back.

    People have to come in an order that says nothing about them, as `sample` gives them.
    """
    halves = votes.of(np.arange(0, votes.people, 2)), votes.of(np.arange(1, votes.people, 2))
    return min(1.0, 2 * min(limit(*halves), limit(*reversed(halves))))


def limit(learnt: Votes, tested: Votes) -> float:
    """How likely the spread of `tested` along the first direction of `learnt` is when answers change places at will.

    The spread is the sum of squared scores. When answers change places its mean is what each answer adds alone, its
    variance follows from how many statements people share, and it is close to a scaled chi-squared (Satterthwaite).
    """
    direction = leading(centred_table(learnt, means(learnt)), start=None, seed=learnt.seed(), tolerance=1e-4)[0]
    table = centred_table(tested, means(tested))
    spread = float(np.square(table @ direction).sum())
    answers = np.maximum(1, tested.counts.sum(axis=0))
    alone = np.square(direction) * np.bincount(table.indices, weights=np.square(table.data), minlength=len(direction))
    each = alone / answers
    table.data = each[table.indices]
    variance = 2 * float(np.square(table.sum(axis=1)).sum() - np.square(table.data).sum())
    mean = float(alone.sum())
    if variance <= 0 or mean <= 0:
        return 1.0
    freedom = 2 * mean**2 / variance
    return float(chdtrc(freedom, freedom * spread / mean))
