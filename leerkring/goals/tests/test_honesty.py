"""How often do the charts call something a change that is none, and how often do they miss one?"""

import random

import pytest

from leerkring.goals.rules.control import Choices, Kind, Phase, chart


def told(n: int, seed: int, *, shift: float = 0.0, kind: Kind = Kind.RUN) -> Phase:
    chance = random.Random(seed)  # noqa: S311
    return chart([chance.gauss(shift * (place >= n // 2), 1) for place in range(n)], Choices(kind)).now


@pytest.mark.parametrize("n", range(12, 41))
def test_a_line_without_change_is_seldom_called_changed(n: int) -> None:
    assert sum(told(n, seed).is_changed for seed in range(1500)) <= 0.07 * 1500


def test_two_sigma_halfway_through_24_points_is_found() -> None:
    assert sum(told(24, seed, shift=2).is_changed for seed in range(2000)) >= 0.90 * 2000


@pytest.mark.parametrize("n", [12, 24, 36])
def test_limits_seldom_mark_a_point_without_reason(n: int) -> None:
    marked = sum(mark.is_special for seed in range(1000) for mark in told(n, seed, kind=Kind.XMR).marks)
    assert marked <= 0.005 * n * 1000
