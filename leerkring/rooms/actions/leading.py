"""The chair leads: onward, one click back, another step, the clock, and handing over the chair."""

import datetime as dt
from collections.abc import Sequence

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from leerkring.communities.live import changed
from leerkring.kit.errors import Refused
from leerkring.kit.models import the_one
from leerkring.meetings.access import require
from leerkring.meetings.actions import running
from leerkring.meetings.actions.fresh import noted, require_open
from leerkring.meetings.models import Meeting
from leerkring.methods.rules import Kind
from leerkring.organisations.rules import Right
from leerkring.people.models import Person
from leerkring.rooms.actions import electing, exploring
from leerkring.rooms.actions.beginning import prepare
from leerkring.rooms.actions.ending import keep_yield, take_yield_back
from leerkring.rooms.actions.fresh import fresh_room, hold
from leerkring.rooms.actions.opening import look_back_first
from leerkring.rooms.live import went_on
from leerkring.rooms.models import Room, Seat, Step
from leerkring.rooms.queries import bare_steps_of, position_in, steps_of
from leerkring.rooms.queries.opening import looks_back_first
from leerkring.rooms.rules import Go, Move, State, back, onward

LONGEST = 4 * 3600


@transaction.atomic
def go_on(*, chair: Person, meeting: Meeting, number: int) -> Room:
    """One click onward; `number` is what the room stood at before it, so two chairs who click at once go one step."""
    room = _lead(chair, meeting)
    if room.number != number:
        return room
    if not meeting.opened_at:
        meeting.opened_at = running.open_meeting(chair=chair, meeting=meeting).opened_at
    require_open(meeting)
    if looks_back_first(meeting, room):
        look_back_first(meeting, by=chair)
    _give_steps(meeting)
    steps = list(steps_of(meeting))
    moves = onward([step.state for step in steps], [step.has_reveal for step in steps], position_in(steps, room.step))
    return _moved(room, steps, moves, by=chair)


@transaction.atomic
def go_back(*, chair: Person, meeting: Meeting, number: int) -> Room:
    """One click back: what the last click did is taken away, and nothing that was written."""
    room = _lead(chair, meeting)
    if room.number != number:
        return room
    require_open(meeting)
    steps = list(steps_of(meeting))
    before = next((place for place, step in enumerate(steps) if str(step.pk) in room.trail[-1:]), None)
    moves = back(
        [step.state for step in steps],
        [step.has_reveal for step in steps],
        position_in(steps, room.step),
        before,
    )
    return _moved(room, steps, moves, by=chair)


@transaction.atomic
def go_to(*, chair: Person, step: Step, number: int) -> Room:
    """To another step than the next one; the running one ends."""
    meeting = step.item.meeting
    room = _lead(chair, meeting)
    if room.number != number or room.step_id == step.pk:
        return room
    require_open(meeting)
    steps = list(steps_of(meeting))
    here, there = position_in(steps, room.step), position_in(steps, step)
    if there is None:
        raise Refused(_("This step was taken off the agenda."))
    is_running = here is not None and steps[here].state in (State.OPEN, State.REVEALED)
    moves: list[Move] = [(Go.END, here)] if is_running and here is not None else []
    return _moved(room, steps, [*moves, (Go.BEGIN, there)], by=chair)


@transaction.atomic
def close(*, chair: Person, meeting: Meeting) -> Meeting:
    """The meeting ends, and with it the step that was going on: what it yielded is in the minutes too."""
    room = _lead(chair, meeting)
    if meeting.is_open and room.step is not None and room.step.state in (State.OPEN, State.REVEALED):
        steps = list(steps_of(meeting))
        here = position_in(steps, room.step)
        _moved(room, steps, [(Go.END, here)] if here is not None else [], by=chair)
    return running.close(chair=chair, meeting=meeting)


@transaction.atomic
def set_clock(*, chair: Person, meeting: Meeting, seconds: int) -> Room:
    """More time (or less, below nothing), or with 0: pause, and go on where it stopped."""
    room = _lead(chair, meeting)
    require_open(meeting)
    now = timezone.now()
    left = room.seconds_left if room.rings_at is None else max(0, int((room.rings_at - now).total_seconds()))
    if seconds:
        _ring(room, min(max((left or 0) + seconds, 0), LONGEST), now)
    elif room.rings_at is None:
        _ring(room, left or 0, now)
    else:
        room.rings_at, room.seconds_left = None, left
    return _kept(room)


@transaction.atomic
def hand_over(*, chair: Person, meeting: Meeting, to: Seat) -> Meeting:
    """Somebody else of the group leads from here."""
    require(chair, meeting, Right.LEAD_MEETING)
    if to.meeting_id != meeting.pk or to.person is None:
        raise Refused(_("Only a member of the group can lead its meeting."))
    require(to.person, meeting, Right.TAKE_CHAIR)
    room = fresh_room(meeting)
    meeting.chair = to.person
    meeting.save(update_fields=["chair"])
    noted(by=chair, did="handed over", meeting=meeting)
    _kept(room)
    return meeting


def _lead(chair: Person, meeting: Meeting) -> Room:
    require(chair, meeting, Right.LEAD_MEETING)
    return fresh_room(meeting)


def _give_steps(meeting: Meeting) -> None:
    """An activity without steps is one step with a clock, so that any agenda can be led from here."""
    if Step.objects.bulk_create(bare_steps_of(meeting)):
        changed(meeting)


def _moved(room: Room, steps: Sequence[Step], moves: Sequence[Move], *, by: Person) -> Room:
    for what, place in moves:
        step = steps[place]
        step.item.meeting = room.meeting
        _MOVES[what](room, step, by)
    return _kept(room) if moves else room


def _begin(room: Room, step: Step, by: Person) -> None:
    now = timezone.now()
    if room.step_id is not None and room.step_id != step.pk:
        room.trail = [*room.trail, str(room.step_id)][-200:]
    _set(step, opened_at=now, revealed_at=now if step.is_shown_at_once else None, ended_at=None)
    room.step = step
    _ring(room, step.minutes * 60, now)
    prepare(step, by=by)
    electing.begin(step, by=by)


def _reveal(room: Room, step: Step, by: Person) -> None:
    hold(step)
    _set(step, revealed_at=timezone.now(), is_told=step.is_told or (step.marks.exists() and not step.tells_whose))
    if step.kind == Kind.PERSPECTIVES:
        exploring.reveal(step)
    electing.tell(step)


def _end(room: Room, step: Step, by: Person) -> None:
    """A step that is passed by before its reveal keeps its secrets: only a reveal reveals."""
    _set(step, ended_at=timezone.now())
    if step.kind == Kind.PERSPECTIVES:
        exploring.end(step)
    electing.end(step)
    keep_yield(step, by=by)


def _unbegin(room: Room, step: Step, by: Person) -> None:
    _set(step, opened_at=None, revealed_at=None)
    electing.end(step)
    before = the_one(Step.objects.filter(pk__in=room.trail[-1:], item__meeting=room.meeting).select_related("item"))
    room.step, room.trail = before, room.trail[:-1]
    room.rings_at, room.seconds_left = None, None


def _unreveal(room: Room, step: Step, by: Person) -> None:
    _set(step, revealed_at=None)


def _unend(room: Room, step: Step, by: Person) -> None:
    take_yield_back(step)
    _set(step, ended_at=None)
    electing.begin(step, by=by)
    room.rings_at, room.seconds_left = None, 0


_MOVES = {
    Go.BEGIN: _begin,
    Go.REVEAL: _reveal,
    Go.END: _end,
    Go.UNBEGIN: _unbegin,
    Go.UNREVEAL: _unreveal,
    Go.UNEND: _unend,
}


def _set(step: Step, **values: dt.datetime | bool | None) -> None:
    for name, value in values.items():
        setattr(step, name, value)
    step.save(update_fields=list(values))


def _ring(room: Room, seconds: int, now: dt.datetime) -> None:
    room.rings_at, room.seconds_left = now + dt.timedelta(seconds=seconds), None


def _kept(room: Room) -> Room:
    room.number += 1
    room.save(update_fields=["step", "trail", "number", "rings_at", "seconds_left"])
    went_on(room.meeting)
    return room
