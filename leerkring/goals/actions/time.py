"""Where something was done otherwise, and when there is no school."""

import datetime as dt

from django.db import transaction
from django.utils.translation import gettext as _

from leerkring.communities.access import require
from leerkring.communities.models import Community
from leerkring.goals.actions.indicators import locked
from leerkring.goals.actions.noting import noted
from leerkring.goals.models import Holiday, Indicator, Phase
from leerkring.goals.rules.holidays import Region, ready
from leerkring.kit.errors import Refused
from leerkring.organisations.rules import Right
from leerkring.people.models import Person


@transaction.atomic
def begin_phase(*, author: Person, indicator: Indicator, on: dt.date, note: str) -> Phase:
    """From this day on something is done otherwise; the line is read anew from here."""
    require(author, indicator, Right.WRITE_GOALS)
    locked(indicator)
    if indicator.phases.filter(on=on).exists():
        raise Refused(_("A new part begins on this day already."))
    phase = Phase.objects.create(indicator=indicator, on=on, note=note, author=author)
    noted(author, "marked a change in", indicator)
    return phase


@transaction.atomic
def remove_phase(*, author: Person, phase: Phase) -> None:
    """The line is read as one again."""
    require(author, phase, Right.WRITE_GOALS)
    phase.delete()
    noted(author, "took away a change in", phase.indicator)


@transaction.atomic
def add_holiday(*, author: Person, community: Community, name: str, first_on: dt.date, last_on: dt.date) -> Holiday:
    """Days without school."""
    require(author, community, Right.WRITE_GOALS)
    if last_on < first_on:
        raise Refused(_("It ends before it begins. Turn the two days round, please."))
    if Holiday.objects.filter(community=community, first_on=first_on, last_on=last_on).exists():
        raise Refused(_("These days are in your list already."))
    holiday = Holiday.objects.create(community=community, name=name, first_on=first_on, last_on=last_on, author=author)
    return noted(author, "added", holiday)


@transaction.atomic
def remove_holiday(*, author: Person, holiday: Holiday) -> None:
    """These days were school days after all."""
    require(author, holiday, Right.WRITE_GOALS)
    noted(author, "removed", holiday)
    holiday.delete()


@transaction.atomic
def take_holidays(*, author: Person, community: Community, region: str) -> int:
    """Take over the holidays of a region, as far as they are not there; returns how many were new."""
    require(author, community, Right.WRITE_GOALS)
    known = set(Holiday.objects.filter(community=community).values_list("first_on", "last_on"))
    new = [
        Holiday(community=community, name=one.name, first_on=one.first, last_on=one.last, author=author)
        for one in ready(Region(region))
        if (one.first, one.last) not in known
    ]
    Holiday.objects.bulk_create(new)
    if new:
        noted(author, "added", new[-1])
    return len(new)
