"""What is made in a meeting: each thing is written by its own app, and gets this meeting as its birth place."""

import datetime as dt
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from leerkring.commitments import actions as commitments
from leerkring.commitments.models import Action, State
from leerkring.decisions import actions as decisions
from leerkring.goals.actions import measure as write_measurement
from leerkring.goals.actions import remove as remove_measurement
from leerkring.kit.errors import NotAllowed, Refused
from leerkring.meetings.access import require
from leerkring.meetings.actions.fresh import fresh, noted, require_open
from leerkring.meetings.models import AgendaItem, Made, Meeting
from leerkring.organisations.rules import Right
from leerkring.people.models import Person


@transaction.atomic
def agree(
    *, author: Person, meeting: Meeting, item: AgendaItem | None, what: str, who: Person, due_on: dt.date | None
) -> Made:
    """The group agrees that somebody does something."""
    _require(author, meeting, Right.ACT)
    action = commitments.agree(author=author, community=meeting.community, what=what, who=who, due_on=due_on)
    return _made(author, meeting, item, action=action)


@transaction.atomic
def end_action(*, author: Person, meeting: Meeting, action: Action, state: State, because: str) -> Action:
    """An action of the group is done, or stopped: the first thing a meeting looks at."""
    _require(author, meeting, Right.ACT)
    if action.community_id != meeting.community_id:
        raise NotAllowed
    if not Action.objects.select_for_update().get(pk=action.pk).is_open:
        raise Refused(_("Somebody already told how this action ended."))
    return commitments.end(author=author, action=action, state=state, because=because)


@transaction.atomic
def propose(*, author: Person, meeting: Meeting, item: AgendaItem | None, **proposal: Any) -> Made:
    """Lay a proposal before the group."""
    _require(author, meeting, Right.DECIDE)
    decision = decisions.propose(author=author, community=meeting.community, **proposal)
    return _made(author, meeting, item, decision=decision)


@transaction.atomic
def measure(*, author: Person, meeting: Meeting, item: AgendaItem | None, **measurement: Any) -> Made:
    """Write down what was measured."""
    _require(author, meeting, Right.WRITE_GOALS)
    if measurement["indicator"].community_id != meeting.community_id:
        raise NotAllowed
    return _made(author, meeting, item, measurement=write_measurement(author=author, **measurement))


@transaction.atomic
def note(*, author: Person, meeting: Meeting, item: AgendaItem | None, text: str) -> Made:
    """Write down something that should be in the minutes."""
    _require(author, meeting, Right.WRITE_MINUTES)
    return _made(author, meeting, item, note=text)


@transaction.atomic
def change_note(*, author: Person, made: Made, text: str) -> None:
    """Say it otherwise."""
    _require_own(author, made)
    Made.objects.filter(pk=made.pk).update(note=text)
    noted(by=author, did="wrote in", meeting=made.meeting)


@transaction.atomic
def remove_note(*, author: Person, made: Made) -> None:
    """Take it out of the minutes."""
    _require_own(author, made)
    made.delete()
    noted(by=author, did="wrote in", meeting=made.meeting)


@transaction.atomic
def take_back(*, author: Person, made: Made) -> None:
    """The action or the measurement that she just wrote down was a mistake: it goes, while the meeting goes on."""
    _require_own(author, made)
    if made.action is not None:
        commitments.remove(author=author, action=made.action)
    elif made.measurement is not None:
        remove_measurement(author=author, measurement=made.measurement)
    noted(by=author, did="wrote in", meeting=made.meeting)


def _require(author: Person, meeting: Meeting, right: Right) -> None:
    require(author, meeting, right)
    require_open(fresh(meeting))


def _require_own(author: Person, made: Made) -> None:
    _require(author, made.meeting, Right.WRITE_MINUTES)
    if made.author_id != author.pk:
        raise NotAllowed


def _made(author: Person, meeting: Meeting, item: AgendaItem | None, **thing: Any) -> Made:
    if item is not None and item.meeting_id != meeting.pk:
        raise NotAllowed
    made = Made.objects.create(meeting=meeting, item=item, author=author, **thing)
    noted(by=author, did="wrote in", meeting=meeting)
    return made
