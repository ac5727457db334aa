"""Writing for oneself during a step. Nobody hears of it: nothing is announced, counted or kept in the room."""

from django.db import transaction

from leerkring.reflections import actions as reflections
from leerkring.reflections.models import Reflection
from leerkring.rooms.access import Visitor
from leerkring.rooms.actions.making import member_that_writes
from leerkring.rooms.models import Step


@transaction.atomic
def write(*, visitor: Visitor, step: Step, text: str) -> Reflection:
    """It stands among her own reflections."""
    author = member_that_writes(visitor, step, typed=text)
    return reflections.write(author=author, community=step.community, text=text)


@transaction.atomic
def change(*, visitor: Visitor, step: Step, reflection: Reflection, text: str) -> None:
    """In other words."""
    author = member_that_writes(visitor, step, typed=text)
    reflections.change(author=author, reflection=reflection, text=text)


@transaction.atomic
def delete(*, visitor: Visitor, step: Step, reflection: Reflection) -> None:
    """It is gone."""
    reflections.delete(author=member_that_writes(visitor, step), reflection=reflection)
