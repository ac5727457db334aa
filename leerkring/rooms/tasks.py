"""What is let go after a meeting: who wrote which card, what was never turned over, and the names of guests.

A meeting can be opened again on the day it was closed, so this is for the day after. It says nothing about steps that
show names, nor about what one writes for oneself alone: that stays hers.
"""

import datetime as dt
import random
from typing import Any

from django.db import transaction
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone

from leerkring.kit.models import Sent
from leerkring.methods.rules import Reveal
from leerkring.rooms.access import SHARED_FOR
from leerkring.rooms.models import Card, Mark, Picture, Place, Seat, Step

# A meeting that nobody ever closed is over after this time.
_FORGOTTEN = dt.timedelta(weeks=4)
_ANY_ORDER = random.SystemRandom()


def let_go(now: dt.datetime) -> dict[str, int]:
    """Everything whose time is over; returns how many of each table."""
    steps = list(_steps_over(now).select_related("item"))
    for step in steps:
        _let_writers_go(step)
    return {"rooms.Step": len(steps), "rooms.Seat": _forget_guests(now), "rooms.Card": _forget_cases(now)}


def _forget_cases(now: dt.datetime) -> int:
    """The words of a case go after the days that the group chose, and with them what hangs on that card."""
    with transaction.atomic():
        _, deleted = Card.objects.filter(expires_on__lt=timezone.localtime(now).date()).delete()
    return deleted.get("rooms.Card", 0)


def _steps_over(now: dt.datetime) -> QuerySet[Step]:
    """Steps without names of meetings that cannot be opened again, in which somebody can still be recognised."""
    today = timezone.localtime(now).replace(hour=0, minute=0, second=0, microsecond=0)
    closed = Q(item__meeting__closed_at__lt=today)
    left_open = Q(item__meeting__closed_at=None, item__meeting__starts_at__lt=now - _FORGOTTEN)
    of_step = {"step": OuterRef("pk")}
    wrote = Exists(Card.objects.filter(**of_step, seat__isnull=False))
    chose = Exists(Mark.objects.filter(**of_step, seat__isnull=False))
    was_ready = Exists(Place.objects.filter(**of_step, is_ready=True))
    return (
        Step.objects.filter(closed | left_open, names=False)
        .exclude(reveal=Reveal.NEVER)
        .filter(wrote | chose | was_ready)
    )


@transaction.atomic
def _let_writers_go(step: Step) -> None:
    """No column, no moment and no order of rows says any more who wrote or chose what.

    Forms that were sent are kept under a digest of their words, so those of this meeting go too.
    """
    cards = Card.objects.filter(step=step)
    cards.filter(removed_at__isnull=False).delete()
    if step.is_secret:
        cards.delete()
    _mix(Picture.objects.filter(card__step=step), step)
    _mix(cards, step, seat=None, team=None)
    _mix(Mark.objects.filter(step=step), step, seat=None)
    places = Place.objects.filter(step=step)
    places.filter(team=None, spoke_at=None).delete()
    _mix(places, step, is_ready=False)
    Sent.objects.filter(answer__contains=f"/meetings/{step.item.meeting_id}/room/").delete()


def _mix(rows: QuerySet[Any], step: Step, **values: Any) -> None:
    """Write these rows again in any order, as if all were made when the step began."""
    mixed = list(rows)
    _ANY_ORDER.shuffle(mixed)
    keys = [row.pk for row in mixed]
    again = rows.model._default_manager.filter(pk__in=keys)
    # Without what hangs on them: they come back before anybody looks.
    again._raw_delete(again.db)
    rows.model._default_manager.bulk_create(mixed)
    again.update(created_at=step.opened_at or step.created_at, **values)


def _forget_guests(now: dt.datetime) -> int:
    """Four weeks after the meeting a guest's name goes, and with it what nobody but she could read."""
    long_ago = now - SHARED_FOR
    over = Q(meeting__closed_at__lt=long_ago) | Q(meeting__closed_at=None, seen_at__lt=long_ago)
    guests = Seat.objects.filter(over, person=None)
    with transaction.atomic():
        Card.objects.filter(seat__in=guests, step__revealed_at=None).delete()
        _, deleted = guests.delete()
    return deleted.get("rooms.Seat", 0)
