"""A secret ballot, where the group agreed on it: voting leaves no trace, and counting destroys the ballots."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from leerkring.communities.access import require
from leerkring.communities.models import Community
from leerkring.communities.queries import members_of
from leerkring.decisions import queries
from leerkring.decisions.access import ballot_key
from leerkring.decisions.actions.locking import current, done, in_round
from leerkring.decisions.models import Ballot, Decision, Proposal, Vote, Way
from leerkring.decisions.rules import LEAST_BALLOTS, Outlook, is_carried, outlook
from leerkring.kit.errors import Refused
from leerkring.organisations.rules import Right
from leerkring.people.models import Person


def require_vote(community: Community, *, typed: str) -> None:
    """The group agreed that it may vote, and is large enough for a vote to be secret."""
    if not queries.terms_of(community).allows_majority:
        raise Refused(_("Your group has not agreed to vote. Agree on it first, by consent."), typed=typed)
    if members_of(community).count() < LEAST_BALLOTS:
        raise Refused(_("With fewer than five of you a vote is not secret. Decide it by consent."), typed=typed)


@transaction.atomic
def vote(*, author: Person, decision: Decision, number: int, answer: str) -> None:
    """Vote about version `number`, or vote otherwise. Nothing is noted down, not even that it happened."""
    require(author, decision, Right.DECIDE)
    now = _voting(decision)
    proposal = current(now, number)
    if proposal.is_carried is not None:
        raise Refused(_("The votes are counted."))
    key = ballot_key(author, proposal)
    Ballot.objects.update_or_create(key=key, defaults={"proposal": proposal, "vote": Vote(answer)})


@transaction.atomic
def count(*, author: Person, decision: Decision, number: int) -> Proposal:
    """Count the ballots and destroy them: what stays is how many there were, and whether it is carried."""
    require(author, decision, Right.DECIDE)
    now = _voting(decision)
    proposal = current(now, number)
    if proposal.is_carried is not None:
        return proposal
    stands = outlook(queries.round_of(now, proposal), timezone.localdate())
    if stands == Outlook.TOO_OPEN:
        raise Refused(_("With fewer than five votes it would not be secret any more. Wait, or decide it by consent."))
    if stands != Outlook.COUNT:
        raise Refused(_("Not everybody has voted yet."))
    votes = list(proposal.ballots.values_list("vote", flat=True))
    proposal.ballots_counted, proposal.is_carried = len(votes), is_carried(votes)
    proposal.save(update_fields=["ballots_counted", "is_carried"])
    proposal.ballots.all().delete()
    done(author, "counted", now)
    return proposal


def forget(person: Person) -> None:
    """Her votes that are not counted yet."""
    voting = Proposal.objects.filter(decision__way=Way.MAJORITY, is_carried=None)
    Ballot.objects.filter(key__in=[ballot_key(person, proposal) for proposal in voting]).delete()


def _voting(decision: Decision) -> Decision:
    now = in_round(decision)
    if not now.is_secret:
        raise Refused(_("There is no vote about this."))
    return now
