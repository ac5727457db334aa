"""What every act in a room begins with: the room as it stands now, and a step that one can still write in."""

from django.utils import timezone
from django.utils.translation import gettext as _

from leerkring.kit.errors import NotAllowed, Refused
from leerkring.kit.models import the_one
from leerkring.meetings.models import Meeting
from leerkring.organisations.rules import Right
from leerkring.rooms.access import Visitor
from leerkring.rooms.models import Room, Seat, Step
from leerkring.rooms.queries import is_open_ahead
from leerkring.rooms.rules import State


def fresh_room(meeting: Meeting) -> Room:
    """The room of this meeting, made when there is none; whoever else leads it waits."""
    Room.objects.get_or_create(meeting=meeting)
    room = Room.objects.select_for_update().get(meeting=meeting)
    room.meeting = meeting
    return room


def hold(step: Step) -> None:
    """Until this transaction ends, whoever else must not come in between here waits."""
    the_one(Step.objects.select_for_update(no_key=True).filter(pk=step.pk))


def can_write(step: Step) -> bool:
    """The step is going on in an open meeting, or it is open for writing at home."""
    if step.state == State.OPEN and step.meeting.is_open:
        return True
    return is_open_ahead(step, timezone.now()) and not step.meeting.is_over


def _is_there(step: Step) -> bool:
    """Sees how far the step is now: the chair may have gone on while this form waited for its turn."""
    now = the_one(Step.objects.filter(pk=step.pk).values("opened_at", "revealed_at", "ended_at", "ahead_until"))
    for name, moment in (now or {}).items():
        setattr(step, name, moment)
    return now is not None


def seat_that_writes(visitor: Visitor, step: Step, *, typed: str = "") -> Seat:
    """The seat of who writes, taken now when she had none. Raises when the step is not there to write in any more."""
    visitor.require(Right.TAKE_PART)
    # Who writes at home is of the group; a guest is in the room only.
    if not _is_there(step) or not can_write(step) or (visitor.is_guest and step.opened_at is None):
        raise Refused(_("This step is over. What you wrote is below, so that you can keep it."), typed=typed)
    if visitor.seat is not None:
        return visitor.seat
    if visitor.person is None:
        raise NotAllowed
    seat, _is_new = Seat.objects.get_or_create(
        meeting=step.meeting, person=visitor.person, defaults={"seen_at": timezone.now()}
    )
    return seat
