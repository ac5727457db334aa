"""What happens by itself: a vote whose last day has passed is closed, and what was told in a meeting is nobody's."""

import datetime as dt
from uuid import UUID

from django.db import transaction

from leerkring.choices.actions import finish, let_keys_go
from leerkring.choices.models import Choice, Stage


def close_due(today: dt.date) -> int:
    """Close every vote whose last day has passed; returns how many. Safe to run often, and twice at once."""
    _let_go_of_meetings(today)
    due = Choice.objects.filter(stage=Stage.OPEN, closes_on__lt=today).order_by("pk").values_list("pk", flat=True)
    return sum(_close(pk) for pk in list(due))


@transaction.atomic
def _close(pk: UUID) -> bool:
    choice = Choice.objects.select_for_update(of=("self",)).select_related("community").get(pk=pk)
    if choice.is_open:
        finish(choice)
    return choice.is_closed


@transaction.atomic
def _let_go_of_meetings(today: dt.date) -> None:
    """What was told in a meeting is nobody's the day after, also where the chair never went on to the next step."""
    told = Choice.objects.select_for_update(of=("self",)).filter(stage=Stage.CLOSED, is_live=True, closed_on__lt=today)
    for choice in told:
        let_keys_go(choice)
