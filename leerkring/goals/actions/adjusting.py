"""Adjusting: what the group does about what a line says, and looking again."""

import datetime as dt

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from leerkring.communities.access import require
from leerkring.goals import queries
from leerkring.goals.actions.noting import noted
from leerkring.goals.models import Adjustment, AdjustmentKind, Indicator
from leerkring.kit.errors import Refused
from leerkring.organisations.rules import Right
from leerkring.people.models import Person


@transaction.atomic
def adjust(*, author: Person, indicator: Indicator, kind: str, words: str, review_on: dt.date) -> Adjustment:
    """Say what the group does, or why it leaves it; the reading of now is kept with it."""
    require(author, indicator, Right.WRITE_GOALS)
    if review_on <= timezone.localdate():
        raise Refused(_("Choose a day that is still to come: then you look at it again."))
    adjustment = Adjustment.objects.create(
        indicator=indicator,
        kind=AdjustmentKind(kind),
        words=words,
        said=queries.reading_of(indicator)[1],
        review_on=review_on,
        author=author,
    )
    noted(author, "adjusted", indicator)
    return adjustment


@transaction.atomic
def look_again(*, author: Person, adjustment: Adjustment, came_of: str, is_kept: bool) -> Adjustment:
    """What came of it, and whether it stays."""
    require(author, adjustment, Right.WRITE_GOALS)
    now = Adjustment.objects.select_for_update().get(pk=adjustment.pk)
    if now.reviewed_at is not None:
        raise Refused(_("Somebody looked at this again already. You find it with the line."))
    now.reviewed_at, now.came_of, now.is_kept = timezone.now(), came_of, is_kept
    now.save(update_fields=["reviewed_at", "came_of", "is_kept"])
    noted(author, "looked again at", adjustment.indicator)
    return now
