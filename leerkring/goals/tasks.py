"""Reminders of what is to be measured, and of what is to be looked at again."""

import datetime as dt

from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext_noop

from leerkring.goals import queries
from leerkring.goals.models import Indicator
from leerkring.notices.actions import tell, tell_once

# They may stand in a mail, so they name the group and not what it measures.
MEASURE = gettext_noop("It is time to measure again in %(group)s.")
LOOK = gettext_noop("In %(group)s you wanted to look again at something that you adjusted.")


def remind(today: dt.date) -> int:
    """Tell whoever chose what is due, once for each time; returns how many were told. Safe to run often."""
    return sum(_of_measuring(one, today) for one in queries.overdue(today)) + _of_looking(today)


@transaction.atomic
def _of_measuring(indicator: Indicator, today: dt.date) -> bool:
    told = Indicator.objects.filter(pk=indicator.pk, reminded_on=indicator.reminded_on).update(reminded_on=today)
    if told:
        address = reverse("goals:show_indicator", args=[indicator.pk])
        tell(people=[indicator.author], sentence=MEASURE, values={"group": indicator.community.name}, address=address)
    return bool(told)


def _of_looking(today: dt.date) -> int:
    due = list(queries.to_look_at(today))
    for one in due:
        address, group = reverse("goals:look_again", args=[one.pk]), one.community.name
        tell_once(people=[one.author], sentence=LOOK, values={"group": group}, address=address)
    return len(due)
