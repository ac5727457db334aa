"""Who may see and do what with drafts."""

from uuid import UUID

from leerkring.communities.access import found
from leerkring.drafts.models import Draft
from leerkring.people.models import Person


def draft_for(person: Person, draft_id: UUID) -> Draft:
    """This draft, if the person may see what its community makes; else as if it did not exist."""
    drafts = Draft.objects.select_related("community", "exploration__community", "decision", "author", "ambition")
    return found(drafts, person, draft_id)
