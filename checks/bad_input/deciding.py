"""What a group is deciding and writing in each of its states, so that every form of it can be found."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.utils import timezone

from leerkring.communities.models import Community
from leerkring.communities.queries import members_of
from leerkring.decisions import actions as decisions
from leerkring.decisions.models import Decision, Phase, Way
from leerkring.drafts import actions as drafts
from leerkring.drafts.models import Target
from leerkring.people.models import Person
from leerkring.perspectives.access import voice_of_person
from leerkring.perspectives.actions import answering, asking, closing, writing
from leerkring.perspectives.actions.answering import Says


def deciding(community: Community, member: Person, other: Person) -> list[str]:
    """Addresses at which the member finds a form: of proposals in each phase and way, and of texts on their way.

    Pages of one kind are looked at once, so each of these says with a word of its own in which state it is.
    """
    ways = "propose/?way=advice", "propose/?way=delegated", "propose/?way=majority", "terms/propose/"
    addresses = [f"/plg/{community.pk}/decisions/{way}" for way in ways]
    addresses += [*_phases(community, member, other), *_alone(community, member, other)]
    _agree_to_vote(community, other)
    addresses.append(f"/decisions/{_vote(community, other, 0).pk}/vote/")
    addresses.append(f"/decisions/{_vote(community, other, len(members_of(community))).pk}/?at=counting")
    texts = {
        "begun": _begun(community, member),
        "written": _written(community, member),
        "adopted": _adopted(community, member),
    }
    return [*addresses, *(f"/drafts/{draft}/?at={state}" for state, draft in texts.items())]


def _propose(community: Community, author: Person, **more: Any) -> Decision:
    return decisions.propose(author=author, community=community, title="Een zaak", text="Zo doen we het.", **more)


def _phases(community: Community, member: Person, other: Person) -> list[str]:
    unclear = _propose(community, member, phase=Phase.CLEAR)
    asked = decisions.ask(author=other, decision=unclear, text="Voor wie?")
    reacting = _propose(community, other, phase=Phase.REACT)
    objected = _propose(community, other)
    decisions.give_voice(author=other, decision=objected, number=1, stand="objection", text="Te duur.")
    decisions.give_voice(author=member, decision=objected, number=1, stand="consent")
    return [
        f"/decisions/{unclear.pk}/?at=unclear",
        f"/clarifications/{asked.pk}/answer/",
        f"/decisions/{reacting.pk}/react/",
        f"/decisions/{objected.pk}/amend/",
    ]


def _alone(community: Community, member: Person, other: Person) -> list[str]:
    asked = _propose(community, other, way=Way.ADVICE, advisers=[member])
    left = _propose(community, other, way=Way.DELEGATED, decider=member)
    told = _propose(community, member, way=Way.DELEGATED, decider=other)
    day = timezone.localdate() + dt.timedelta(days=90)
    decisions.settle(author=other, decision=told, number=1, text="Het is taart.", review_on=day, because="Lekker.")
    return [
        f"/decisions/{asked.pk}/advise/",
        f"/decisions/{left.pk}/?at=left",
        f"/decisions/{left.pk}/settle/",
        f"/decisions/{told.pk}/later/",
        f"/decisions/{told.pk}/?at=decided",
    ]


def _decide(decision: Decision, author: Person) -> None:
    """Everybody consents, and the group decides."""
    for member in members_of(decision.community):
        decisions.give_voice(author=member, decision=decision, number=1, stand="consent")
    day = timezone.localdate() + dt.timedelta(days=90)
    decisions.adopt(author=author, decision=decision, number=1, review_on=day, because="Past bij ons.")


def _agree_to_vote(community: Community, author: Person) -> None:
    agreed = decisions.propose_terms(author=author, community=community, quorum="half", allows_majority=True)
    _decide(agreed, author)


def _vote(community: Community, author: Person, votes: int) -> Decision:
    """A vote about which so many have voted."""
    asked = decisions.propose(author=author, community=community, title="Kleur", text="Geel.", way=Way.MAJORITY)
    for member in members_of(community)[:votes]:
        decisions.vote(author=member, decision=asked, number=1, answer="for")
    return asked


def _written(community: Community, member: Person) -> object:
    """A text that can be laid before the group."""
    draft = drafts.begin(author=member, community=community, target=Target.EDUCATION)
    drafts.write(author=member, draft=draft, number=0, text="Een kind leert overal.")
    return draft.pk


def _adopted(community: Community, member: Person) -> object:
    """A text that the group decided about, and nobody put in its place yet."""
    draft = drafts.begin(author=member, community=community, target=Target.OWN_ROLE)
    drafts.write(author=member, draft=draft, number=0, text="Luisteren hoort bij ons vak.")
    decision = drafts.propose(author=member, draft=draft, number=1).decision
    if decision is not None:
        _decide(decision, member)
    return draft.pk


def _begun(community: Community, member: Person) -> object:
    """A text to begin, from what all of the group agree with."""
    exploration = asking.put(author=member, community=community, question="Wat is een PLG voor jou?")
    people = list(members_of(community))
    voices = [voice for one in people if (voice := voice_of_person(one, exploration)) is not None]
    statement = writing.write(voice=voices[0], exploration=exploration, text="Hier durven we te vragen")
    asking.begin_answering(author=member, exploration=exploration)
    for voice in voices[1:]:
        answering.answer(voice=voice, exploration=exploration, answers={statement.pk: Says.AGREE})
    closed = closing.close(author=member, exploration=exploration)
    return drafts.begin(author=member, community=community, target=Target.COMMUNITY, exploration=closed).pk
