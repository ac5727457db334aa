"""The beginning of a meeting: what was agreed before is looked at, each action by the rules of `commitments`."""

from django.db import transaction
from django.utils.translation import gettext as _

from leerkring.commitments import actions as commitments
from leerkring.commitments.models import Action, State
from leerkring.communities.live import changed
from leerkring.kit.errors import Refused
from leerkring.meetings.actions import made as making
from leerkring.meetings.models import AgendaItem, Meeting
from leerkring.methods.rules import Kind, Speaks
from leerkring.people.models import Person
from leerkring.rooms.access import Visitor
from leerkring.rooms.actions.making import member_that_writes
from leerkring.rooms.live import written
from leerkring.rooms.models import Step
from leerkring.rooms.queries.opening import later_day

MINUTES = 5


def look_back_first(meeting: Meeting, *, by: Person) -> Step:
    """Put the open actions before the first activity; part of the click that begins the meeting."""
    title = _("What is still open?")
    item = AgendaItem.objects.create(meeting=meeting, position=0, title=title, minutes=MINUTES, author=by)
    step = Step.objects.create(
        item=item,
        position=1,
        kind=Kind.OPEN_ACTIONS,
        name=title,
        question=_("What became of what we agreed?"),
        minutes=MINUTES,
        speaks=Speaks.ALL,
    )
    changed(meeting)
    return step


@transaction.atomic
def finish(*, visitor: Visitor, step: Step, action: Action) -> None:
    """It is done."""
    _end(visitor, step, action, State.DONE, "")


@transaction.atomic
def stop(*, visitor: Visitor, step: Step, action: Action, because: str) -> None:
    """The group stops with it, and says why."""
    _end(visitor, step, action, State.STOPPED, because)


@transaction.atomic
def go_on_with(*, visitor: Visitor, step: Step, action: Action) -> None:
    """It takes longer: until the next meeting."""
    author = member_that_writes(visitor, step)
    fresh = Action.objects.select_for_update(of=("self",)).select_related("who", "community").get(pk=action.pk)
    if not fresh.is_open:
        raise Refused(_("Somebody already told how this action ended."))
    commitments.change(author=author, action=fresh, what=fresh.what, who=fresh.who, due_on=later_day(step.meeting))
    written(step.meeting)


@transaction.atomic
def open_again(*, visitor: Visitor, step: Step, action: Action) -> None:
    """It is to be done after all."""
    author = member_that_writes(visitor, step)
    commitments.reopen(author=author, action=action)
    written(step.meeting)


def _end(visitor: Visitor, step: Step, action: Action, state: State, because: str) -> None:
    author = member_that_writes(visitor, step, typed=because)
    making.end_action(author=author, meeting=step.meeting, action=action, state=state, because=because)
    written(step.meeting)
