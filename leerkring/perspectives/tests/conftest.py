from collections.abc import Callable, Iterator, Sequence

import pytest
from django.utils import translation

from leerkring.communities.models import Community
from leerkring.conftest import make_member
from leerkring.people.models import Person
from leerkring.perspectives.access import Voice, voice_of_person
from leerkring.perspectives.actions import answering, asking, writing
from leerkring.perspectives.actions.answering import Says
from leerkring.perspectives.models import Exploration, Statement


@pytest.fixture(autouse=True)
def in_english() -> Iterator[None]:
    """Sentences of actions that are called without a browser."""
    with translation.override("en"):
        yield


def voice(person: Person, exploration: Exploration) -> Voice:
    found = voice_of_person(person, exploration)
    assert found is not None
    return found


def write(person: Person, exploration: Exploration, text: str) -> Statement:
    return writing.write(voice=voice(person, exploration), exploration=exploration, text=text)


def say(person: Person, exploration: Exploration, statement: Statement, said: Says | None) -> None:
    answering.answer(voice=voice(person, exploration), exploration=exploration, answers={statement.pk: said})


@pytest.fixture
def exploration(plg: Community, anna: Person, bo: Person) -> Exploration:
    """A question in a group of two, in which everybody still writes alone."""
    return asking.put(author=anna, community=plg, question="When is a talk with parents a good talk?")


@pytest.fixture
def lots(exploration: Exploration, anna: Person) -> Statement:
    """A statement of Anna's, before everybody reads it."""
    return write(anna, exploration, "Parents talk most")


@pytest.fixture
def answering_now(exploration: Exploration, lots: Statement, anna: Person) -> Exploration:
    """The same question, now that all answer."""
    return asking.begin_answering(author=anna, exploration=exploration)


Crowd = Callable[[int], list[Person]]


@pytest.fixture
def crowd(plg: Community) -> Crowd:
    """So many members more."""
    return lambda number: [make_member(plg, f"Member {place}") for place in range(number)]


def answer_all(people: Sequence[Person], exploration: Exploration, statement: Statement, said: Sequence[Says]) -> None:
    """Each of these people says of a statement what stands at her place."""
    for person, one in zip(people, said, strict=True):
        say(person, exploration, statement, one)
