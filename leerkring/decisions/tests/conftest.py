import datetime as dt
from collections.abc import Iterator

import pytest
from django.utils import translation

from leerkring.communities.models import Community
from leerkring.decisions import actions
from leerkring.decisions.models import Decision, Stand, Way
from leerkring.people.models import Person


@pytest.fixture(autouse=True)
def in_english() -> Iterator[None]:
    """Sentences of actions that are called without a browser."""
    with translation.override("en"):
        yield


@pytest.fixture
def decision(plg: Community, anna: Person, bo: Person) -> Decision:
    """A proposal in a group of two, about which nobody has spoken."""
    return actions.propose(author=anna, community=plg, title="Home visits", text="We visit every family")


@pytest.fixture
def adopted(decision: Decision, anna: Person, bo: Person) -> Decision:
    """A decision in force, to be looked at again on 1 June 2099."""
    for person in (anna, bo):
        actions.give_voice(author=person, decision=decision, number=1, stand=Stand.CONSENT)
    return actions.adopt(author=anna, decision=decision, number=1, review_on=dt.date(2099, 6, 1), because="It helps")


@pytest.fixture
def on_advice(plg: Community, anna: Person, bo: Person) -> Decision:
    """Anna decides after the advice of Bo, who did not give it yet."""
    return actions.propose(
        author=anna, community=plg, title="The room", text="The library", way=Way.ADVICE, advisers=[bo]
    )


@pytest.fixture
def left_to_bo(plg: Community, anna: Person, bo: Person) -> Decision:
    """Anna asks Bo to decide."""
    return actions.propose(
        author=anna, community=plg, title="The cake", text="Under ten euros", way=Way.DELEGATED, decider=bo
    )
