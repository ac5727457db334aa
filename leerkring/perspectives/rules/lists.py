"""The three lists: agreed by (nearly) all, worth talking about, not clear yet; and when counts may be told.

In a team of eight a count is a person. So a list has to keep a secret from somebody who knows her own answer: whatever
she answered and whatever list she then sees, each colleague may still have answered in two ways at least. That is why
"nearly all" leaves room for two others, also in a team of five: with room for one, whoever is that one would know how
all her colleagues answered. `tests/test_lists.py` proves it by going through every case.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

Key = TypeVar("Key")

FEWEST_ANSWERS = 5
"""With fewer answers than this a statement is not clear yet, whatever they were; no smaller cell is ever shown."""

COUNTS_FROM = 15
"""With fewer people than this no count is shown at all."""


@dataclass(frozen=True)
class Tally:
    """How the answers to one statement fell; who did not see it is in none of the three."""

    agree: int
    disagree: int
    passed: int

    def __post_init__(self) -> None:
        if min(self.agree, self.disagree, self.passed) < 0:
            raise ValueError("a tally counts people")

    @property
    def answers(self) -> int:
        return self.agree + self.disagree + self.passed


class Listed(StrEnum):
    AGREED = "agreed"
    TALK = "talk"
    UNCLEAR = "unclear"


class Word(StrEnum):
    """What is said of a statement where counts may not be told; the pages have the sentence."""

    NEARLY_ALL_AGREE = "nearly_all_agree"
    NEARLY_ALL_DISAGREE = "nearly_all_disagree"
    VIEWS_DIFFER = "views_differ"
    UNDECIDED = "undecided"
    FEW_ANSWERS = "few_answers"


LIST_OF = {
    Word.NEARLY_ALL_AGREE: Listed.AGREED,
    Word.NEARLY_ALL_DISAGREE: Listed.TALK,
    Word.VIEWS_DIFFER: Listed.TALK,
    Word.UNDECIDED: Listed.UNCLEAR,
    Word.FEW_ANSWERS: Listed.UNCLEAR,
}


def word_for(tally: Tally) -> Word:
    """The one thing that is said of a statement; it decides its list.

    Nearly all: everybody except two (of more than ten: except one in five), with at most one (one in ten) against.
    It is undecided where more than half pass, and where hardly anybody stands on one side though the other is not
    nearly all: too many hold back.
    """
    if tally.answers < FEWEST_ANSWERS:
        return Word.FEW_ANSWERS
    if nearly_all(tally.agree, against=tally.disagree, of=tally.answers):
        return Word.NEARLY_ALL_AGREE
    if nearly_all(tally.disagree, against=tally.agree, of=tally.answers):
        return Word.NEARLY_ALL_DISAGREE
    if 2 * tally.passed > tally.answers or min(tally.agree, tally.disagree) <= most_against(tally.answers):
        return Word.UNDECIDED
    return Word.VIEWS_DIFFER


def nearly_all(side: int, *, against: int, of: int) -> bool:
    return side >= of - max(2, of // 5) and against <= most_against(of)


def most_against(answers: int) -> int:
    return max(1, answers // 10)


def list_of(tally: Tally) -> Listed:
    return LIST_OF[word_for(tally)]


def three_lists(tallies: Mapping[Key, Tally]) -> dict[Listed, list[Key]]:
    """The statements in their lists, in the order in which they were given.

    Give them in an order that says nothing about the answers: sorted by agreement they would tell what the lists hide.
    """
    lists: dict[Listed, list[Key]] = {listed: [] for listed in Listed}
    for statement, tally in tallies.items():
        lists[list_of(tally)].append(statement)
    return lists


def shown_counts(tally: Tally, people: int) -> Tally | None:
    """The counts of a statement if they may be told when `people` took part; None where words have to do.

    They may when everybody counted stands among five or more who answered the same, and not all answered the same.
    """
    cells = [cell for cell in (tally.agree, tally.disagree, tally.passed) if cell]
    safe = people >= COUNTS_FROM and len(cells) >= 2 and min(cells) >= FEWEST_ANSWERS
    return tally if safe else None
