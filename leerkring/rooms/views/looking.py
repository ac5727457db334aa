"""A step as it will look, before anything happened in it: nobody there, nothing written."""

import datetime as dt
from typing import Any

from django.utils import timezone

from leerkring.methods.rules import Kind
from leerkring.organisations.rules import Part
from leerkring.rooms.access import Visitor
from leerkring.rooms.kinds import KINDS
from leerkring.rooms.models import Room, Step
from leerkring.rooms.queries import Presence
from leerkring.rooms.rules import Clock

_NOBODY = Visitor(None, None, frozenset({Part.MEMBER}))


def looked_at(step: Step) -> dict[str, Any]:
    """What the templates of phone and board need to draw this step as if it had just begun; nothing is kept."""
    now = timezone.now()
    step.opened_at, step.revealed_at, step.ended_at = now, now if step.is_shown_at_once else None, None
    kind = KINDS.get(Kind(step.kind), KINDS[Kind.TIMER])
    return {
        "step": step,
        "room": Room(meeting=step.meeting, step=step, rings_at=now + dt.timedelta(minutes=step.minutes)),
        "kind": kind,
        "on_phone": kind.phone(step, None),
        "on_board": kind.on_board(step, _NOBODY),
        "everybody": "",
        "most": None,
        "owner": None,
        "visitor": _NOBODY,
        "takes_part": True,
        "leads": False,
        "is_ready": False,
        "refused": None,
        "clock": Clock(step.minutes * 60, step.minutes * 60, runs=True),
        "presence": Presence(0, 0, 0, 0, 0),
    }
