"""Reminders of what came out of a small test."""

import datetime as dt

from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext_noop

from leerkring.drivers import queries
from leerkring.drivers.models import Trial
from leerkring.notices.actions import tell

# It may stand in a mail, so it names the group and not what it tries.
LOOK = gettext_noop("A small test in %(group)s: today you look at what came out.")


def remind(today: dt.date) -> int:
    """Tell whoever takes care of a test that its day has come, once; returns how many were told. Safe to run often."""
    return sum(_remind(one, today) for one in queries.to_look_at(today))


@transaction.atomic
def _remind(trial: Trial, today: dt.date) -> bool:
    told = Trial.objects.filter(pk=trial.pk, reminded_on=None).update(reminded_on=today)
    if told:
        address = reverse("drivers:show_trial", args=[trial.pk])
        tell(people=[trial.who], sentence=LOOK, values={"group": trial.community.name}, address=address)
    return bool(told)
