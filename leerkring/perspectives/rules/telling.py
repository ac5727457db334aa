"""What may be told of the answers, and when something newer may be told.

What is told first keeps every answer secret by the rule of the lists. What is told later lies beside what was told
before: whoever knows who answered in between must not be able to read one answer from the change. So a statement gets
another word only when so many more people answered it that room for two is left among them; otherwise its word stays.
Counts are told at the first telling or not at all, and stay.
`tests/test_rules_of_telling.py` goes through every case.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from leerkring.perspectives.rules.lists import COUNTS_FROM, FEWEST_ANSWERS, Tally, Word, shown_counts, word_for

LEAST, LIVE_FROM = FEWEST_ANSWERS, COUNTS_FROM
# So many people more take part before anything newer is looked at; so many more answered a statement before it gets
# another word, and so many in all.
BATCH, MORE, ENOUGH = 5, 15, 25


@dataclass(frozen=True, slots=True)
class Told:
    """What was told of one statement: a word, of how many answers, and the counts where these may be told."""

    word: Word
    answers: int
    counts: Tally | None = None
    # In each of the compared schools or roles (nearly) all agree.
    is_shared: bool = False


def tell(
    tally: Tally, *, people: int, parts: Sequence[Tally] = (), with_counts: bool, before: Told | None = None
) -> Told:
    """What is told of a statement now. `parts` are its tallies by school or role, of those that are compared."""
    if before is not None and (before.counts or not may_change(before.answers, tally.answers)):
        return before
    word = word_for(tally)
    if can_compare(parts) and tally.answers >= LIVE_FROM:
        # Beside this nothing is said of all together: who is in no school could be read from the difference. And nearly
        # all who agree in all together but not in each school would say in which, to whoever is one of the others.
        shared = is_shared(parts)
        word = Word.NEARLY_ALL_AGREE if shared else Word.VIEWS_DIFFER if word == Word.NEARLY_ALL_AGREE else word
        return Told(word, tally.answers, is_shared=shared)
    # Counts beside what was told before would tell of those who answered in between.
    is_first = before is None or before.answers < LEAST
    counts = shown_counts(tally, people) if with_counts and is_first and not parts else None
    return Told(word, tally.answers, counts)


def may_change(before: int, now: int) -> bool:
    """Something else may be told after `now` answers than after `before`; fewer than five told nothing."""
    return before < LEAST or (now >= before + MORE and now >= ENOUGH)


def can_compare(parts: Sequence[Tally]) -> bool:
    """There are at least two schools or roles of five or more."""
    return len(_large(parts)) >= 2


def is_shared(parts: Sequence[Tally]) -> bool:
    """They can be compared, and in each of them (nearly) all agree."""
    return can_compare(parts) and all(word_for(part) == Word.NEARLY_ALL_AGREE for part in _large(parts))


def _large(parts: Sequence[Tally]) -> list[Tally]:
    return [part for part in parts if part.answers >= LEAST]


def is_due(sheets: int, told_of: int) -> bool:
    """While it is open: so many new people took part that it is worth looking whether something newer may be told."""
    return sheets >= LIVE_FROM and sheets - told_of >= BATCH


def tallies_of(sheets: Sequence[Mapping[str, int]], statements: Sequence[int]) -> dict[int, Tally]:
    """How the answers to each of these statements fell."""
    counts = {str(statement): [0, 0, 0] for statement in statements}
    for sheet in sheets:
        for statement, said in sheet.items():
            if (cell := counts.get(statement)) is not None:
                cell[said] += 1
    # An answer is 1, 0 or -1: its place from the end is its own.
    return {int(one): Tally(agree=cell[1], disagree=cell[-1], passed=cell[0]) for one, cell in counts.items()}


def written(told: Mapping[int, Told]) -> dict[str, object]:
    """What was told, as it is kept."""
    return {
        str(number): {
            "word": one.word.value,
            "answers": one.answers,
            "counts": [one.counts.agree, one.counts.disagree, one.counts.passed] if one.counts else None,
            "shared": one.is_shared,
        }
        for number, one in told.items()
    }


def read(kept: Mapping[str, dict[str, Any]]) -> dict[int, Told]:
    """What was told, as it was kept."""
    return {
        int(number): Told(
            Word(one["word"]), one["answers"], Tally(*one["counts"]) if one["counts"] else None, one["shared"]
        )
        for number, one in kept.items()
    }
