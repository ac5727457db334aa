"""What happens by itself: after the last day of writing all answer, after the last day the question closes."""

import datetime as dt

from django.db import transaction

from leerkring.communities.live import changed
from leerkring.kit.errors import Refused
from leerkring.perspectives.actions.asking import open_answers
from leerkring.perspectives.actions.closing import finish, locked
from leerkring.perspectives.models import Exploration, Stage


def move_on(today: dt.date) -> int:
    """Begin answers, and close; returns how many went on."""
    return sum(_begin(one) for one in _to_begin(today)) + sum(_close(one) for one in _to_close(today))


def _to_begin(today: dt.date) -> list[Exploration]:
    waiting = Exploration.objects.filter(stage=Stage.WRITING, writes_until__lt=today)
    return list(waiting.exclude(closes_on__lt=today).select_related("community"))


def _to_close(today: dt.date) -> list[Exploration]:
    return list(Exploration.objects.exclude(stage=Stage.CLOSED).filter(closes_on__lt=today))


@transaction.atomic
def _begin(exploration: Exploration) -> bool:
    try:
        changed(open_answers(exploration))
    except Refused:
        return False  # Nobody wrote anything: it waits until somebody does.
    return True


@transaction.atomic
def _close(exploration: Exploration) -> bool:
    now = locked(exploration)
    if now.is_closed:
        return False
    finish(now)
    changed(now)
    return True
