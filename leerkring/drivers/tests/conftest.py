import datetime as dt
from collections.abc import Iterator

import pytest
from django.utils import timezone, translation

from leerkring.communities.models import Community
from leerkring.drivers import actions
from leerkring.drivers.models import Branch, Trial
from leerkring.goals.actions import set_goal
from leerkring.goals.models import Goal, Indicator, Level
from leerkring.people.models import Person


@pytest.fixture(autouse=True)
def in_english() -> Iterator[None]:
    """Sentences of actions that are called without a browser."""
    with translation.override("en"):
        yield


@pytest.fixture
def goal(plg: Community, anna: Person) -> Goal:
    return set_goal(
        author=anna, community=plg, level=Level.PUPIL, text="Every parent comes", indicator="Parents who came", unit="%"
    )


@pytest.fixture
def indicator(goal: Goal) -> Indicator:
    return Indicator.objects.select_related("community", "goal").get(goal=goal)


@pytest.fixture
def driver(goal: Goal, anna: Person) -> Branch:
    return actions.add_driver(author=anna, goal=goal, words="Parents can come", meaning="Work, children, distance")


@pytest.fixture
def idea(driver: Branch, anna: Person) -> Branch:
    return actions.add_idea(author=anna, driver=driver, words="Talks on Saturday")


@pytest.fixture
def trial(idea: Branch, indicator: Indicator, anna: Person, bo: Person) -> Trial:
    """Planned by Anna, for Bo, in the line of the goal."""
    today = timezone.localdate()
    return actions.plan(
        author=anna,
        idea=idea,
        what="One class on Saturday",
        predicted="Five of the eight families come",
        who=bo,
        starts_on=today - dt.timedelta(days=3),
        look_on=today + dt.timedelta(days=9),
        indicator=indicator,
    )


@pytest.fixture
def done(trial: Trial, bo: Person) -> Trial:
    on = timezone.localdate() - dt.timedelta(days=2)
    return actions.do(author=bo, trial=trial, number=1, done="Coffee in the hall", done_on=on)


@pytest.fixture
def studied(done: Trial, bo: Person) -> Trial:
    return actions.study(author=bo, trial=done, number=2, saw="Six of the eight came", outcome="expected")


@pytest.fixture
def adapted(studied: Trial, bo: Person) -> Trial:
    return actions.choose(author=bo, trial=studied, number=3, ending="adapt", because="Too early in the day")
