"""Who answered what: a sparse table of people and statements, in an order that depends on nothing but its content."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import coo_array, csr_array

from leerkring.perspectives.rules.lists import Tally

AGREE, PASS, DISAGREE = 1, 0, -1

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Bools = NDArray[np.bool_]
Number = TypeVar("Number", np.float64, np.uint64)


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
        return np.asarray(self.counts_within(np.zeros(self.people, dtype=np.int64), 1)[0])

    def counts_within(self, labels: Ints, groups: int) -> Ints:
        """The same for each group; `labels` (people,) is -1 for who is in none. Shape (groups, 3, statements)."""
        each = 3 * self.statements
        total = np.zeros((groups + 1) * each, dtype=np.int64)  # the first row is for who is in none
        for rows, cells in self.slices():
            group = (labels[rows] + 1) * each
            total += np.bincount(np.repeat(group, self.answers[rows]) + self.kinds(cells), minlength=len(total))
        return total.reshape(groups + 1, 3, self.statements)[1:]

    def kinds(self, cells: slice) -> NDArray[np.int32]:
        """For each of these answers in the table which answer to which statement it is; below 3 × statements."""
        return np.asarray((self.table.data[cells] + 1) * np.int32(self.statements) + self.table.indices[cells])

    def looked_up(self, values: NDArray[Number]) -> Iterator[tuple[slice, slice, NDArray[Number]]]:
        """What `values` (3, statements) hold for each answer, by `slices`."""
        for rows, cells in self.slices():
            # "clip" saves a check of each of what `kinds` made itself.
            yield rows, cells, np.take(values.ravel(), self.kinds(cells), mode="clip")

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
        marks = np.zeros(self.people, dtype=np.uint64)
        for rows, cells, of_answers in self.looked_up(numbers):
            spoke = rows.start + np.flatnonzero(self.answers[rows])
            marks[spoke] = np.add.reduceat(of_answers, self.table.indptr[spoke] - cells.start)
        return marks

    def slices(self) -> Iterator[tuple[slice, slice]]:
        """Some thousands of people at a time, and their answers in the table: so many fit the processor's cache."""
        for first in range(0, self.people, 2048):
            rows = slice(first, min(first + 2048, self.people))
            yield rows, slice(int(self.table.indptr[rows.start]), int(self.table.indptr[rows.stop]))

    def seed(self) -> int:
        """What all chance in the arithmetic starts from: the answers themselves, whoever gave them and in any order."""
        marks = self.marks
        return int((marks ^ (marks >> np.uint64(29))).sum(dtype=np.uint64)) ^ (self.people << 64 | self.statements)

    def by_chance(self) -> Ints:
        """Everybody, in an order by chance that starts from the answers: it is the same in whatever order people come.

        Those with equal marks answered alike, so which of them is first does not matter. But they may not stand
        together: where many answered alike, a part of the people would then hold all of them or none.
        """
        alike = np.argsort(self.marks, kind="stable")
        return np.asarray(alike[np.random.Generator(np.random.PCG64(self.seed())).permutation(self.people)])

    def of(self, people: Ints) -> Votes:
        """Only these people, in this order; their marks stay theirs."""
        part = Votes(self.table[people], self.removed)
        part.__dict__["marks"] = self.marks[people]
        return part


def gather(
    person: Sequence[int] | NDArray[np.integer],
    statement: Sequence[int] | NDArray[np.integer],
    value: Sequence[int] | NDArray[np.integer],
    *,
    people: int,
    statements: int,
    removed: Sequence[int] = (),
) -> Votes:
    """Votes from three columns of the same length, in any order: who, to what, and 1, 0 or -1."""
    rows, columns, values = np.asarray(person), np.asarray(statement), np.asarray(value)
    if not rows.size == columns.size == values.size:
        raise ValueError("each answer has a person, a statement and a value")
    if rows.size and (rows.min() < 0 or rows.max() >= people or columns.min() < 0 or columns.max() >= statements):
        raise ValueError("an answer is of somebody, or to something, that is not there")
    if np.any(np.abs(values) > 1):
        raise ValueError("an answer is 1, 0 or -1")
    cells = rows.astype(np.int32, copy=False), columns.astype(np.int32, copy=False)
    loose = coo_array((values.astype(np.int8), cells), shape=(people, statements))
    loose.has_canonical_format = True  # so that it is not sorted: going by columns and back does that in linear time
    table = loose.tocsr().tocsc().tocsr()
    same = np.flatnonzero(np.diff(table.indices) == 0) + 1
    if not np.isin(same, table.indptr).all():
        raise ValueError("somebody answered a statement twice")
    out = np.zeros(statements, dtype=np.bool_)
    out[list(removed)] = True
    return Votes(table, out)
