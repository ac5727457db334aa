"""Who may see and do what with actions."""

from uuid import UUID

from leerkring.commitments.models import Action
from leerkring.communities.access import found
from leerkring.people.models import Person


def action_for(person: Person, action_id: UUID) -> Action:
    """This action, if the person may see what its community makes; else as if it did not exist."""
    return found(Action.objects.select_related("community", "who"), person, action_id)
