"""Who answered what: a sparse table of people and statements, in an order that depends on nothing but its content."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from leerkring.perspectives.rules.lists import Tally

AGREE, PASS, DISAGREE = 1, 0, -1

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Bools = NDArray[np.bool_]


@dataclass(frozen=True)
class Votes:
    """The answers of `people` to `statements`.

    `table` is a sparse table of people × statements of int8 that holds 1 (agree), -1 (disagree) and *explicit* zeros
    (passed); what is not in it was not answered. `removed` says which statements the moderators took out.
    """

    table: csr_array
    removed: Bools

    @property
    def people(self) -> int:
        return int(self.table.shape[0])

    @property
    def statements(self) -> int:
        return int(self.table.shape[1])

    @property
    def size(self) -> int:
        """How many answers there are."""
        return int(self.table.nnz)

    @cached_property
    def answers(self) -> Ints:
        """How many statements each person answered; shape (people,)."""
        return np.asarray(np.diff(self.table.indptr), dtype=np.int64)

    @cached_property
    def counts(self) -> Ints:
        """How often each statement got disagree, passed, agree; shape (3, statements)."""
        keys = (self.table.data + 1) * np.int64(self.statements) + self.table.indices
        return np.asarray(np.bincount(keys, minlength=3 * self.statements).reshape(3, self.statements))

    @property
    def answered(self) -> Bools:
        """Which statements anybody answered; shape (statements,)."""
        return np.asarray(self.counts.sum(axis=0) > 0)

    def tally(self, statement: int) -> Tally:
        disagree, passed, agree = (int(count) for count in self.counts[:, statement])
        return Tally(agree, disagree, passed)

    @cached_property
    def marks(self) -> NDArray[np.uint64]:
        """A number for each person that depends on her answers only; shape (people,). Equal answers, equal marks.

        Each of the three answers to each statement has a random 64-bit number; a mark is the sum of hers, modulo 2^64.
        """
        numbers = np.random.Generator(np.random.PCG64(0)).integers(0, 2**64, (3, self.statements), dtype=np.uint64)
        sums = np.zeros(self.size + 1, dtype=np.uint64)
        np.cumsum(numbers.ravel()[(self.table.data + 1) * np.int32(self.statements) + self.table.indices], out=sums[1:])
        return np.asarray(sums[self.table.indptr[1:]] - sums[self.table.indptr[:-1]])

    def seed(self) -> int:
        """What all chance in the arithmetic starts from: the answers themselves, whoever gave them and in any order."""
        marks = self.marks
        return int((marks ^ (marks >> np.uint64(29))).sum(dtype=np.uint64)) ^ (self.people << 64 | self.statements)

    def of(self, people: Ints) -> Votes:
        """Only these people, in this order."""
        return Votes(self.table[people], self.removed)


def gather(
    person: Sequence[int] | Ints,
    statement: Sequence[int] | Ints,
    value: Sequence[int] | NDArray[np.integer],
    *,
    people: int,
    statements: int,
    removed: Sequence[int] = (),
) -> Votes:
    """Votes from three columns of the same length, in any order: who, to what, and 1, 0 or -1."""
    rows, columns = np.asarray(person, dtype=np.int64), np.asarray(statement, dtype=np.int64)
    values = np.asarray(value, dtype=np.int8)
    if not rows.size == columns.size == values.size:
        raise ValueError("each answer has a person, a statement and a value")
    if rows.size and (rows.min() < 0 or rows.max() >= people or columns.min() < 0 or columns.max() >= statements):
        raise ValueError("an answer is of somebody, or to something, that is not there")
    if np.any(np.abs(values) > 1):
        raise ValueError("an answer is 1, 0 or -1")
    order = np.argsort(rows * statements + columns, kind="stable")
    rows, columns, values = rows[order], columns[order], values[order]
    if np.any((np.diff(rows) == 0) & (np.diff(columns) == 0)):
        raise ValueError("somebody answered a statement twice")
    starts = np.concatenate([[0], np.cumsum(np.bincount(rows, minlength=people))])
    table = csr_array((values, columns.astype(np.int32), starts.astype(np.int32)), shape=(people, statements))
    out = np.zeros(statements, dtype=np.bool_)
    out[list(removed)] = True
    return Votes(table, out)
