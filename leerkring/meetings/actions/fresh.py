"""What every act on a meeting begins and ends with."""

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from leerkring.communities.live import changed
from leerkring.journal.actions import record
from leerkring.kit.errors import Refused
from leerkring.meetings.models import Meeting
from leerkring.meetings.queries import at_the_table
from leerkring.notices.actions import tell
from leerkring.people.models import Person


def fresh(meeting: Meeting) -> Meeting:
    """The meeting as it stands now; whoever else wants to change it waits."""
    now = Meeting.objects.select_for_update().get(pk=meeting.pk)
    now.community = meeting.community
    return now


def require_ahead(meeting: Meeting) -> None:
    """Raise when it is over: what was held stays as it was."""
    if meeting.cancelled_at:
        raise Refused(_("This meeting was cancelled. Plan it again first."))
    if meeting.closed_at:
        raise Refused(_("This meeting is closed. What was made in it stays as it is."))


def require_open(meeting: Meeting) -> None:
    """Raise unless it is going on."""
    require_ahead(meeting)
    if not meeting.opened_at:
        raise Refused(_("The meeting has not begun yet. The chair opens it; any of you can take the chair."))


def noted(*, by: Person, did: str, meeting: Meeting) -> Meeting:
    """Note in the journal that it was done, and announce that something changed."""
    record(by=by, did=did, on=meeting, place_id=meeting.community_id)
    changed(meeting)
    return meeting


def tell_others(meeting: Meeting, sentence: str, *, by: Person, address: str = "", **values: str | int) -> None:
    """Tell everybody at the table but who did it."""
    people = [seat.person for seat in at_the_table(meeting.community) if seat.person.pk != by.pk]
    day = timezone.localtime(meeting.starts_at)
    told = {
        "group": meeting.community.name,
        "title": meeting.title,
        "day": f"{day.day}-{day.month}-{day.year}",
        "time": f"{day:%H:%M}",
    }
    address = address or reverse("meetings:show_meeting", args=[meeting.pk])
    tell(people=people, sentence=sentence, values=told | values, address=address)
