"""What is forgotten by itself, because its time is over."""

import datetime as dt

from django.apps import apps
from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from leerkring.choices import tasks as choices
from leerkring.meetings import tasks as meetings
from leerkring.perspectives import tasks as perspectives
from leerkring.privacy.actions import wipe_log
from leerkring.privacy.classification import TABLE
from leerkring.rooms import tasks as rooms


def forget_expired(now: dt.datetime) -> dict[str, int]:
    """Delete every row whose days are over, and let go who wrote what in rooms; returns how many of each table."""
    forgotten = {}
    for label, rows in TABLE.items():
        over = Q(pk__in=[])
        for moment, days in rows.days:
            over |= Q(**{f"{moment}__lt": now - dt.timedelta(days=days)})
        if rows.days:
            with transaction.atomic():
                _, deleted = apps.get_model(label)._default_manager.filter(over).delete()
            forgotten[label] = deleted.get(label, 0)
    forgotten |= rooms.let_go(now)
    meetings.tell(now)
    perspectives.move_on(timezone.localtime(now).date())
    choices.close_due(timezone.localdate(now))
    wipe_log()
    return forgotten
