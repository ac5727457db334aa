"""What every write about goals does at its end."""

from typing import TypeVar

from leerkring.communities.live import changed
from leerkring.goals.models import Goal, Holiday, Indicator
from leerkring.journal.actions import record
from leerkring.people.models import Person

Thing = TypeVar("Thing", Goal, Indicator, Holiday)


def noted(author: Person, did: str, thing: Thing) -> Thing:
    """Note who did it, and let open pages know."""
    record(by=author, did=did, on=thing, place_id=thing.community_id)
    changed(thing)
    return thing
