"""Reminders of what somebody took on."""

import datetime as dt

from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext_noop

from leerkring.commitments import queries
from leerkring.commitments.models import Action
from leerkring.commitments.rules import BEFORE, Reminder, reminder
from leerkring.notices.actions import tell

# They may stand in a mail, so they name the group and not what somebody took on.
SENTENCES = {
    Reminder.SOON: gettext_noop("Something you took on in %(group)s is to be done by about now."),
    Reminder.LATE: gettext_noop(
        "Something you took on in %(group)s is still open. Done, later, or shall you stop with it?"
    ),
}


def remind(today: dt.date) -> int:
    """Tell everybody whose action asks for attention; returns how many were told. Safe to run often."""
    return sum(_remind(action, today) for action in queries.due_by(today + BEFORE))


@transaction.atomic
def _remind(action: Action, today: dt.date) -> bool:
    fresh = Action.objects.select_for_update().get(pk=action.pk)
    kind = reminder(fresh.due_on, fresh.reminded_on, today) if fresh.is_open and fresh.due_on else None
    if kind is None:
        return False
    Action.objects.filter(pk=fresh.pk).update(reminded_on=today)
    address = reverse("commitments:show_action", args=[fresh.pk])
    tell(people=[action.who], sentence=SENTENCES[kind], values={"group": action.community.name}, address=address)
    return True
