"""What groups agree on, and what is typical of each: counts, shares, and the tests on them.

Formulas: Small et al. (2021), section on representativeness and group-aware consensus. In every share one imagined
person agrees and one does not, so that nobody's silence counts for or against.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, TypeVar

import numpy as np

from leerkring.perspectives.rules.votes import Bools, Floats, Ints, Votes

Side = Literal["agree", "disagree"]
Name = TypeVar("Name", int, str)

SIGNIFICANT = 1.2815515655446004
"""The 90th percentile of the normal distribution: a test above it is more than chance, one-sided."""

SHOWN = 5
"""At most so many statements are called representative of a group."""


@dataclass(frozen=True)
class Counts:
    """For each group and statement how many agreed, disagreed, and answered at all; each (groups, statements)."""

    agree: Ints
    disagree: Ints
    answers: Ints

    @property
    def groups(self) -> int:
        return len(self.answers)


@dataclass(frozen=True)
class Common:
    """How far groups agree with each statement; each (statements,).

    `product`: the shares of all groups multiplied (group-aware consensus); `smallest`: the lowest share of any group.
    """

    product: Floats
    smallest: Floats


@dataclass(frozen=True)
class Typical:
    """A statement that says something about a group: how often it agrees (or disagrees), and the others less."""

    statement: int
    side: Side
    success: int
    trials: int
    p_success: float
    p_test: float
    repness: float
    repness_test: float


def counted(votes: Votes, labels: Ints, groups: int) -> Counts:
    """The answers of each group; `labels` (people,) is -1 for who is in none."""
    disagree, passed, agree = votes.counts_within(labels, groups).transpose(1, 0, 2)
    return Counts(agree, disagree, agree + disagree + passed)


def share(count: Ints, of: Ints) -> Floats:
    return np.asarray((count + 1) / (of + 2))


def common_ground(counts: Counts) -> Common:
    """How far all groups agree with each statement, whether they were found or known beforehand."""
    agreeing = share(counts.agree, counts.answers)
    return Common(agreeing.prod(axis=0), agreeing.min(axis=0, initial=1.0))


def across(votes: Votes, named: Sequence[Name | None]) -> tuple[list[Name], Common]:
    """Common ground across groups that are known beforehand, such as schools or roles, and their names in order.

    `named` (people,) is the group of each person, None for who is in none. No map is needed for it, and few people do
    not make it say more than it can; whether a group is large enough to be shown is for whoever shows it.
    """
    names = sorted({name for name in named if name is not None})
    place = {name: group for group, name in enumerate(names)}
    labels = np.array([-1 if name is None else place[name] for name in named], dtype=np.int64)
    return names, common_ground(counted(votes, labels, len(names)))


def one_share_test(count: Ints, of: Ints) -> Floats:
    """How many standard errors a share lies above one half."""
    return np.asarray(2 * np.sqrt(of + 1) * ((count + 1) / (of + 1) - 0.5))


def two_shares_test(count: Ints, of: Ints, others: Ints, of_others: Ints) -> Floats:
    """How many standard errors one share lies above another."""
    first, second = (count + 1) / (of + 1), (others + 1) / (of_others + 1)
    pooled = (count + others + 2) / (of + of_others + 2)
    error = np.sqrt(pooled * (1 - pooled) * (1 / (of + 1) + 1 / (of_others + 1)))
    return np.asarray(np.where(error > 0, (first - second) / np.where(error > 0, error, 1.0), 0.0))


@dataclass(frozen=True)
class Tests:
    """One side of every statement for every group; each (groups, statements). `spoken`: not everybody passed."""

    count: Ints
    trials: Ints
    spoken: Bools
    p_success: Floats
    p_test: Floats
    repness: Floats
    repness_test: Floats

    @property
    def weight(self) -> Floats:
        return np.asarray(self.repness * self.repness_test * self.p_success * self.p_test)

    @property
    def significant(self) -> Bools:
        return np.asarray((self.p_test > SIGNIFICANT) & (self.repness_test > SIGNIFICANT))


def tested(count: Ints, trials: Ints, spoken: Bools) -> Tests:
    """A group's share of agreement (or disagreement) beside that of all others together."""
    others, of_others = count.sum(axis=0) - count, trials.sum(axis=0) - trials
    mine = share(count, trials)
    return Tests(
        count, trials, spoken, mine, one_share_test(count, trials), mine / share(others, of_others),
        two_shares_test(count, trials, others, of_others),
    )  # fmt: skip


def representative(counts: Counts, shown: Sequence[int]) -> list[list[Typical]]:
    """For each group the statements, out of `shown`, that say most about it; what it agrees with first."""
    spoken = counts.agree + counts.disagree > 0
    agree, disagree = (tested(side, counts.answers, spoken) for side in (counts.agree, counts.disagree))
    return [chosen(group, agree, disagree, shown) for group in range(counts.groups)]


def chosen(group: int, agree: Tests, disagree: Tests, shown: Sequence[int]) -> list[Typical]:
    """The best thing the group agrees with, and what else is significant, by weight; at least one statement."""
    known = np.array(shown, dtype=np.int64)
    known = known[agree.trials[:, known].sum(axis=0) > 0]
    significant = known[(agree.significant[group] | disagree.significant[group])[known]]
    weight = np.where(agree.repness_test > disagree.repness_test, agree.weight, disagree.weight)[group, significant]
    telling = significant[np.argsort(-weight, kind="stable")[:SHOWN]]
    rest = [clearest(group, one, agree, disagree) for one in telling.tolist()]
    best = best_agreed(group, agree, known)
    if best is not None:
        head = [clearest(group, best, agree, disagree)]
    elif rest or not len(known):
        head = []
    else:
        most = np.maximum(agree.repness_test, disagree.repness_test)[group, known].argmax()
        head = [clearest(group, int(known[most]), agree, disagree)]
    picked = head + [one for one in rest if one not in head]
    return sorted(picked[:SHOWN], key=lambda one: one.side)


def clearest(group: int, statement: int, agree: Tests, disagree: Tests) -> Typical:
    """The side of a statement on which the group differs most from the others."""
    at = group, statement
    agrees = agree.repness_test[at] > disagree.repness_test[at]
    side: Side = "agree" if agrees else "disagree"
    tests = agree if agrees else disagree
    return Typical(
        statement, side, int(tests.count[at]), int(tests.trials[at]), float(tests.p_success[at]),
        float(tests.p_test[at]), float(tests.repness[at]), float(tests.repness_test[at]),
    )  # fmt: skip


def best_agreed(group: int, agree: Tests, known: Ints) -> int | None:
    """The statement that the group agrees with most tellingly, in the way of the published mathematics.

    The first that is good enough is kept until a later one beats it: on weight where the one that is kept is agreed
    with more than elsewhere, otherwise on how surely the group agrees.
    """
    much, test = agree.p_success[group, known], agree.p_test[group, known]
    more, sure = agree.repness[group, known], much * test
    weight = agree.weight[group, known]
    good = (agree.spoken[group, known]) & ((test > SIGNIFICANT) | ((more > 1) & (much > 0.5)))
    if not good.any():
        return None
    best = int(good.argmax())
    for place in (best + 1 + np.flatnonzero(agree.spoken[group, known][best + 1 :])).tolist():
        measure = weight if more[best] > 1 else sure
        best = place if measure[place] > measure[best] else best
    return int(known[best])
