from collections.abc import Callable, Sequence

import pytest

from leerkring.choices import actions
from leerkring.choices.access import voter_for
from leerkring.choices.models import Choice, Kind
from leerkring.communities.models import Community
from leerkring.conftest import make_member
from leerkring.people.models import Person

Make = Callable[..., Choice]


@pytest.fixture
def make_choice(plg: Community, anna: Person) -> Make:
    """A choice of one of three, prepared by Anna."""

    def make(kind: str = Kind.THEMES, *, begin: bool = True, **fields: object) -> Choice:
        given: dict[str, object] = {
            "question": "What do we work on?",
            "context": "",
            "options": ["Reading", "Parents", "Playground"],
        }
        choice = actions.prepare(author=anna, community=plg, kind=kind, **(given | fields))  # type: ignore[arg-type]
        if begin:
            choice = actions.begin(author=anna, choice=choice)
        return choice

    return make


@pytest.fixture
def group(plg: Community, anna: Person, bo: Person) -> list[Person]:
    """Eight members."""
    return [anna, bo, *(make_member(plg, f"Member {number}") for number in range(6))]


def vote_all(choice: Choice, ballots: dict[Person, Sequence[int]]) -> None:
    """Everybody votes."""
    for person, ballot in ballots.items():
        voter = voter_for(person, choice)
        assert voter is not None
        actions.vote(voter=voter, choice=choice, ballot=list(ballot))
