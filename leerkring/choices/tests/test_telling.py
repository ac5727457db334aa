"""What may be told of a vote: proved by an attack on every vote of small groups, and read in examples."""

from __future__ import annotations

import pytest

from leerkring.choices.rules import telling
from leerkring.choices.rules.profile import Profile
from leerkring.choices.rules.steps import Rule
from leerkring.choices.rules.telling import Word, is_batch, own_part, tell_chosen, tell_order, tell_poll
from leerkring.choices.tests.attack import attack_chosen, attack_order, attack_poll

SMALL = [(4, 3, 1), (4, 3, 2), (5, 3, 1), (5, 3, 2), (6, 3, 1), (6, 3, 2)]
LARGER = [(4, 4, 2), (7, 3, 2), (8, 3, 1), (8, 3, 2)]


@pytest.mark.parametrize("rule", [Rule.EQUAL_SHARES, Rule.APPROVAL])
@pytest.mark.parametrize(("voters", "themes", "seats"), SMALL)
def test_no_single_vote_follows_from_the_outcome_of_a_choice(voters: int, themes: int, seats: int, rule: Rule) -> None:
    assert attack_chosen(voters, themes, seats, rule) == []


@pytest.mark.slow
@pytest.mark.parametrize("rule", [Rule.EQUAL_SHARES, Rule.APPROVAL])
@pytest.mark.parametrize(("voters", "themes", "seats"), LARGER)
def test_nor_in_larger_groups_or_longer_lists(voters: int, themes: int, seats: int, rule: Rule) -> None:
    assert attack_chosen(voters, themes, seats, rule) == []


@pytest.mark.parametrize("voters", range(4, 19))
def test_no_single_answer_follows_from_a_poll(voters: int) -> None:
    for options in (2, 3, 4) if voters < 14 else (2, 3):
        assert attack_poll(voters, options) == []


@pytest.mark.parametrize("voters", range(4, 11))
def test_no_single_ranking_follows_from_an_order(voters: int) -> None:
    assert attack_order(voters, 3) == []


@pytest.mark.parametrize(("limit", "too_soon"), [("TIES_FROM", 4), ("HALVES_FROM", 4)])
def test_the_attack_finds_what_is_told_too_soon(limit: str, too_soon: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(telling, limit, too_soon)
    assert attack_chosen(4, 3, 2, Rule.EQUAL_SHARES)


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
    assert (told.support, told.words, told.bought, told.reached) == ((), (), (), None)


def test_from_fifteen_on_numbers_are_told_where_they_hide_nobody() -> None:
    told = tell_chosen(Profile.of(4, [{0, 1}] * 9 + [{0, 2}] * 6 + [{0}] * 1), 2, Rule.EQUAL_SHARES)
    assert told.support == [None, 9, 6, None]
    assert told.words == [Word.NEARLY_ALL, Word.SOME, Word.SOME, Word.FEW]
    assert (told.bought[0].theme, told.bought[0].from_shares, told.bought[0].percent) == (0, True, None)
    assert told.reached is None


def test_a_part_of_a_share_is_told_by_fives() -> None:
    told = tell_chosen(Profile.of(2, [{0}] * 10 + [{1}] * 10), 2, Rule.EQUAL_SHARES)
    assert [(one.theme, one.percent) for one in told.bought] == [(0, 100), (1, 100)]


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


def test_an_order_says_whether_a_tie_was_settled() -> None:
    told = tell_order(3, [(0, 1, 2), (2, 1, 0)] * 3)
    assert (told.order, told.tie, told.beats_all) == ((0, 2, 1), True, None)
    assert tell_order(2, [(1, 0)] * 15).beats_all == 1
