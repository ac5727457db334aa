"""What happens by itself: invitations go to calendars by mail, and the group sees how its meetings were."""

import datetime as dt
import logging
from dataclasses import replace
from email.utils import parseaddr
from smtplib import SMTPException

from django.conf import settings
from django.core.mail import EmailMultiAlternatives, get_connection
from django.core.mail.backends.base import BaseEmailBackend
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _

from leerkring.meetings import queries
from leerkring.meetings.actions import calendars
from leerkring.meetings.actions.impressions import tell_impressions
from leerkring.meetings.models import Impression, Meeting
from leerkring.meetings.rules import invitation_text, one_line
from leerkring.people.models import Person

log = logging.getLogger("leerkring.mail")


def send_invitations(now: dt.datetime) -> int:
    """Mail who wants it about what her calendar does not know yet; returns how many left. Safe to run often."""
    connection = get_connection()
    # Before anything is claimed: a mail server that is away costs nobody her invitation.
    connection.open()
    try:
        sent = sum(
            _send(meeting, person, connection, now)
            for meeting, person in queries.to_invite(now)
            if calendars.claim_invitation(meeting=meeting, person=person)
        )
        return sent + sum(
            _send(meeting, person, connection, now, is_hers=False)
            for meeting, person in queries.to_take_back(now)
            if calendars.claim_taking_back(meeting=meeting, person=person)
        )
    finally:
        connection.close()


def tell(now: dt.datetime) -> int:
    """Tell what is to be told of meetings; returns of how many. Safe to run often, and twice at once."""
    waiting = Impression.objects.filter(told_at=None).values("meeting")
    meetings = Meeting.objects.filter(pk__in=waiting).select_related("community").order_by("pk")
    return sum(tell_impressions(meeting, now) for meeting in meetings)


def _send(
    meeting: Meeting, person: Person, connection: BaseEmailBackend, now: dt.datetime, *, is_hers: bool = True
) -> bool:
    try:
        _written(meeting, person, connection, now, is_hers=is_hers).send()
    except (SMTPException, OSError) as error:
        # Not to whom: only that it happened.
        log.error("An invitation was not sent: %s", type(error).__name__)
        return False
    return True


def _written(
    meeting: Meeting, person: Person, connection: BaseEmailBackend, now: dt.datetime, *, is_hers: bool
) -> EmailMultiAlternatives:
    account = settings.BASE_ADDRESS + reverse("people:change_account")
    event = queries.event_of(meeting, settings.BASE_ADDRESS + reverse("meetings:show_meeting", args=[meeting.pk]))
    organizer = (meeting.community.name, parseaddr(settings.DEFAULT_FROM_EMAIL)[1])
    # Said now: a calendar takes the last word, also when she leaves the group and comes back.
    event = replace(event, is_cancelled=event.is_cancelled or not is_hers, changed_at=now)
    text = invitation_text(event, organizer=organizer, attendee=(person.name, person.email)).decode()
    with translation.override(person.language):
        said = _("Cancelled: %(title)s") if event.is_cancelled else _("Invitation: %(title)s")
        body = render_to_string("meetings/invitation.txt", {"meeting": meeting, "event": event, "account": account})
        subject = one_line(said % {"title": event.title})
    message = EmailMultiAlternatives(subject, body, to=[person.email], connection=connection)
    method = "CANCEL" if event.is_cancelled else "REQUEST"
    message.attach_alternative(text, f"text/calendar; method={method}; charset=utf-8")
    message.extra_headers = {"Auto-Submitted": "auto-generated", "List-Unsubscribe": f"<{account}>"}
    return message
