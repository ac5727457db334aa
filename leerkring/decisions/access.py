"""Who may see and do what with decisions."""

from uuid import UUID

from django.utils.crypto import salted_hmac

from leerkring.communities.access import found
from leerkring.decisions.models import Ballot, Clarification, Decision, Proposal
from leerkring.people.models import Person


def decision_for(person: Person, decision_id: UUID) -> Decision:
    """This decision, if the person may see what its community makes; else as if it did not exist."""
    return found(Decision.objects.select_related("community", "author", "decider"), person, decision_id)


def clarification_for(person: Person, clarification_id: UUID) -> Clarification:
    """A question about a proposal, by the same rule."""
    asked = Clarification.objects.select_related("decision__community", "decision__author", "author")
    return found(asked, person, clarification_id)


def ballot_key(person: Person, proposal: Proposal) -> str:
    """Under which her vote about this version is found; only the running server can make it."""
    return salted_hmac("leerkring.decisions.ballot", f"{proposal.pk} {person.pk}", algorithm="sha256").hexdigest()


def has_voted(person: Person, proposal: Proposal) -> bool:
    """Whether she voted, never what: for her own page."""
    return Ballot.objects.filter(key=ballot_key(person, proposal)).exists()
