"""Choosing fairly: published outcomes, justice to groups, the order of voters, ties, and what everybody paid."""

from __future__ import annotations

import random
from fractions import Fraction as F

import pytest

from leerkring.choices.rules.committee import Broken, Impossible, Outcome, choose
from leerkring.choices.rules.profile import Profile
from leerkring.choices.rules.ranking import Ranked, ranked
from leerkring.choices.rules.representation import slighted
from leerkring.choices.rules.steps import Phase, Rule
from leerkring.choices.tests.elections import made_up, published
from tooling.reference import reference

EVERY = list(Rule)


def paid_by(profile: Profile, outcome: Outcome) -> dict[int, list[F]]:
    """For each voter what she or he paid, seat by seat."""
    payments: dict[int, list[F]] = {voter: [] for voter in range(len(profile.ballots))}
    for step in outcome.steps:
        for place, payment in step.paid:
            for voter in profile.alike[place].voters:
                payments[voter].append(payment)
    return payments


# -- what others published --------------------------------------------------------------------------------------------


def test_published_elections_come_out_as_published() -> None:
    folder = reference("approval-ballots")
    if folder is None:
        pytest.skip("The reference data with published elections are not here (LEERKRING_REFERENCE).")
    elections = list(published(folder))
    assert len(elections) >= 100
    for election in elections:
        assert set(election.outcomes) == set(Rule), election.name
        for rule, outcomes in election.outcomes.items():
            outcome = choose(election.profile, election.seats, rule)
            assert frozenset(outcome.committee) in outcomes, (election.name, rule)
            # Not only ours is one of them: settling ties in other ways leads to all of them, and to no others.
            assert outcome.possible == outcomes, (election.name, rule)


def test_the_example_of_the_book() -> None:
    # Lackner and Skowron, Multi-Winner Voting with Approval Preferences, example 2.1: a b c d e f g.
    ballots = ["ab"] * 3 + ["ac"] * 3 + ["ad"] + ["bcf"] + ["e", "f", "g", "eg"]
    profile = Profile.of(7, [["abcdefg".index(letter) for letter in ballot] for ballot in ballots])
    chosen = {rule: "".join("abcdefg"[theme] for theme in choose(profile, 4, rule).committee) for rule in EVERY}
    assert chosen[Rule.APPROVAL] in {"abce", "abcf", "abcg"}
    assert set(chosen[Rule.EQUAL_SHARES]) > {"a"}


# -- justice ----------------------------------------------------------------------------------------------------------


def test_equal_shares_slights_no_group_that_agrees() -> None:
    for seed in range(2000):
        profile, seats = made_up(seed)
        assert slighted(profile, seats, choose(profile, seats).committee) is None, seed


def test_the_checker_finds_a_group_that_was_done_short() -> None:
    profile = Profile.of(3, [{0, 1}] * 6 + [{2}] * 3)
    assert slighted(profile, 3, {0, 1, 2}) is None
    found = slighted(profile, 3, {0, 2})
    assert found is not None
    assert (found.themes, found.voters) == (frozenset({0, 1}), (0, 1, 2, 3, 4, 5))
    assert slighted(profile, 2, choose(profile, 2, Rule.APPROVAL).committee) is None
    assert slighted(profile, 3, {0, 1}) is not None


def test_a_minority_gets_its_theme_by_equal_shares_and_not_by_approval() -> None:
    profile = Profile.of(4, [{0, 1, 2}] * 6 + [{3}] * 3)
    assert choose(profile, 3, Rule.APPROVAL).committee == (0, 1, 2)
    for rule in (Rule.EQUAL_SHARES, Rule.SEQ_PHRAGMEN, Rule.SEQ_PAV):
        assert 3 in choose(profile, 3, rule).committee


# -- payments ---------------------------------------------------------------------------------------------------------


def test_every_theme_costs_one_and_nobody_pays_for_what_she_did_not_support() -> None:
    for seed in range(150):
        profile, seats = made_up(seed)
        outcome = choose(profile, seats)
        for step in outcome.steps:
            if step.phase == Phase.FILLED:
                assert (step.paid, profile.approvals[step.theme]) == ((), 0)
                continue
            assert sum(payment * profile.sizes[place] for place, payment in step.paid) == 1
            assert all(step.theme in profile.alike[place].themes and payment > 0 for place, payment in step.paid)
            assert step.price == max(payment for _, payment in step.paid)
        share = F(seats, len(profile.ballots))
        first = [step for step in outcome.steps if step.phase == Phase.SHARES]
        for place in range(len(profile.alike)):
            assert sum(payment for step in first for at, payment in step.paid if at == place) <= share


def test_payments_of_a_small_election_to_the_last_fraction() -> None:
    # Four voters, two seats: a share is a half. Theme 0 is bought by three, a third each; what they have left is a
    # sixth, and theme 1 waits until its two supporters have 1 together: 1/6 + 1/2 is a third short, a sixth each.
    profile = Profile.of(3, [{0}, {0}, {0, 1}, {1}])
    outcome = choose(profile, 2)
    assert [(step.theme, step.phase, step.price) for step in outcome.steps] == [
        (0, Phase.SHARES, F(1, 3)),
        (1, Phase.COMPLETION, F(2, 3)),
    ]
    assert paid_by(profile, outcome) == {0: [F(1, 3)], 1: [F(1, 3)], 2: [F(1, 3), F(1, 3)], 3: [F(2, 3)]}


def test_scores_of_rules_in_which_nothing_is_bought() -> None:
    profile = Profile.of(3, [{0, 1}, {0, 1}, {0}, {2}])
    assert [step.price for step in choose(profile, 2, Rule.APPROVAL).steps] == [3, 2]
    assert [step.price for step in choose(profile, 3, Rule.SEQ_PAV).steps] == [3, 1, 1]


# -- ties -------------------------------------------------------------------------------------------------------------


def test_a_tie_is_told_and_settled_by_the_list() -> None:
    profile = Profile.of(3, [{1}, {2}, {1}, {2}])
    outcome = choose(profile, 1)
    assert outcome.committee == (1,)
    [tie] = outcome.ties
    assert (tie.seat, tie.themes, tie.chosen, tie.broken_by, tie.decisive) == (1, (1, 2), 1, Broken.ORDER, True)
    assert outcome.possible == frozenset({frozenset({1}), frozenset({2})})


def test_a_tie_that_changes_nothing_says_so() -> None:
    [tie] = choose(Profile.of(3, [{1}, {2}, {1}, {2}]), 2).ties
    assert (tie.seat, tie.decisive) == (1, False)


def test_more_supporters_come_first_in_a_tie() -> None:
    # After theme 0, two supporters of theme 2 count a half each: as much as the one supporter of theme 1.
    [tie] = choose(Profile.of(3, [{0, 2}, {0, 2}, {0}, {1}]), 2, Rule.SEQ_PAV).ties
    assert (tie.seat, tie.themes, tie.chosen, tie.broken_by, tie.decisive) == (2, (1, 2), 2, Broken.SUPPORT, True)


def test_too_many_ties_to_go_through_are_said_to_be_that() -> None:
    outcome = choose(Profile.of(40, [range(40)] * 30), 20, Rule.APPROVAL)
    assert outcome.committee == tuple(range(20))
    assert outcome.possible is None
    assert outcome.ties[0].decisive is None


@pytest.mark.parametrize("rule", EVERY)
def test_without_any_support_the_list_decides(rule: Rule) -> None:
    outcome = choose(Profile.of(4, [set(), set()]), 2, rule)
    assert outcome.committee == (0, 1)
    assert {step.phase for step in outcome.steps} == {Phase.FILLED}


@pytest.mark.parametrize("rule", EVERY)
def test_one_voter_and_nobody(rule: Rule) -> None:
    assert choose(Profile.of(3, [{2}]), 1, rule).committee == (2,)
    assert choose(Profile.of(3, []), 1, rule).committee == (0,)


@pytest.mark.parametrize("seats", [0, -1, 4])
def test_seats_that_cannot_be_filled_are_refused(seats: int) -> None:
    with pytest.raises(Impossible):
        choose(Profile.of(3, [{1}]), seats)


# -- the order of voters ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("rule", EVERY)
def test_the_order_of_voters_changes_nothing(rule: Rule) -> None:
    for seed in range(60):
        profile, seats = made_up(seed)
        mixed = list(profile.ballots)
        random.Random(seed).shuffle(mixed)  # noqa: S311
        assert choose(Profile.of(profile.themes, mixed), seats, rule) == choose(profile, seats, rule)


@pytest.mark.parametrize("rule", EVERY)
def test_the_order_of_themes_only_settles_ties(rule: Rule) -> None:
    for seed in range(60):
        profile, seats = made_up(seed)
        places = list(range(profile.themes))
        random.Random(seed).shuffle(places)  # noqa: S311
        turned = Profile.of(profile.themes, [{places[theme] for theme in ballot} for ballot in profile.ballots])
        one, other = choose(profile, seats, rule), choose(turned, seats, rule)
        assert one.possible is not None
        expected = frozenset(frozenset(places[theme] for theme in themes) for themes in one.possible)
        assert expected == other.possible


# -- ranking ----------------------------------------------------------------------------------------------------------


def plain(result: Ranked) -> list[float]:
    return [float(points) for points in result.points]


def test_ranking_counts_places() -> None:
    # Borda's own example: most put 0 first, and most like it least.
    result = ranked(3, [(0, 1, 2)] * 1 + [(0, 2, 1)] * 7 + [(1, 2, 0)] * 7 + [(2, 1, 0)] * 6)
    assert (result.order, plain(result), result.firsts) == ((2, 1, 0), [16, 21, 26], (8, 7, 6))
    assert result.beats_all == 2


def test_what_is_left_out_shares_the_points_that_are_left() -> None:
    assert plain(ranked(4, [(2,)])) == [1, 1, 3, 1]
    assert plain(ranked(4, [()])) == [1.5] * 4
    assert ranked(4, [(2,)]).ties == ((0, 1, 3),)


def test_equal_points_go_to_more_first_places_and_then_to_the_list() -> None:
    result = ranked(3, [(0, 1, 2), (0, 1, 2), (1, 2, 0), (2, 1, 0)])
    assert plain(result) == [4, 5, 3]
    tied = ranked(3, [(0, 1, 2), (2, 1, 0)])
    assert (tied.order, tied.ties) == ((0, 2, 1), ((0, 2, 1),))


def test_no_option_wins_from_all_in_a_circle() -> None:
    assert ranked(3, [(0, 1, 2), (1, 2, 0), (2, 0, 1)]).beats_all is None
    assert ranked(1, [(0,)]).beats_all is None
