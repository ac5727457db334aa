import datetime as dt
from collections.abc import Iterator

import pytest
from django.utils import translation

from leerkring.communities.models import Community
from leerkring.goals import actions
from leerkring.goals.models import Goal, Indicator, Level, Measurement
from leerkring.people.models import Person


@pytest.fixture(autouse=True)
def in_english() -> Iterator[None]:
    """Sentences of actions that are called without a browser."""
    with translation.override("en"):
        yield


@pytest.fixture
def goal(plg: Community, anna: Person) -> Goal:
    return actions.set_goal(
        author=anna, community=plg, level=Level.PUPIL, text="Every parent comes", indicator="Parents who came", unit="%"
    )


@pytest.fixture
def indicator(goal: Goal) -> Indicator:
    return Indicator.objects.select_related("community", "goal").get(goal=goal)


@pytest.fixture
def measurement(indicator: Indicator, anna: Person) -> Measurement:
    return actions.measure(author=anna, indicator=indicator, on=dt.date(2024, 3, 12), value=62.5, note="only group 5")
