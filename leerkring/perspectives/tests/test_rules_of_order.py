from collections import Counter

import pytest

from leerkring.perspectives.rules.order import Standing, in_order, weight


def first_of(standings: dict[int, Standing]) -> Counter[int]:
    return Counter(in_order(standings, standings, f"seed {number}")[0] for number in range(2000))


def test_everybody_has_an_order_of_her_own_that_stays() -> None:
    assert in_order(range(30), {}, "one") == in_order(reversed(range(30)), {}, "one")
    assert in_order(range(30), {}, "one") != in_order(range(30), {}, "another")
    assert sorted(in_order(range(30), {}, "one")) == list(range(30))


def test_by_chance_none_is_always_first() -> None:
    found = first_of({number: Standing(20, 0) for number in range(4)})
    assert all(400 < found[number] < 600 for number in range(4))


def test_new_ones_get_seen_and_often_passed_ones_less() -> None:
    found = first_of({1: Standing(0, 0), 2: Standing(20, 0), 3: Standing(20, 12)})
    assert found[1] > 2.5 * found[2] > 5 * found[3] > 0


@pytest.mark.parametrize(
    ("standing", "expected"),
    [(Standing(), 4), (Standing(5, 5), 2), (Standing(10, 2), 1), (Standing(12, 3), 0.5), (Standing(20, 20), 0.25)],
)
def test_weights(standing: Standing, expected: float) -> None:
    assert weight(standing) == expected


def test_nothing_to_order() -> None:
    assert in_order([], {}, "one") == []
