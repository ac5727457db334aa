"""The plane of an opinion map: two directions in which answers differ most, and where everybody stands in it.

The method is that of Small, Bjorkegren, Erkkilä, Shaw and Megill (2021), *Polis: Scaling deliberation by mapping high
dimensional opinion spaces*: a principal component analysis of the table of answers in which an answer that is not there
counts as the mean of that statement. After centring such an answer is exactly 0, so the table stays sparse.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.linalg import eigh
from scipy.sparse import csr_array

from leerkring.perspectives.rules.votes import DISAGREE, Floats, Votes

DENSE_UP_TO = 256
"""With at most this many statements the full matrix of their products is small enough to be decomposed whole."""

GUESSED_ABOVE, GUESSED_FROM = 20_000, 40
"""With more people than this the search begins where one in so many of them show the most difference."""

ASIDE = 0.05
"""How far a guess is turned in a direction by chance."""


@dataclass(frozen=True)
class Plane:
    """`center` (statements,): the mean answer; `components` (2, statements): orthonormal, or 0 where nothing differs;
    `projections` (people, 2): where each person stands, scaled for how little she answered."""

    center: Floats
    components: Floats
    projections: Floats


def plane_of(votes: Votes, *, start: Floats | None = None, tolerance: float = 1e-7) -> Plane:
    """The plane of all people; `start` (2, statements) is a guess of the components and only saves time.

    A statement that was removed counts as one to which everybody passed, as in the published mathematics.
    """
    center = means(votes)
    centred = centred_table(votes, center)
    components = fixed_signs(leading(centred, start=start, seed=votes.seed(), tolerance=tolerance))
    components[:, votes.removed] = 0.0
    projections = times(centred, components.T) * sparsity(votes)[:, None]
    return Plane(center, components, projections + 0.0)  # adding 0 makes -0 a plain 0


def means(votes: Votes) -> Floats:
    """The mean answer to each statement, 0 where nobody answered or it was removed; shape (statements,)."""
    disagree, passed, agree = votes.counts
    mean = (agree - disagree) / np.maximum(1, agree + passed + disagree)
    return np.where(votes.removed, 0.0, mean)


def centred_table(votes: Votes, center: Floats) -> csr_array:
    """Answers minus the mean of their statement, people × statements; what is not there is at the mean."""
    table = votes.table
    # Looked up instead of subtracted: what each of the three answers becomes, for each statement.
    become = np.arange(DISAGREE, 2)[:, None] - center
    become[:, votes.removed] = 0.0
    centred = np.empty(votes.size)
    for _, cells, values in votes.looked_up(become):
        centred[cells] = values
    return csr_array((centred, table.indices, table.indptr), shape=table.shape)


def sparsity(votes: Votes) -> Floats:
    """How much further out a person stands because she answered only some of the statements; shape (people,)."""
    answered, answers = votes.answered, votes.answers
    removed = votes.removed & answered
    if removed.any():  # everybody counts as having passed those
        flags = csr_array((removed[votes.table.indices].astype(np.int64), votes.table.indices, votes.table.indptr))
        answers = answers - np.asarray(flags.sum(axis=1)) + removed.sum()
    return np.asarray(np.sqrt(answered.sum() / np.maximum(1, answers)))


def leading(table: csr_array, *, start: Floats | None, seed: int, tolerance: float) -> Floats:
    """The two leading right singular vectors of a table, (2, columns); a vector of 0 where its rank is lower."""
    width = table.shape[1]
    if width <= DENSE_UP_TO:
        values, vectors = eigh(products(table), subset_by_index=[max(0, width - 2), width - 1])
        values, vectors = values[::-1], vectors[:, ::-1]
    else:
        if start is None and table.shape[0] > GUESSED_ABOVE:
            some = table[: table.shape[0] // GUESSED_FROM]
            start = leading(some, start=None, seed=seed, tolerance=1e-2)
        values, vectors = krylov(table, start=start, seed=seed, tolerance=tolerance)
    found = np.zeros((2, width))
    real = values > max(values[0], 0.0) * width * np.finfo(float).eps * 4
    found[: len(values)][real] = vectors.T[real]
    return found


def products(table: csr_array) -> Floats:
    """The table transposed times itself, (columns, columns), a slice of rows at a time."""
    total = np.zeros((table.shape[1], table.shape[1]))
    for first in range(0, table.shape[0], 4096):
        block = table[first : first + 4096].toarray()
        total += block.T @ block
    return total


def krylov(table: csr_array, *, start: Floats | None, seed: int, tolerance: float) -> tuple[Floats, Floats]:
    """The two largest eigenvalues of tableᵀ table and their vectors (columns, 2): block Lanczos, orthogonalised fully.

    It ends when the residual of both is below `tolerance` times the largest eigenvalue (Golub and Van Loan, 10.3).
    """
    width, transposed = table.shape[1], table.T
    # More vectors at a time than two find the way sooner, and cost hardly more. A guess is near already; it gets a part
    # of every direction, so that none which it leaves out is overlooked.
    block = np.random.Generator(np.random.PCG64(seed)).standard_normal((width, 6 if start is None else 2))
    if start is not None:
        block = start.T + block * (ASIDE / np.sqrt(width))
    basis, images = np.empty((width, 0)), np.empty((width, 0))
    while True:
        for _ in range(2):  # once is not enough where a direction is nearly in the basis already
            block, upper = np.linalg.qr(block - basis @ (basis.T @ block))
            sizes = np.abs(np.diag(upper))
            block = block[:, sizes > 1e-10 * sizes.max(initial=1e-300)]
        basis = np.hstack([basis, block])
        images = np.hstack([images, transposed @ times(table, block)])
        last = basis.shape[1] - 1
        values, small = eigh(basis.T @ images, subset_by_index=[last - 1, last])
        values, small = values[::-1], small[:, ::-1]
        vectors, residual = basis @ small, images @ small - (basis @ small) * values
        if np.linalg.norm(residual, axis=0).max() <= tolerance * max(values[0], 1e-300) or basis.shape[1] > width - 6:
            return values, vectors
        block = images[:, -block.shape[1] :]


def times(table: csr_array, block: Floats) -> Floats:
    """The table times each column of `block` (columns, n), which is faster than all at once; shape (rows, n)."""
    return np.stack([table @ one for one in block.T], axis=1)


def fixed_signs(components: Floats) -> Floats:
    """Each direction turned so that its largest loading is positive; which way an axis points means nothing."""
    largest = np.take_along_axis(components, np.abs(components).argmax(axis=1)[:, None], axis=1)
    return components * np.where(largest < 0, -1.0, 1.0)
