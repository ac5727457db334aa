from random import Random

from leerkring.perspectives.rules.landscape import HEIGHT, WIDTH, Group, kept, landscape, unkept
from leerkring.perspectives.rules.maps import Stage

# The same crowd in each run.
_DICE = Random(11)  # noqa: S311  (chance, not a secret)


def crowd(people: int, *, split: bool) -> list[dict[str, int]]:
    """Answers to 24 statements: of two halves who see a dozen of them the other way round, or of no groups at all."""
    sheets = []
    for person in range(people):
        side = 1 if person % 2 else -1
        leaning = [0.9] * 6 + [side * 0.9] * 12 + [0.2] * 6 if split else [0.1] * 24
        sheets.append(
            {str(place + 1): 1 if _DICE.random() < (1 + lean) / 2 else -1 for place, lean in enumerate(leaning)}
        )
    return sheets


def test_so_few_see_no_map() -> None:
    assert landscape(crowd(14, split=True), range(1, 25)) is None
    assert landscape([], [1, 2]) is None
    assert landscape([{}] * 40, [1, 2]) is None


def test_between_fifteen_and_fifty_only_signs() -> None:
    shown = landscape(crowd(40, split=True), range(1, 25))
    assert shown is not None
    assert (shown.stage, shown.groups) == (Stage.SIGNS, ())


def test_two_halves_are_two_groups() -> None:
    shown = landscape(crowd(100, split=True), range(1, 25))
    assert shown is not None
    assert sorted(group.people for group in shown.groups) == [50, 50]
    assert all(any(6 < number <= 18 for number, _side in group.says) for group in shown.groups)
    assert set(shown.common) <= set(range(1, 7))
    assert shown.common


def test_where_there_are_none_none_are_shown() -> None:
    everybody_passes = landscape([{"1": 0, "2": 0}] * 60, [1, 2])
    all_alike = landscape([{"1": 1, "2": -1}] * 60, [1, 2])
    for shown in (landscape(crowd(100, split=False), range(1, 25)), everybody_passes, all_alike):
        assert shown is None or shown.stage == Stage.LISTS


def test_nobodys_place_is_on_it() -> None:
    shown = landscape(crowd(100, split=True), range(1, 25))
    assert shown is not None
    assert unkept(kept(shown)) == shown
    for group in shown.groups:
        assert all(value % 5 == 0 for value in (group.x, group.y, group.rx, group.ry))
        assert 0 <= group.x <= WIDTH
        assert 0 <= group.y <= HEIGHT
        assert len(group.dots) == group.people
    assert Group(9, 50, 30, 10, 10, ()).dots == Group(9, 50, 30, 10, 10, ((1, "agree"),)).dots
    assert unkept(None) is None
