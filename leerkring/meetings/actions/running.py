"""Running: the chair opens, keeps who is there, and closes; on the same day she can open it again."""

from collections.abc import Collection

from django.db import transaction
from django.urls import reverse
from django.utils import formats, timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from leerkring.kit.errors import Refused
from leerkring.kit.live import announce
from leerkring.meetings.access import require
from leerkring.meetings.actions.fresh import fresh, noted, require_ahead, require_open
from leerkring.meetings.live import topic_of
from leerkring.meetings.models import Attendance, Meeting
from leerkring.meetings.queries import at_the_table, members_away
from leerkring.notices.actions import take_back, tell_once
from leerkring.organisations.rules import Right
from leerkring.people.models import Person

MISSED = gettext_noop("What you missed in %(group)s: %(title)s, %(day)s.")


@transaction.atomic
def open_meeting(*, chair: Person, meeting: Meeting) -> Meeting:
    """It begins."""
    require(chair, meeting, Right.LEAD_MEETING)
    now = fresh(meeting)
    require_ahead(now)
    if now.opened_at:
        return now
    if not now.can_open:
        day = formats.date_format(timezone.localtime(now.starts_at), "l j F")
        sentence = _("This meeting is on %(day)s. You can open it on that day; move it first if you meet earlier.")
        raise Refused(sentence % {"day": day})
    now.opened_at = timezone.now()
    now.save(update_fields=["opened_at"])
    announce(topic_of(now))
    return noted(by=chair, did="opened", meeting=now)


@transaction.atomic
def mark_attendance(*, chair: Person, meeting: Meeting, present: Collection[Person]) -> None:
    """Keep who is there and who is not, of everybody who belongs at the table."""
    require(chair, meeting, Right.LEAD_MEETING)
    require_open(fresh(meeting))
    there = {person.pk for person in present}
    rows = [
        Attendance(meeting=meeting, person=seat.person, was_there=seat.person.pk in there)
        for seat in at_the_table(meeting.community)
    ]
    Attendance.objects.bulk_create(
        rows, update_conflicts=True, unique_fields=["meeting", "person"], update_fields=["was_there"]
    )
    noted(by=chair, did="marked attendance of", meeting=meeting)


@transaction.atomic
def close(*, chair: Person, meeting: Meeting) -> Meeting:
    """It ends; the minutes are there."""
    require(chair, meeting, Right.LEAD_MEETING)
    now = fresh(meeting)
    if now.closed_at:
        return now
    require_open(now)
    now.closed_at = timezone.now()
    now.save(update_fields=["closed_at"])
    _tell_those_away(now)
    announce(topic_of(now))
    return noted(by=chair, did="closed", meeting=now)


@transaction.atomic
def reopen(*, chair: Person, meeting: Meeting) -> Meeting:
    """It was closed too early; on the same day it goes on."""
    require(chair, meeting, Right.LEAD_MEETING)
    now = fresh(meeting)
    if not now.closed_at:
        return now
    if not now.can_reopen:
        raise Refused(
            _("A meeting can be opened again on the day it was closed. Put it on the agenda of the next one.")
        )
    now.closed_at = None
    now.save(update_fields=["closed_at"])
    take_back(sentence=MISSED, address=_minutes_of(now))
    announce(topic_of(now))
    return noted(by=chair, did="reopened", meeting=now)


def _tell_those_away(meeting: Meeting) -> None:
    """Who was not there finds what came of it among her news, and in her mail."""
    values = {"group": meeting.community.name, "title": meeting.title, "day": _day_of(meeting)}
    tell_once(people=members_away(meeting), sentence=MISSED, values=values, address=_minutes_of(meeting))


def _day_of(meeting: Meeting) -> str:
    day = timezone.localtime(meeting.starts_at)
    return f"{day.day}-{day.month}-{day.year}"


def _minutes_of(meeting: Meeting) -> str:
    return reverse("meetings:show_minutes", args=[meeting.pk])
