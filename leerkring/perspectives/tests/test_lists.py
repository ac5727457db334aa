"""The three lists, and the attack on them: somebody who knows her own answer tries to learn a colleague's."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator

import pytest

from leerkring.perspectives.rules.lists import (
    FEWEST_ANSWERS,
    Listed,
    Tally,
    Word,
    list_of,
    shown_counts,
    three_lists,
    word_for,
)

ANSWERS = ("agree", "disagree", "passed")


def tallies_of(answers: int) -> Iterator[Tally]:
    """Every way in which so many answers can fall."""
    for agree in range(answers + 1):
        for disagree in range(answers + 1 - agree):
            yield Tally(agree, disagree, answers - agree - disagree)


def learned(output: Callable[[Tally], object], answers: int) -> list[tuple[object, str, set[str]]]:
    """Each output and own answer after which every colleague's answer is known: the attack succeeds."""
    colleagues: dict[tuple[object, str], set[str]] = defaultdict(set)
    for tally in tallies_of(answers):
        for own in ANSWERS:
            if getattr(tally, own):
                others = {one: getattr(tally, one) - (one == own) for one in ANSWERS}
                colleagues[output(tally), own] |= {one for one, count in others.items() if count}
    return [(shown, own, possible) for (shown, own), possible in colleagues.items() if len(possible) < 2]


@pytest.mark.parametrize("answers", range(2, 41))
@pytest.mark.parametrize("output", [list_of, word_for])
def test_nobody_learns_a_colleagues_answer(output: Callable[[Tally], object], answers: int) -> None:
    assert learned(output, answers) == []


@pytest.mark.parametrize("people", range(4, 31))
def test_nobody_learns_a_colleagues_answer_from_counts(people: int) -> None:
    for answers in range(2, people + 1):
        assert learned(lambda tally: shown_counts(tally, people) or word_for(tally), answers) == []


def test_the_attack_finds_a_careless_rule() -> None:
    assert learned(lambda tally: tally.agree == tally.answers, 8)
    assert learned(lambda tally: tally.agree >= tally.answers - 1, 8)
    assert learned(lambda tally: tally, 8)


@pytest.mark.parametrize("answers", range(FEWEST_ANSWERS))
def test_few_answers_say_nothing(answers: int) -> None:
    assert {word_for(tally) for tally in tallies_of(answers)} == {Word.FEW_ANSWERS}


CASES = [
    (Tally(8, 0, 0), Word.NEARLY_ALL_AGREE),
    (Tally(6, 1, 1), Word.NEARLY_ALL_AGREE),
    (Tally(6, 2, 0), Word.VIEWS_DIFFER),
    (Tally(5, 1, 2), Word.UNDECIDED),
    (Tally(4, 4, 0), Word.VIEWS_DIFFER),
    (Tally(1, 7, 0), Word.NEARLY_ALL_DISAGREE),
    (Tally(0, 0, 8), Word.UNDECIDED),
    (Tally(2, 1, 5), Word.UNDECIDED),
    (Tally(80, 10, 10), Word.NEARLY_ALL_AGREE),
    (Tally(79, 10, 11), Word.UNDECIDED),
    (Tally(80, 11, 9), Word.VIEWS_DIFFER),
    (Tally(30, 19, 51), Word.UNDECIDED),
]


@pytest.mark.parametrize(("tally", "word"), CASES)
def test_what_is_said(tally: Tally, word: Word) -> None:
    assert word_for(tally) == word


def test_agreeing_and_disagreeing_mirror_each_other() -> None:
    mirrored = {Word.NEARLY_ALL_AGREE: Word.NEARLY_ALL_DISAGREE, Word.NEARLY_ALL_DISAGREE: Word.NEARLY_ALL_AGREE}
    for tally in tallies_of(23):
        word = word_for(tally)
        assert word_for(Tally(tally.disagree, tally.agree, tally.passed)) == mirrored.get(word, word)


def test_each_statement_is_in_one_list_in_the_order_given() -> None:
    lists = three_lists({"b": Tally(8, 0, 0), "a": Tally(7, 0, 1), "d": Tally(4, 4, 0), "c": Tally(1, 1, 1)})
    assert lists == {Listed.AGREED: ["b", "a"], Listed.TALK: ["d"], Listed.UNCLEAR: ["c"]}


@pytest.mark.parametrize(
    ("tally", "people", "told"),
    [
        (Tally(9, 5, 0), 14, False),
        (Tally(10, 5, 0), 15, True),
        (Tally(15, 0, 0), 15, False),
        (Tally(10, 4, 1), 15, False),
        (Tally(5, 5, 5), 15, True),
        (Tally(100, 50, 4), 200, False),
    ],
)
def test_counts_are_told_where_everybody_stands_among_five(tally: Tally, people: int, told: bool) -> None:
    assert (shown_counts(tally, people) == tally) is told


def test_a_tally_counts_people() -> None:
    with pytest.raises(ValueError, match="counts people"):
        Tally(-1, 0, 0)
