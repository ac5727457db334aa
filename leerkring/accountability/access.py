"""Who may see what a group asks, and how it looked at its own conditions."""

from uuid import UUID

from leerkring.accountability.models import Check, Need
from leerkring.communities.access import found
from leerkring.organisations.rules import Right
from leerkring.people.models import Person


def need_for(person: Person, need_id: UUID) -> Need:
    """What the group asks, for itself and for who gives it its frame; else as if it did not exist."""
    return found(Need.objects.select_related("community", "author"), person, need_id, see=Right.SEE_RHYTHM)


def check_for(person: Person, check_id: UUID) -> Check:
    """How the group looked at its conditions, which is seen at its own table only."""
    return found(Check.objects.select_related("community", "exploration__community"), person, check_id)
