"""What happens by itself: a vote whose last day has passed is closed."""

import datetime as dt
from uuid import UUID

from django.db import transaction

from leerkring.choices.actions import finish
from leerkring.choices.models import Choice, Stage


def close_due(today: dt.date) -> int:
    """Close every vote whose last day has passed; returns how many. Safe to run often, and twice at once."""
    due = Choice.objects.filter(stage=Stage.OPEN, closes_on__lt=today).order_by("pk").values_list("pk", flat=True)
    return sum(_close(pk) for pk in list(due))


@transaction.atomic
def _close(pk: UUID) -> bool:
    choice = Choice.objects.select_for_update(of=("self",)).select_related("community").get(pk=pk)
    if choice.is_open:
        finish(choice)
    return choice.is_closed
