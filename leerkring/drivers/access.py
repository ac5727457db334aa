"""Who may see and do what with drivers, ideas and small tests: who may see the goal they serve."""

from uuid import UUID

from leerkring.communities.access import found
from leerkring.drivers.models import Branch, Trial
from leerkring.people.models import Person


def branch_for(person: Person, branch_id: UUID) -> Branch:
    """This driver or idea, if the person may see what its community makes; else as if it did not exist."""
    return found(Branch.objects.select_related("goal__community", "above"), person, branch_id)


def trial_for(person: Person, trial_id: UUID) -> Trial:
    """This small test, if the person may see what its community makes; else as if it did not exist."""
    trials = Trial.objects.select_related("idea__goal__community", "idea__above", "who", "indicator", "after")
    return found(trials, person, trial_id)
