"""What every write about a diagram does at its end."""

from typing import TypeVar

from leerkring.communities.live import changed
from leerkring.drivers.models import Branch, Trial
from leerkring.journal.actions import record
from leerkring.people.models import Person

Thing = TypeVar("Thing", Branch, Trial)


def noted(author: Person, did: str, thing: Thing) -> Thing:
    """Note who did it, and let open pages know."""
    record(by=author, did=did, on=thing, place_id=thing.community.pk)
    changed(thing)
    return thing
