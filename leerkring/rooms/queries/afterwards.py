"""What stays to be read of the steps of an activity when it is over."""

from collections.abc import Iterable
from enum import StrEnum
from uuid import UUID

from leerkring.meetings.models import AgendaItem, Made
from leerkring.methods.rules import Kind, Yield
from leerkring.rooms.models import Step, Yielded

# How people come in and go out is theirs, unless the step says that it yields something.
_PERSONAL = {Kind.CHECK_IN, Kind.CHECK_OUT}


class Stays(StrEnum):
    """What a reader finds of a step."""

    READ = "read"
    ALONE = "alone"
    CASE = "case"
    PASSING = "passing"
    NOT_BEGUN = "not_begun"


def is_passing(step: Step) -> bool:
    """What was said in it belongs to the moment."""
    return step.kind in _PERSONAL and step.yields == Yield.NOTHING


def stays_of(step: Step) -> Stays:
    """Only what was revealed stays to be read; and cases, comings and goings are of those who were there."""
    if step.opened_at is None:
        return Stays.NOT_BEGUN
    if step.kind == Kind.CASE:
        return Stays.CASE
    if step.kind == Kind.REFLECTION or step.is_secret:
        return Stays.ALONE
    return Stays.PASSING if is_passing(step) else Stays.READ


def begun_steps(item: AgendaItem) -> list[Step]:
    """The steps of this activity that took place, in their order."""
    steps = Step.objects.filter(item=item, opened_at__isnull=False).select_related("source")
    found = list(steps.order_by("position", "created_at"))
    for step in found:
        step.item = item
    return found


def things_of(steps: Iterable[Step]) -> dict[UUID, list[Made]]:
    """By step: the actions, decisions and measurements that were born in it."""
    rows = Yielded.objects.filter(step__in=[step.pk for step in steps], made__note="")
    rows = rows.select_related("made__action__who", "made__decision", "made__measurement__indicator")
    found: dict[UUID, list[Made]] = {}
    for row in rows.order_by("made__created_at", "made__pk"):
        found.setdefault(row.step_id, []).append(row.made)
    return found
