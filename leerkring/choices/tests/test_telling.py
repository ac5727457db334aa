"""What may be told of a vote: proved by an attack on every vote of small groups, and read in examples."""

from __future__ import annotations

from itertools import product

import pytest

from leerkring.choices.rules import telling
from leerkring.choices.rules.profile import Profile
from leerkring.choices.rules.steps import Rule
from leerkring.choices.rules.telling import (
    Bought,
    Polled,
    Word,
    is_batch,
    own_part,
    tell_chosen,
    tell_order,
    tell_poll,
    told_next,
)
from leerkring.choices.tests.attack import attack_chosen, attack_order, attack_poll

RULES = [Rule.EQUAL_SHARES, Rule.APPROVAL]


@pytest.mark.parametrize("rule", RULES)
@pytest.mark.parametrize("voters", range(4, 16))
def test_no_single_vote_follows_from_the_outcome_of_a_choice(voters: int, rule: Rule) -> None:
    """Of small groups every vote is gone through, of larger ones some; `./dev bench secrecy` goes through all."""
    few = 0 if voters < 8 else 12
    assert attack_chosen(voters, 3, 1 + voters % 2, rule, few=few) == []


@pytest.mark.parametrize("rule", RULES)
@pytest.mark.parametrize(("voters", "seats"), [(4, 1), (6, 3), (9, 2), (12, 3), (15, 2)])
def test_nor_from_longer_lists(voters: int, seats: int, rule: Rule) -> None:
    assert attack_chosen(voters, 4, seats, rule, few=2) == []


@pytest.mark.parametrize(("voters", "seats"), [(4, 1), (4, 2)])
def test_going_through_votes_that_are_alike_finds_what_going_through_all_finds(
    voters: int, seats: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert attack_chosen(voters, 3, seats, Rule.EQUAL_SHARES, every=True) == []
    monkeypatch.setattr(telling, "HALVES_FROM", 4)
    for rule in RULES:
        every, alike = (attack_chosen(voters, 3, seats, rule, every=every) for every in (True, False))
        assert set(every) <= set(alike)
        assert bool(every) == bool(alike)


def test_one_theme_that_all_support_reads_like_one_that_nearly_all_support() -> None:
    """Only all together can buy the one theme from their shares; so whether they did is not told."""
    all_of_them = tell_chosen(Profile.of(3, [{0}] * 15), 1, Rule.EQUAL_SHARES)
    all_but_one = tell_chosen(Profile.of(3, [{0}] * 14 + [{1}]), 1, Rule.EQUAL_SHARES)
    assert repr(all_of_them) == repr(all_but_one)


@pytest.mark.parametrize("voters", range(4, 19))
def test_no_single_answer_follows_from_a_poll(voters: int) -> None:
    for options in (2, 3, 4) if voters < 14 else (2, 3):
        assert attack_poll(voters, options) == []


@pytest.mark.parametrize("voters", range(4, 16))
def test_no_single_ranking_follows_from_an_order(voters: int) -> None:
    assert attack_order(voters, 3, few=0 if voters < 8 else 20) == []


@pytest.mark.parametrize(("limit", "too_soon"), [("TIES_FROM", 4), ("HALVES_FROM", 4)])
def test_the_attack_finds_what_is_told_too_soon(limit: str, too_soon: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(telling, limit, too_soon)
    assert attack_chosen(4, 3, 2, Rule.EQUAL_SHARES, every=True)


def test_the_attack_finds_counts_in_a_poll_of_a_few(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(telling, "COUNTS_FROM", 5)
    monkeypatch.setattr(telling, "SMALLEST", 0)
    assert attack_poll(6, 2)


def test_who_is_too_few_gets_no_outcome() -> None:
    assert tell_chosen(Profile.of(3, [{0}] * 3), 1, Rule.EQUAL_SHARES).themes == ()
    assert tell_chosen(Profile.of(6, [{0}] * 5), 3, Rule.EQUAL_SHARES).themes == ()
    assert not tell_poll(2, [0] * 4).is_told
    assert tell_order(2, [(0, 1)] * 4).order == ()


def test_eight_hear_the_outcome_the_tie_and_halves() -> None:
    told = tell_chosen(Profile.of(3, [{0}] * 4 + [{1}] * 4), 1, Rule.EQUAL_SHARES)
    assert (told.themes, told.tie, told.half) == ((0,), True, [True, True, False])
    assert (told.support, told.words, told.bought) == ((), (), ())


def test_from_fifteen_on_numbers_are_told_where_they_hide_nobody() -> None:
    told = tell_chosen(Profile.of(4, [{0, 1}] * 9 + [{2}] * 6 + [{2, 3}]), 2, Rule.EQUAL_SHARES)
    assert told.support == [9, 9, 7, None]
    assert told.words == [Word.SOME, Word.SOME, Word.SOME, Word.FEW]
    assert told.bought == [Bought(0, True), Bought(2, False)]


def test_all_numbers_of_what_was_chosen_are_told_or_none() -> None:
    told = tell_chosen(Profile.of(4, [{0, 1}] * 9 + [{0, 2}] * 6 + [{0}] * 1), 2, Rule.EQUAL_SHARES)
    assert (told.support, told.bought) == ([None] * 4, [])
    assert told.words == [Word.NEARLY_ALL, Word.SOME, Word.SOME, Word.FEW]


def test_whether_all_others_support_a_theme_changes_nothing_that_is_told() -> None:
    """What the second theme cost gave it away once: only where all others had paid for the first it cost so little."""
    all_others = [{1}, *[{0, 1}] * 7, *[{0, 3}] * 7]
    all_but_one = [{1}, *[{0, 1}] * 7, *[{0, 3}] * 6, {3}]
    one, other = (tell_chosen(Profile.of(4, ballots), 3, Rule.EQUAL_SHARES) for ballots in (all_others, all_but_one))
    assert repr(one) == repr(other)


def test_one_hears_what_ones_own_support_bought() -> None:
    profile = Profile.of(3, [{0}] * 5 + [{0, 1}] * 2 + [{2}])
    assert own_part(profile, 2, Rule.EQUAL_SHARES, frozenset({0, 1})).bought == [0, 1]
    assert own_part(profile, 2, Rule.EQUAL_SHARES, frozenset({2})).bought == []
    assert own_part(profile, 2, Rule.APPROVAL, frozenset({0})).bought == [0]
    assert own_part(profile, 2, Rule.EQUAL_SHARES, frozenset({1})).bought == ()


def test_a_poll_tells_a_majority_and_from_many_the_numbers() -> None:
    assert (tell_poll(3, [0] * 5 + [1] * 3).majority, tell_poll(3, [0] * 4 + [1] * 4).majority) == (0, None)
    assert tell_poll(2, [0] * 8 + [1] * 3).counts == ()
    assert tell_poll(2, [0] * 10 + [1] * 5).counts == [10, 5]
    assert tell_poll(3, [0] * 10 + [1] * 5).counts == ()


def test_a_poll_goes_on_telling_by_batches_that_differ() -> None:
    assert is_batch([7, 8], [10, 10])
    assert not is_batch([7, 8], [9, 10])
    assert not is_batch([7, 8], [12, 8])
    assert not is_batch([7, 8], [11, 9])


@pytest.mark.parametrize(
    ("options", "voters", "later"),
    [
        (3, 15, 20),
        (2, 15, 21),
        *((2, many, 2 * many + 1) for many in range(15, 31, 3)),
        *((2, many, 2 * many) for many in range(15, 31)),
    ],
)
def test_who_knows_who_came_later_finds_nobody_in_what_is_told_of_a_poll_twice(
    options: int, voters: int, later: int
) -> None:
    told: dict[object, list[tuple[list[int], list[int]]]] = {}
    for old, new in product(_falls(voters, options), _falls(later - voters, options)):
        first, now = _tell(old), _tell([one + more for one, more in zip(old, new, strict=True)])
        told.setdefault((repr(first), repr(told_next(first, now))), []).append((old, new))
    for ways in told.values():
        for hers, mine, theirs in product(range(2), range(options), range(2)):
            left = {
                place
                for way in ways
                if way[hers][mine]
                for place in range(options)
                if way[theirs][place] > (hers == theirs and place == mine)
            }
            assert len(left) != 1


def _tell(counts: list[int]) -> Polled:
    return tell_poll(len(counts), [place for place, many in enumerate(counts) for _each in range(many)])


def _falls(people: int, options: int) -> list[list[int]]:
    """All ways in which so many can pick one of so many."""
    if options == 1:
        return [[people]]
    return [[first, *rest] for first in range(people + 1) for rest in _falls(people - first, options - 1)]


def test_an_order_says_whether_a_tie_was_settled() -> None:
    told = tell_order(3, [(0, 1, 2), (2, 1, 0)] * 3)
    assert (told.order, told.tie, told.beats_all) == ((0, 2, 1), True, None)
    assert tell_order(2, [(1, 0)] * 15).beats_all == 1
