"""What many numbers say together."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leerkring.rooms.rules import Lean, average_place, spread_of


@pytest.mark.parametrize(
    ("values", "lean"),
    [
        ([], Lean.NOWHERE),
        ([1, 1, 2], Lean.LOW),
        ([3, 3, 4], Lean.MIDDLE),
        ([5, 5, 1], Lean.HIGH),
        ([1, 1, 5, 5], Lean.APART),
        ([1, 1, *[5] * 20], Lean.HIGH),
    ],
)
def test_where_the_answers_lie(values: list[int], lean: Lean) -> None:
    assert spread_of(values, 5).lean == lean


@given(st.lists(st.integers(1, 7)), st.integers(2, 12))
def test_everybody_counts_once_and_the_order_does_not_matter(values: list[int], points: int) -> None:
    found = spread_of(values, points)
    assert found.people == sum(1 for value in values if value <= points)
    assert found == spread_of(values[::-1], points)
    assert found.lean in Lean


def test_an_average_of_nothing_is_nothing() -> None:
    assert (average_place([]), average_place([1, 2])) == (None, 1.5)
