"""What may be told, gone through case by case: against who knows her own answer, and when the others answered."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import product

import pytest

from leerkring.perspectives.rules.lists import Tally, Word
from leerkring.perspectives.rules.telling import (
    BATCH,
    ENOUGH,
    LIVE_FROM,
    MORE,
    Told,
    is_due,
    is_shared,
    may_change,
    read,
    tallies_of,
    tell,
    written,
)

Cells = tuple[int, int, int]


def cells(people: int) -> Iterator[Cells]:
    """All ways in which so many people can agree, disagree and pass."""
    return ((a, d, people - a - d) for a in range(people + 1) for d in range(people + 1 - a))


def test_what_is_told_first() -> None:
    told = tell(Tally(7, 1, 0), people=8, with_counts=True)
    assert (told.word, told.counts) == (Word.NEARLY_ALL_AGREE, None)
    assert tell(Tally(2, 1, 1), people=15, with_counts=True).word == Word.FEW_ANSWERS
    assert tell(Tally(10, 6, 0), people=16, with_counts=True).counts == Tally(10, 6, 0)
    assert tell(Tally(10, 6, 0), people=16, with_counts=False).counts is None
    assert tell(Tally(10, 6, 1), people=17, with_counts=True).counts is None


def test_what_was_told_changes_only_with_many_more() -> None:
    before = tell(Tally(8, 0, 0), people=8, with_counts=True)
    for now in (Tally(8, 8, 0), Tally(10, 10, 2), Tally(0, 22, 0)):
        assert tell(now, people=30, with_counts=True, before=before) is before
    assert tell(Tally(10, 15, 0), people=30, with_counts=True, before=before).word == Word.VIEWS_DIFFER
    few = Told(Word.FEW_ANSWERS, 4)
    assert tell(Tally(5, 0, 0), people=9, with_counts=True, before=few).word == Word.NEARLY_ALL_AGREE


def test_it_is_due_in_batches() -> None:
    assert not is_due(14, 0)
    assert is_due(15, 0)
    assert not is_due(LIVE_FROM + BATCH - 1, LIVE_FROM)
    assert is_due(LIVE_FROM + BATCH, LIVE_FROM)


@pytest.mark.parametrize("before", range(5, 40))
def test_who_knows_who_answered_in_between_learns_nobodys_answer(before: int) -> None:
    """She knows which people are new, her own answer, and both words; each other may still have answered two ways."""
    now = max(before + MORE, ENOUGH)
    assert may_change(before, now)
    assert not may_change(before, now - 1)
    old = _by_word(before)
    new = _new_by_words(old, _by_word(now))
    for ways in new.values():
        for mine in range(3):
            # She is one of the new people, or one of the old.
            others = {place for way in ways if way[mine] for place in range(3) if way[place] - (place == mine)}
            assert len(others) != 1
        assert len({place for way in ways for place in range(3) if way[place]}) != 1


def _by_word(people: int) -> dict[Word, list[Cells]]:
    found: dict[Word, list[Cells]] = defaultdict(list)
    for cell in cells(people):
        found[tell(Tally(*cell), people=people, with_counts=False).word].append(cell)
    return found


def _new_by_words(old: dict[Word, list[Cells]], now: dict[Word, list[Cells]]) -> dict[tuple[Word, Word], set[Cells]]:
    """How those in between can have answered, for each pair of words."""
    found: dict[tuple[Word, Word], set[Cells]] = defaultdict(set)
    for first, second in product(old, now):
        for before in old[first]:
            for after in now[second]:
                between = (after[0] - before[0], after[1] - before[1], after[2] - before[2])
                if min(between) >= 0:
                    found[first, second].add(between)
    return found


@pytest.mark.parametrize(("before", "now"), [(5, 25), (8, 26), (15, 30), (16, 34)])
def test_counts_that_are_told_after_something_else_point_at_nobody(before: int, now: int) -> None:
    """In a room the chair goes one back, more people answer, and it is told again: she knows who was late."""
    told: dict[object, list[tuple[Cells, Cells]]] = defaultdict(list)
    for old, new in product(cells(before), cells(now - before)):
        first = tell(Tally(*old), people=before, with_counts=True)
        total = Tally(*(one + more for one, more in zip(old, new, strict=True)))
        told[first, tell(total, people=now, with_counts=True, before=first)].append((old, new))
    for ways in told.values():
        assert not _found_by_one_of_them(ways)


@pytest.mark.parametrize("sizes", [(5, 10), (6, 9), (7, 8), (5, 5, 5), (9, 9)])
@pytest.mark.parametrize("is_asked_alone", [False, True])
def test_common_ground_of_schools_points_at_nobody(sizes: tuple[int, ...], is_asked_alone: bool) -> None:
    """Who knows her own answer and reads whether all schools share it; the last group may be people of no school."""
    people, seen = sum(sizes), defaultdict(list)
    for parts in product(*(list(cells(size)) for size in sizes)):
        total = Tally(*(sum(column) for column in zip(*parts, strict=True)))
        compared = [Tally(*part) for part in (parts[:-1] if is_asked_alone else parts)]
        told = tell(total, people=people, parts=compared, with_counts=True)
        assert told.counts is None
        seen[told.word, told.is_shared].append(parts)
    for ways in seen.values():
        assert not _found_by_one_of_them(ways)


def _found_by_one_of_them(ways: Sequence[tuple[Cells, ...]]) -> list[tuple[int, int, int]]:
    """Who finds somebody: her group, her own answer, and the group of which all others can only have said one thing."""
    found = []
    groups = range(len(ways[0]))
    for hers, mine, theirs in product(groups, range(3), groups):
        left = {
            place
            for way in ways
            if way[hers][mine]
            for place in range(3)
            if way[theirs][place] > (hers == theirs and place == mine)
        }
        if len(left) == 1:
            found.append((hers, mine, theirs))
    return found


def test_shared_needs_two_schools_of_five() -> None:
    assert not is_shared([])
    assert not is_shared([Tally(9, 0, 0)])
    assert not is_shared([Tally(9, 0, 0), Tally(4, 0, 0)])
    assert is_shared([Tally(9, 0, 0), Tally(5, 0, 0), Tally(0, 3, 0)])
    assert not is_shared([Tally(9, 0, 0), Tally(2, 3, 0)])


def test_tallies_of_sheets() -> None:
    sheets = [{"1": 1, "2": -1}, {"1": 1, "2": 0, "9": 1}, {}]
    assert tallies_of(sheets, [1, 2, 3]) == {1: Tally(2, 0, 0), 2: Tally(0, 1, 1), 3: Tally(0, 0, 0)}


def test_what_was_told_is_read_as_it_was_written() -> None:
    told = {7: Told(Word.VIEWS_DIFFER, 16, Tally(10, 6, 0)), 8: Told(Word.NEARLY_ALL_AGREE, 20, is_shared=True)}
    assert read(written(told)) == told  # type: ignore[arg-type]
