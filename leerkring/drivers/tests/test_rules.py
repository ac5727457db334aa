import pytest

from leerkring.drivers.rules import Stage, grown, stage_of


@pytest.mark.parametrize(
    ("told", "stage"),
    [((0, 0, 0), Stage.PLAN), ((1, 0, 0), Stage.DO), ((1, 1, 0), Stage.STUDY), ((1, 1, 1), Stage.ACT)],
)
def test_a_test_stands_where_it_was_left(told: tuple[int, int, int], stage: Stage) -> None:
    done, studied, ended = map(bool, told)
    assert stage_of(is_done=done, is_studied=studied, is_ended=ended) == stage


def test_a_diagram_keeps_the_order_and_drops_what_hangs_on_nothing() -> None:
    above = {"a": None, "b": None, "a1": "a", "b1": "b", "a2": "a", "a1x": "a1", "lost": "gone"}
    twigs = grown(list(above), str, above.get)
    assert [(one.it, [two.it for two in one.below]) for one in twigs] == [("a", ["a1", "a2"]), ("b", ["b1"])]
    assert [one.it for one in twigs[0].below[0].below] == ["a1x"]
    assert grown([], str, above.get) == ()
