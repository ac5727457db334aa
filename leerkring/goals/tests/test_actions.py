import datetime as dt

import pytest

from leerkring.communities.models import Community
from leerkring.goals import actions, queries
from leerkring.goals.models import Goal, Indicator, Level, Measurement, Norm
from leerkring.goals.rules.paste import Line
from leerkring.journal.models import Entry
from leerkring.kit.errors import NotAllowed, Overtaken, Refused
from leerkring.people.models import Person

MARCH = dt.date(2024, 3, 12)


def test_a_goal_with_numbers_has_its_first_norm(plg: Community, anna: Person) -> None:
    goal = actions.set_goal(
        author=anna, community=plg, level=Level.PUPIL, text="All", indicator="Parents", unit="%", low=80, by_on=MARCH
    )

    norm = Norm.objects.get()
    assert (norm.indicator.goal, norm.number, norm.bound, norm.low, norm.high, norm.author) == (
        goal,
        1,
        "at_least",
        80,
        None,
        anna,
    )


def test_a_goal_may_wait_for_its_norm(indicator: Indicator) -> None:
    assert queries.current_norm(indicator) is None


def test_everything_is_noted_and_announced(plg: Community, goal: Goal, indicator: Indicator, anna: Person) -> None:
    actions.measure(author=anna, indicator=indicator, on=MARCH, value=60)

    assert [entry.did for entry in Entry.objects.order_by("pk")] == ["set", "chose", "measured"]
    before = plg.version
    plg.refresh_from_db()
    assert plg.version == before + 3


def test_a_norm_keeps_its_versions(goal: Goal, indicator: Indicator, anna: Person, bo: Person) -> None:
    actions.set_norm(author=anna, indicator=indicator, number=0, low=80, high=None, by_on=None)
    actions.set_norm(author=bo, indicator=indicator, number=1, low=70, high=90, by_on=MARCH)

    assert [(n.number, n.bound, n.author) for n in queries.norms_of(indicator)] == [
        (2, "between", bo),
        (1, "at_least", anna),
    ]


def test_a_norm_that_was_overtaken_shows_both(goal: Goal, indicator: Indicator, anna: Person, bo: Person) -> None:
    actions.set_norm(author=anna, indicator=indicator, number=0, low=80, high=None, by_on=None)
    with pytest.raises(Overtaken) as refusal:
        actions.set_norm(author=bo, indicator=indicator, number=0, low=70, high=None, by_on=None)

    assert (refusal.value.typed, refusal.value.theirs) == ("at least 70%", "at least 80%")
    assert Norm.objects.count() == 1


@pytest.mark.parametrize(("low", "high"), [(None, None), (9, 3)])
def test_a_norm_that_says_nothing_is_refused(
    goal: Goal, indicator: Indicator, anna: Person, low: float | None, high: float | None
) -> None:
    with pytest.raises(Refused):
        actions.set_norm(author=anna, indicator=indicator, number=0, low=low, high=high, by_on=None)


def test_one_value_a_day(goal: Goal, indicator: Indicator, anna: Person) -> None:
    actions.measure(author=anna, indicator=indicator, on=MARCH, value=60)
    with pytest.raises(Refused, match="12 March 2024"):
        actions.measure(author=anna, indicator=indicator, on=MARCH, value=61)
    with pytest.raises(Refused, match="12 March 2024"):
        actions.measure_all(
            author=anna, indicator=indicator, lines=[Line(dt.date(2024, 4, 1), 1, ""), Line(MARCH, 61, "")]
        )

    assert [one.value for one in queries.measurements_of(indicator)] == [60]


def test_there_is_one_baseline(goal: Goal, indicator: Indicator, anna: Person) -> None:
    first = actions.measure(author=anna, indicator=indicator, on=MARCH, value=60, is_baseline=True)
    second = actions.measure(author=anna, indicator=indicator, on=dt.date(2024, 4, 1), value=61, is_baseline=True)
    assert list(Measurement.objects.filter(is_baseline=True)) == [second]

    actions.correct(author=anna, measurement=first, on=MARCH, value=60, note="", is_baseline=True)
    assert list(Measurement.objects.filter(is_baseline=True)) == [first]


def test_a_correction_cannot_take_a_day_that_is_taken(goal: Goal, indicator: Indicator, anna: Person) -> None:
    actions.measure(author=anna, indicator=indicator, on=MARCH, value=60)
    other = actions.measure(author=anna, indicator=indicator, on=dt.date(2024, 4, 1), value=61)
    with pytest.raises(Refused):
        actions.correct(author=anna, measurement=other, on=MARCH, value=61, note="", is_baseline=False)


def test_letting_go_asks_why_and_can_be_undone(goal: Goal, indicator: Indicator, anna: Person) -> None:
    with pytest.raises(Refused):
        actions.let_go(author=anna, goal=goal, because=" ")
    actions.let_go(author=anna, goal=goal, because="Reached")
    assert not goal.is_open
    with pytest.raises(Refused):
        actions.measure(author=anna, indicator=indicator, on=MARCH, value=60)

    actions.take_up(author=anna, goal=goal)
    assert (goal.is_open, goal.because) == (True, "")


def test_a_facilitator_writes_none_of_it(
    goal: Goal, indicator: Indicator, anna: Person, plg: Community, fenna: Person, leo: Person
) -> None:
    measurement = actions.measure(author=anna, indicator=indicator, on=MARCH, value=60)
    for author in (fenna, leo):
        with pytest.raises(NotAllowed):
            actions.set_goal(author=author, community=plg, level=Level.PUPIL, text="x", indicator="y")
        with pytest.raises(NotAllowed):
            actions.set_norm(author=author, indicator=indicator, number=0, low=1, high=None, by_on=None)
        with pytest.raises(NotAllowed):
            actions.measure(author=author, indicator=indicator, on=dt.date(2024, 4, 1), value=1)
        with pytest.raises(NotAllowed):
            actions.remove(author=author, measurement=measurement)
        with pytest.raises(NotAllowed):
            actions.let_go(author=author, goal=goal, because="x")
