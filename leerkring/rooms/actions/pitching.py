"""Bringing a case, choosing which one the group takes, and how long its words are kept."""

import datetime as dt

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from leerkring.communities.access import require
from leerkring.journal.actions import record
from leerkring.kit.errors import NotAllowed, Refused
from leerkring.organisations.rules import Right
from leerkring.rooms.access import Visitor
from leerkring.rooms.actions import writing
from leerkring.rooms.live import counted, written
from leerkring.rooms.models import Card, CaseTerm, Mark, Seat, Step
from leerkring.rooms.queries.cases import days_kept, pitches_of
from leerkring.rooms.rules import State


@transaction.atomic
def pitch(*, visitor: Visitor, step: Step, text: str) -> Card:
    """A case in a line or two; from now on its days are counted."""
    card = writing.write(visitor=visitor, step=step, text=text)
    card.expires_on = timezone.localdate() + dt.timedelta(days=days_kept(step.community))
    card.save(update_fields=["expires_on"])
    return card


@transaction.atomic
def choose(*, visitor: Visitor, step: Step, card: Card, is_chosen: bool) -> None:
    """She would take this one, or not after all."""
    seat = _seat_that_chooses(visitor, step)
    if is_chosen:
        Mark.objects.update_or_create(step=step, seat=seat, card=card, defaults={"value": 1})
    else:
        Mark.objects.filter(step=step, seat=seat, card=card).delete()
    stands = pitches_of(step, seat)
    # The last one who chooses shows all what was chosen; until then only the number on the board changes.
    (written if stands.chose >= stands.here else counted)(step.meeting)


@transaction.atomic
def pick(*, visitor: Visitor, step: Step, card: Card, is_picked: bool) -> None:
    """The chair says which one the group takes, or that it takes another one after all."""
    visitor.require(Right.LEAD_MEETING)
    _require_running(step)
    Card.objects.filter(step=step).update(is_picked=False)
    Card.objects.filter(pk=card.pk).update(is_picked=is_picked)
    written(step.meeting)


@transaction.atomic
def keep_for(*, visitor: Visitor, step: Step, days: int) -> None:
    """The group says how long the words of its cases are kept: those of this step, and from now on."""
    if visitor.person is None:
        raise NotAllowed
    require(visitor.person, step, Right.PLAN_MEETINGS)
    term, _is_new = CaseTerm.objects.update_or_create(community=step.community, defaults={"days": days})
    began = timezone.localdate(step.opened_at or timezone.now())
    Card.objects.filter(step=step).update(expires_on=began + dt.timedelta(days=days))
    record(by=visitor.person, did="set term of cases in", on=term, place_id=step.community.pk)
    written(step.meeting)


def _seat_that_chooses(visitor: Visitor, step: Step) -> Seat:
    visitor.require(Right.TAKE_PART)
    _require_running(step)
    if visitor.seat is None:
        raise NotAllowed
    return visitor.seat


def _require_running(step: Step) -> None:
    if step.is_secret or step.state not in (State.OPEN, State.REVEALED) or not step.meeting.is_open:
        raise Refused(_("One can choose once the cases are turned over. Look at the room again, please."))
