"""Who may see and do what with goals, indicators and their measurements."""

from uuid import UUID

from leerkring.communities.access import found
from leerkring.goals.models import Adjustment, Goal, Holiday, Indicator, Measurement, Phase
from leerkring.people.models import Person


def goal_for(person: Person, goal_id: UUID) -> Goal:
    """This goal, if the person may see what its community makes; else as if it did not exist."""
    return found(Goal.objects.select_related("community", "author"), person, goal_id)


def indicator_for(person: Person, indicator_id: UUID) -> Indicator:
    """This indicator, if the person may see what its community makes; else as if it did not exist."""
    return found(Indicator.objects.select_related("community", "goal"), person, indicator_id)


def measurement_for(person: Person, measurement_id: UUID) -> Measurement:
    """This measurement, if the person may see what its community makes; else as if it did not exist."""
    return found(Measurement.objects.select_related("indicator__community"), person, measurement_id)


def phase_for(person: Person, phase_id: UUID) -> Phase:
    """This phase, if the person may see what its community makes; else as if it did not exist."""
    return found(Phase.objects.select_related("indicator__community"), person, phase_id)


def holiday_for(person: Person, holiday_id: UUID) -> Holiday:
    """This holiday, if the person may see what its community makes; else as if it did not exist."""
    return found(Holiday.objects.select_related("community"), person, holiday_id)


def adjustment_for(person: Person, adjustment_id: UUID) -> Adjustment:
    """This adjustment, if the person may see what its community makes; else as if it did not exist."""
    return found(Adjustment.objects.select_related("indicator__community"), person, adjustment_id)
