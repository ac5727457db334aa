"""Who may see and do what with goals and their measurements."""

from uuid import UUID

from leerkring.communities.access import found
from leerkring.goals.models import Goal, Measurement
from leerkring.people.models import Person


def goal_for(person: Person, goal_id: UUID) -> Goal:
    """This goal, if the person may see what its community makes; else as if it did not exist."""
    return found(Goal.objects.select_related("community", "author"), person, goal_id)


def measurement_for(person: Person, measurement_id: UUID) -> Measurement:
    """This measurement, if the person may see what its community makes; else as if it did not exist."""
    return found(Measurement.objects.select_related("goal__community"), person, measurement_id)
