"""The arithmetic of the room."""

import datetime as dt
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leerkring.kit.languages import nearest_language
from leerkring.rooms.rules import (
    SIGNS,
    Go,
    State,
    back,
    clock_of,
    code_in,
    onward,
    state_of,
    teams,
    usual_minutes,
)

NOW = dt.datetime(2026, 3, 10, 13, 0, tzinfo=dt.UTC)
W, O, R, E = State.WAITING, State.OPEN, State.REVEALED, State.ENDED  # noqa: E741


@pytest.mark.parametrize(
    ("states", "reveals", "current", "moves"),
    [
        ([], [], None, []),
        ([W, W], [True, False], None, [(Go.BEGIN, 0)]),
        ([O, W], [True, False], 0, [(Go.REVEAL, 0)]),
        ([R, W], [True, False], 0, [(Go.END, 0), (Go.BEGIN, 1)]),
        ([E, O], [True, False], 1, [(Go.END, 1)]),
        ([E, E], [True, False], 1, []),
        ([E, W], [True, False], 0, [(Go.BEGIN, 1)]),
        ([W, W], [True, False], 1, [(Go.BEGIN, 1)]),
    ],
)
def test_one_click_onward(
    states: list[State], reveals: list[bool], current: int | None, moves: list[tuple[Go, int]]
) -> None:
    assert onward(states, reveals, current) == moves


@pytest.mark.parametrize(
    ("states", "current", "before", "moves"),
    [
        ([W], None, None, []),
        ([O, W], 0, None, [(Go.UNBEGIN, 0)]),
        ([R, W], 0, None, [(Go.UNREVEAL, 0)]),
        ([E, O], 1, 0, [(Go.UNBEGIN, 1), (Go.UNEND, 0)]),
        ([E, E], 1, 0, [(Go.UNEND, 1)]),
    ],
)
def test_one_click_back(
    states: list[State], current: int | None, before: int | None, moves: list[tuple[Go, int]]
) -> None:
    assert back(states, [True, True], current, before) == moves


def test_the_state_is_the_latest_thing_that_happened() -> None:
    assert state_of(opened=False, revealed=False, ended=False) == W
    assert state_of(opened=True, revealed=True, ended=False) == R
    assert state_of(opened=True, revealed=True, ended=True) == E


@given(st.integers(-(10**6), 10**6))
def test_a_clock_that_is_set_back_or_forward_never_gives_nonsense(jump: int) -> None:
    found = clock_of(5, NOW + dt.timedelta(minutes=5), None, NOW + dt.timedelta(seconds=jump))
    assert 0 <= found.left <= 4 * 3600
    assert found.is_over == (found.left == 0)


def test_a_paused_clock_stands_still() -> None:
    assert clock_of(5, None, 42, NOW + dt.timedelta(days=1)).left == 42


def test_how_long_it_took_before_is_the_median_and_needs_two_times() -> None:
    minutes = [dt.timedelta(minutes=number) for number in (4, 9, 30)]
    assert usual_minutes(minutes) == 9
    assert usual_minutes(minutes[:1]) is None
    assert usual_minutes([dt.timedelta(days=2), dt.timedelta(minutes=-3)]) is None


@given(st.integers(0, 40), st.integers(2, 4))
def test_everybody_is_in_one_team_and_nobody_alone(number: int, size: int) -> None:
    people = list(range(number))
    made = teams(people, size, school_of={}, met={})
    assert sorted(person for team in made for person in team) == people
    assert all(2 <= len(team) <= size + 1 for team in made) or number < 2


def test_teams_cross_schools() -> None:
    school = {person: person < 4 for person in range(8)}
    made = teams(list(range(8)), 2, school_of=school, met={})
    assert all(len({school[person] for person in team}) == 2 for team in made)


def test_teams_change_each_time() -> None:
    people, met = list(range(6)), dict[frozenset[int], int]()
    for _turn in range(5):  # six people can meet in pairs five times without meeting twice
        for one, other in combinations(people, 2):
            met.setdefault(frozenset((one, other)), 0)
        for team in teams(people, 2, school_of={}, met=met):
            met[frozenset(team)] += 1
    assert max(met.values()) <= 2
    assert sum(1 for often in met.values() if often) >= 12


@pytest.mark.parametrize("typed", ["abc234", " ABC 234", "abc-234", "АВС234", "ABC٢٣٤", "abc\u00a0234"])
def test_a_code_is_understood_however_it_is_typed(typed: str) -> None:
    assert code_in(typed) == "ABC234"


def test_round_signs_that_no_code_has_are_taken_for_the_one_it_has() -> None:
    assert code_in("o0Q") == "QQQ"
    assert not set("O0I1L") & set(SIGNS)


@pytest.mark.parametrize(
    ("wanted", "language"), [(["fr-BE", "nl"], "fr"), (["", "ja", "PL"], "pl"), (["ja"], "nl"), ([], "nl")]
)
def test_the_nearest_language(wanted: list[str], language: str) -> None:
    assert nearest_language(wanted) == language
