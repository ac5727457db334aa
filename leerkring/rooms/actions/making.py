"""What is made in a step and lives on in the group: actions, measurements and decisions, each linked to its step."""

import datetime as dt
from typing import Any

from django.db import transaction

from leerkring.commitments.models import Action, State
from leerkring.kit.errors import NotAllowed
from leerkring.meetings.actions import made as making
from leerkring.meetings.models import Made
from leerkring.people.models import Person
from leerkring.rooms.access import Visitor
from leerkring.rooms.actions.fresh import seat_that_writes
from leerkring.rooms.live import written
from leerkring.rooms.models import Step, Yielded


def member_that_writes(visitor: Visitor, step: Step, *, typed: str = "") -> Person:
    """Who makes something of the group's own: a member with a seat, never a guest."""
    if visitor.person is None:
        raise NotAllowed
    seat_that_writes(visitor, step, typed=typed)
    return visitor.person


def keep(step: Step, made: Made) -> Made:
    """This was born in this step; everybody sees it at once."""
    Yielded.objects.create(step=step, made=made)
    written(step.meeting)
    return made


@transaction.atomic
def agree(*, visitor: Visitor, step: Step, what: str, who: Person, due_on: dt.date | None) -> Made:
    """Somebody does something, by some day."""
    author = member_that_writes(visitor, step, typed=what)
    return keep(
        step, making.agree(author=author, meeting=step.meeting, item=step.item, what=what, who=who, due_on=due_on)
    )


@transaction.atomic
def finish(*, visitor: Visitor, step: Step, action: Action) -> None:
    """An action of before is done."""
    author = member_that_writes(visitor, step)
    making.end_action(author=author, meeting=step.meeting, action=action, state=State.DONE, because="")
    written(step.meeting)


@transaction.atomic
def measure(*, visitor: Visitor, step: Step, **measurement: Any) -> Made:
    """A value for one of the group's goals."""
    author = member_that_writes(visitor, step)
    return keep(step, making.measure(author=author, meeting=step.meeting, item=step.item, **measurement))


@transaction.atomic
def take_back(*, visitor: Visitor, step: Step, made: Made) -> None:
    """What one just made was a mistake."""
    author = member_that_writes(visitor, step)
    making.take_back(author=author, made=made)
    written(step.meeting)
