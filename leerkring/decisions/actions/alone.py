"""One of the group decides: after advice of people whom she asked, or because the group leaves it to her."""

import datetime as dt
from collections.abc import Collection

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from leerkring.communities.access import require
from leerkring.communities.models import Community
from leerkring.communities.queries import members_of
from leerkring.decisions import queries
from leerkring.decisions.actions import telling
from leerkring.decisions.actions.locking import current, done, in_force, in_round, require_because
from leerkring.decisions.models import Decision, Phase, Proposal, Reaction, Way
from leerkring.decisions.rules import Outlook, outlook
from leerkring.kit.errors import NotAllowed, Refused
from leerkring.organisations.rules import Right
from leerkring.people.models import Person


def ask_advice(decision: Decision, author: Person, advisers: Collection[Person], *, typed: str = "") -> None:
    """These members are asked; part of an act that proposes."""
    require_other_member(decision.community, author, advisers, typed=typed)
    Reaction.objects.bulk_create(Reaction(decision=decision, person=one, is_advice=True) for one in advisers)
    telling.tell_of(decision, telling.ASKED_ADVICE, advisers, by=author)


@transaction.atomic
def advise(*, author: Person, decision: Decision, text: str) -> Reaction:
    """Give the advice that was asked; until it is decided one may say it otherwise."""
    require(author, decision, Right.DECIDE)
    now = in_round(decision, typed=text)
    advice = now.reactions.filter(person=author, is_advice=True).first()
    if advice is None:
        raise Refused(_("Your advice was not asked here. You can still talk with each other about it."), typed=text)
    advice.text = text
    advice.save(update_fields=["text"])
    done(author, "advised on", now)
    return advice


@transaction.atomic
def settle(*, author: Person, decision: Decision, number: int, text: str, review_on: dt.date, because: str) -> Decision:
    """The one who decides writes what she decided and why, and the group hears it."""
    require(author, decision, Right.DECIDE)
    require_because(because)
    now = in_round(decision, typed=text)
    if not now.is_alone or now.decider_id != author.pk:
        raise NotAllowed
    proposal = current(now, number, typed=text)
    _require_advice(now, proposal, typed=text)
    if text != proposal.text:
        Proposal.objects.create(decision=now, number=number + 1, text=text, author=author)
    in_force(now, because, review_on)
    telling.tell_of(now, telling.SETTLED, members_of(now.community), by=author)
    return done(author, "settled", now)


@transaction.atomic
def decide_together(*, author: Person, decision: Decision) -> Decision:
    """It becomes a proposal for everybody; what was advised stays with it."""
    require(author, decision, Right.DECIDE)
    now = in_round(decision)
    if now.way == Way.CONSENT:
        return now
    if now.is_secret and queries.newest_proposal(now).is_carried is not False:
        raise Refused(_("You vote about this. When it is not carried, you can decide it together after all."))
    decider = [now.decider] if now.decider else []
    now.way, now.phase, now.decider = Way.CONSENT, Phase.CLEAR, None
    now.save(update_fields=["way", "phase", "decider"])
    telling.tell_of(now, telling.TOGETHER, decider, by=author)
    return done(author, "brought back", now)


def require_other_member(community: Community, author: Person, people: Collection[Person], *, typed: str) -> None:
    """Who is asked is one of the group, and somebody else."""
    members = set(members_of(community))
    if not people or author in people or not members.issuperset(people):
        raise Refused(_("Choose somebody else of the group."), typed=typed)


def _require_advice(decision: Decision, proposal: Proposal, *, typed: str) -> None:
    stands = outlook(queries.round_of(decision, proposal), timezone.localdate())
    if stands == Outlook.WAITING:
        raise Refused(_("Not everybody whom you asked has given advice yet."), typed=typed)
    if stands != Outlook.READY:
        raise Refused(_("Nobody gave advice yet. Ask somebody, or decide it together."), typed=typed)
