"""The group lets the guests of a meeting read afterwards what was revealed in it."""

from django.db import transaction
from django.utils.translation import gettext as _

from leerkring.kit.errors import Refused
from leerkring.meetings.access import require
from leerkring.meetings.actions.fresh import noted
from leerkring.meetings.models import Meeting
from leerkring.organisations.rules import Right
from leerkring.people.models import Person
from leerkring.rooms.actions.fresh import fresh_room
from leerkring.rooms.models import Room


@transaction.atomic
def share_with_guests(*, by: Person, meeting: Meeting, is_shared: bool) -> Room:
    """Its guests read it from now on, or not any more."""
    require(by, meeting, Right.WRITE_MINUTES)
    room = fresh_room(meeting)
    if not meeting.closed_at:
        raise Refused(_("The meeting is still going on. Close it first; then you see what came out of it."))
    if room.is_shared_with_guests != is_shared:
        room.is_shared_with_guests = is_shared
        room.save(update_fields=["is_shared_with_guests"])
        noted(by=by, did="shared the outcome" if is_shared else "stopped sharing", meeting=meeting)
    return room
