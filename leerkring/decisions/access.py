"""Who may see and do what with decisions."""

from uuid import UUID

from leerkring.communities.access import found
from leerkring.decisions.models import Clarification, Decision
from leerkring.people.models import Person


def decision_for(person: Person, decision_id: UUID) -> Decision:
    """This decision, if the person may see what its community makes; else as if it did not exist."""
    return found(Decision.objects.select_related("community", "author", "decider"), person, decision_id)


def clarification_for(person: Person, clarification_id: UUID) -> Clarification:
    """A question about a proposal, by the same rule."""
    asked = Clarification.objects.select_related("decision__community", "decision__author", "author")
    return found(asked, person, clarification_id)
