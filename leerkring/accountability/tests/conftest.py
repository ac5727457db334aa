from collections.abc import Iterator

import pytest
from django.utils import translation

from leerkring.accountability import actions
from leerkring.accountability.models import Need
from leerkring.communities.models import Community
from leerkring.conftest import make_member
from leerkring.people.models import Person


@pytest.fixture(autouse=True)
def in_english() -> Iterator[None]:
    """Sentences of actions that are called without a browser."""
    with translation.override("en"):
        yield


@pytest.fixture
def need(plg: Community, anna: Person, leo: Person) -> Need:
    """What the group asks of its leaders."""
    return actions.ask(author=anna, community=plg, text="A substitute on Tuesdays", why="Now two of us miss half.")


@pytest.fixture
def group(plg: Community, anna: Person, bo: Person) -> list[Person]:
    """Six members."""
    return [anna, bo, *(make_member(plg, f"Member {number}") for number in range(4))]
