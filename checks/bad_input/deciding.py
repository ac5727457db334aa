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
    """Pages on which the member finds a form: of proposals in each phase and way, and of a text on its way."""
    ways = "propose/?way=advice", "propose/?way=delegated", "propose/?way=majority", "terms/propose/"
    addresses = [f"/plg/{community.pk}/decisions/{way}" for way in ways]
    addresses += [f"/decisions/{one.pk}/" for one in _proposals(community, member, other)]
    return [*addresses, f"/decisions/{_vote(community, other).pk}/vote/", f"/drafts/{_draft(community, member)}/"]


def _proposals(community: Community, member: Person, other: Person) -> list[Decision]:
    def propose(author: Person, **more: Any) -> Decision:
        return decisions.propose(author=author, community=community, title="Een zaak", text="Zo doen we het.", **more)

    unclear = propose(member, phase=Phase.CLEAR)
    decisions.ask(author=other, decision=unclear, text="Voor wie?")
    asked = propose(other, way=Way.ADVICE, advisers=[member])
    advised = propose(other, way=Way.ADVICE, advisers=[member])
    decisions.advise(author=member, decision=advised, text="Doe het buiten.")
    left, told = propose(other, way=Way.DELEGATED, decider=member), propose(member, way=Way.DELEGATED, decider=other)
    day = timezone.localdate() + dt.timedelta(days=90)
    decisions.settle(author=other, decision=told, number=1, text="Het is taart.", review_on=day, because="Lekker.")
    objected = propose(other)
    decisions.give_voice(author=other, decision=objected, number=1, stand="objection", text="Te duur.")
    decisions.give_voice(author=member, decision=objected, number=1, stand="consent")
    return [unclear, propose(other, phase=Phase.REACT), asked, advised, left, told, objected]


def _vote(community: Community, author: Person) -> Decision:
    terms = decisions.propose_terms(author=author, community=community, quorum="half", allows_majority=True)
    for member in members_of(community):
        decisions.give_voice(author=member, decision=terms, number=1, stand="consent")
    day = timezone.localdate() + dt.timedelta(days=90)
    decisions.adopt(author=author, decision=terms, number=1, review_on=day, because="Past bij ons.")
    return decisions.propose(author=author, community=community, title="Kleur", text="Geel.", way=Way.MAJORITY)


def _draft(community: Community, member: Person) -> object:
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
