"""What is to be measured again."""

import datetime as dt
from collections.abc import Sequence

from django.db.models import Max, Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from leerkring.goals.models import Adjustment, Indicator, Measurement
from leerkring.goals.queries.words import day_words
from leerkring.goals.rules.due import next_on


def due_words(indicator: Indicator, measured: Sequence[Measurement]) -> str:
    """When it is due, in words; nothing when nothing was agreed or nothing was measured."""
    if not measured or not indicator.is_open:
        return ""
    due = next_on(measured[-1].on, indicator.every)
    if due is None:
        return ""
    if due <= timezone.localdate():
        return _("It is time to measure again: you agreed on %(day)s.") % {"day": day_words(due)}
    return _("The next measurement is on %(day)s.") % {"day": day_words(due)}


def overdue(today: dt.date) -> list[Indicator]:
    """What was to be measured by today, and of which nobody was reminded since the last measurement."""
    found: QuerySet[Indicator] = Indicator.objects.exclude(every="").filter(ended_at=None)
    found = found.filter(Q(goal=None) | Q(goal__ended_at=None), community__ended_on=None)
    found = found.select_related("community", "author").annotate(last_on=Max("measurements__on"))
    return [one for one in found if _is_due(one, one.last_on, today)]


def _is_due(indicator: Indicator, last: dt.date | None, today: dt.date) -> bool:
    if last is None or (indicator.reminded_on is not None and indicator.reminded_on > last):
        return False
    due = next_on(last, indicator.every)
    return due is not None and due <= today


def to_look_at(today: dt.date) -> QuerySet[Adjustment]:
    """What the group wanted to look at again by today."""
    found = Adjustment.objects.filter(reviewed_at=None, review_on__lte=today, indicator__community__ended_on=None)
    return found.select_related("indicator__community", "author")
