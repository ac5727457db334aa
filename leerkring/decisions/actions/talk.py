"""Before the round: is it clear, and what does everybody say at first? None of it is a lock on what comes next."""

from django.db import transaction
from django.utils.translation import gettext as _

from leerkring.communities.access import can, require
from leerkring.decisions import queries
from leerkring.decisions.actions import telling
from leerkring.decisions.actions.locking import done, in_round, with_all
from leerkring.decisions.models import Clarification, Decision, Phase, Reaction
from leerkring.kit.errors import NotAllowed, Refused
from leerkring.organisations.rules import Right
from leerkring.people.models import Person


@transaction.atomic
def ask(*, author: Person, decision: Decision, text: str) -> Clarification:
    """Ask whether one understands it: a member, or somebody who guides the group; asking is all she does."""
    if not (can(author, decision, Right.DECIDE) or can(author, decision, Right.ASK_QUESTION)):
        raise NotAllowed
    now = in_round(decision, typed=text)
    asked = Clarification.objects.create(decision=now, text=text, author=author)
    telling.tell_of(now, telling.ASKED, queries.proposers_of(now), by=author)
    done(author, "asked about", now)
    return asked


@transaction.atomic
def answer(*, author: Person, clarification: Clarification, text: str) -> Clarification:
    """Whoever proposed it, or its newest version, answers; she may say it better later."""
    require(author, clarification, Right.DECIDE)
    now = in_round(clarification.decision, typed=text)
    if author not in queries.proposers_of(now):
        raise Refused(_("Who made the proposal answers this question."), typed=text)
    is_new = not clarification.answer
    clarification.answer, clarification.answerer = text, author
    clarification.save(update_fields=["answer", "answerer"])
    if is_new:
        telling.tell_of(now, telling.ANSWERED, [clarification.author], by=author)
    done(author, "answered about", now)
    return clarification


@transaction.atomic
def react(*, author: Person, decision: Decision, text: str) -> Reaction:
    """Say one's first reaction; until it is decided one may say it otherwise."""
    require(author, decision, Right.DECIDE)
    now = with_all(decision, typed=text)
    reaction, _is_new = Reaction.objects.update_or_create(
        decision=now, person=author, is_advice=False, defaults={"text": text}
    )
    done(author, "reacted to", now)
    return reaction


@transaction.atomic
def go_on(*, author: Person, decision: Decision, phase: Phase) -> Decision:
    """The group goes to another phase, or back; whoever is first moves all, and twice is once."""
    require(author, decision, Right.DECIDE)
    now = with_all(decision)
    if now.phase != phase:
        now.phase = phase
        now.save(update_fields=["phase"])
        done(author, "went on with", now)
    return now
