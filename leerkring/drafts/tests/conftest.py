import datetime as dt
from collections.abc import Iterator

import pytest
from django.utils import translation

from leerkring.communities.models import Community
from leerkring.conftest import make_member
from leerkring.cycles.models import Cycle
from leerkring.decisions import actions as decisions
from leerkring.decisions.models import Stand
from leerkring.drafts import actions
from leerkring.drafts.models import Draft, Target
from leerkring.people.models import Person
from leerkring.perspectives.access import voice_of_person
from leerkring.perspectives.actions import answering, asking, closing, writing
from leerkring.perspectives.actions.answering import Says
from leerkring.perspectives.models import Exploration


@pytest.fixture(autouse=True)
def in_english() -> Iterator[None]:
    """Sentences of actions that are called without a browser."""
    with translation.override("en"):
        yield


@pytest.fixture
def group(plg: Community, anna: Person, bo: Person) -> list[Person]:
    """Eight members."""
    return [anna, bo, *(make_member(plg, f"Member {number}") for number in range(6))]


@pytest.fixture
def explored(plg: Community, group: list[Person]) -> Exploration:
    """All eight agree with the first of two statements, and half of them with the second."""
    anna, bo = group[:2]
    exploration = asking.put(author=anna, community=plg, question="What is a PLG to you?")
    voices = {person.pk: voice_of_person(person, exploration) for person in group}
    texts = {anna: "Here I dare to fail", bo: "Here we hurry"}
    statements = []
    for person, text in texts.items():
        voice = voices[person.pk]
        assert voice
        statements.append(writing.write(voice=voice, exploration=exploration, text=text))
    asking.begin_answering(author=anna, exploration=exploration)
    for place, person in enumerate(group):
        voice = voices[person.pk]
        assert voice
        said = {statements[0].pk: Says.AGREE, statements[1].pk: Says.AGREE if place % 2 else Says.DISAGREE}
        answering.answer(voice=voice, exploration=exploration, answers=said)
    return closing.close(author=anna, exploration=exploration)


@pytest.fixture
def draft(plg: Community, anna: Person, bo: Person) -> Draft:
    """On empty paper, in a group of two."""
    return actions.begin(author=anna, community=plg, target=Target.COMMUNITY)


@pytest.fixture
def written(draft: Draft, anna: Person) -> Draft:
    actions.write(author=anna, draft=draft, number=0, text="Here we dare to fail")
    return draft


@pytest.fixture
def proposed(written: Draft, anna: Person) -> Draft:
    return actions.propose(author=anna, draft=written, number=1)


@pytest.fixture
def cycle(plg: Community) -> Cycle:
    return Cycle.objects.create(community=plg, number=1)


def adopt(draft: Draft, *people: Person) -> Draft:
    """Everybody consents, and the group decides."""
    decision = draft.decision
    assert decision
    number = decision.proposals.count()
    for person in people:
        decisions.give_voice(author=person, decision=decision, number=number, stand=Stand.CONSENT)
    decisions.adopt(
        author=people[0], decision=decision, number=number, review_on=dt.date(2099, 1, 1), because="We all see this"
    )
    decision.refresh_from_db()
    return draft
