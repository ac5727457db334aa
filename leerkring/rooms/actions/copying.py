"""Copying activities: their steps go along, as they were designed; what happened in them does not."""

from collections.abc import Mapping
from uuid import UUID

from leerkring.meetings.models import AgendaItem
from leerkring.rooms.models import Step
from leerkring.rooms.queries import designed_steps

# The plan of a step; how far it was belongs to its own meeting.
PLAN = (
    "position",
    "kind",
    "name",
    "question",
    "minutes",
    "speaks",
    "write",
    "alone_first",
    "reveal",
    "each",
    "names",
    "size",
    "options",
    "text",
    "yields",
)


def copy_steps(copies: Mapping[UUID, AgendaItem]) -> None:
    """Write the steps of these activities, given by their ids, with their copies.

    The settings name it; it is part of the act that copies the agenda, which asked who may (docs/decide/0016).
    """
    originals = designed_steps(copies)
    made = {
        step.pk: Step(item=copies[step.item_id], **{name: getattr(step, name) for name in PLAN}) for step in originals
    }
    for step in originals:
        made[step.pk].source = made.get(step.source_id) if step.source_id else None
    # A step comes after the one that it works on, so that one is written first.
    Step.objects.bulk_create([made[step.pk] for step in originals])
