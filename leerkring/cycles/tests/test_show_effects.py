import datetime as dt
from collections.abc import Callable

import pytest
from django.test.utils import CaptureQueriesContext

from leerkring.communities.models import Community
from leerkring.conftest import As
from leerkring.cycles.actions.effects import show
from leerkring.cycles.models import Cycle, CycleGoal
from leerkring.goals.models import Goal, Indicator, Measurement
from leerkring.people.models import Person


def address(cycle: Cycle) -> str:
    return f"/cycles/{cycle.pk}/effects/"


def measured(cycle: Cycle, author: Person, level: str, name: str) -> Goal:
    """A goal of this round with one measurement."""
    goal = Goal.objects.create(community=cycle.community, level=level, text=f"Goal: {name}", author=author)
    CycleGoal.objects.create(cycle=cycle, goal=goal)
    indicator = Indicator.objects.create(
        community=cycle.community, goal=goal, level=level, name=name, unit="%", author=author
    )
    Measurement.objects.create(indicator=indicator, on=dt.date(2026, 9, 1), value=40, author=author)
    return goal


def test_numbers_and_evidence_stand_at_their_level(cycle: Cycle, anna: Person, fenna: Person) -> None:
    measured(cycle, anna, "pupil", "Pupils who read at home")
    Goal.objects.create(community=cycle.community, level="school", text="Of no round", author=anna)
    show(author=anna, cycle=cycle, level="teacher", kind="story", text="I dared to visit a lesson")

    for person in (anna, fenna):
        page = As(person).get(address(cycle)).content.decode()
        pupil, teacher, school = page.index("level-pupil"), page.index("level-teacher"), page.index("level-school")
        assert pupil < page.index("Pupils who read at home") < teacher
        assert teacher < page.index("I dared to visit a lesson") < school
        assert "Of no round" not in page
        assert ("Add what you see" in page) == (person == anna)


def test_a_goal_without_a_line_says_so(cycle: Cycle, anna: Person) -> None:
    goal = Goal.objects.create(community=cycle.community, level="school", text="Calm corridors", author=anna)
    CycleGoal.objects.create(cycle=cycle, goal=goal)
    page = As(anna).get(address(cycle)).content.decode()
    assert "Calm corridors" in page
    assert "Nothing is measured for it yet." in page
    assert "What do pupils notice of it?" in page


def test_evaluation_and_story_lead_here(plg: Community, cycle: Cycle, anna: Person) -> None:
    for place in (f"/cycles/{cycle.pk}/evaluation/", f"/plg/{plg.pk}/story/"):
        assert address(cycle) in As(anna).get(place).content.decode()


def test_a_closed_round_is_there_to_be_read(closed: Cycle, anna: Person) -> None:
    page = As(anna).get(address(closed))
    assert page.status_code == 200
    assert b"Add what you see" not in page.content


@pytest.mark.parametrize("many", [1, 8])
def test_questions_to_the_database_do_not_grow(
    cycle: Cycle, anna: Person, many: int, django_assert_max_num_queries: Callable[[int], CaptureQueriesContext]
) -> None:
    for number in range(many):
        measured(cycle, anna, "pupil", f"Line {number}")
        show(author=anna, cycle=cycle, level="school", kind="product", text=f"Thing {number}")
    browser = As(anna)
    with django_assert_max_num_queries(10):
        browser.get(address(cycle))


def test_a_leader_does_not_see_it(cycle: Cycle, leo: Person, erik: Person) -> None:
    assert As(leo).get(address(cycle)).status_code == 404
    assert As(erik).get(address(cycle)).status_code == 404
