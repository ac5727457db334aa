"""A round of consent in the room: every act is one of `decisions`, and everybody's page follows."""

import datetime as dt
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from leerkring.decisions import actions as decisions
from leerkring.decisions.models import Decision
from leerkring.kit.errors import Refused
from leerkring.meetings.actions import made as making
from leerkring.meetings.models import Made
from leerkring.people.models import Person
from leerkring.rooms.access import Visitor
from leerkring.rooms.actions.fresh import hold
from leerkring.rooms.actions.making import keep, member_that_writes
from leerkring.rooms.live import counted, written
from leerkring.rooms.models import Place, Seat, Step
from leerkring.rooms.queries.consent import decision_of, has_everybody_spoken


@transaction.atomic
def propose(*, visitor: Visitor, step: Step, title: str, text: str, respond_by: dt.date | None) -> Made:
    """Lay a proposal before the group."""
    author = member_that_writes(visitor, step, typed=text)
    # Two who propose at once: the second one reads the first proposal.
    hold(step)
    earlier = decision_of(step)
    if earlier is not None and earlier.is_in_round:
        raise Refused(
            _("Somebody laid a proposal before the group already. Make that one better, together."), typed=text
        )
    proposal = {"title": title, "text": text, "respond_by": respond_by}
    return keep(step, making.propose(author=author, meeting=step.meeting, item=step.item, **proposal))


@transaction.atomic
def give_voice(*, visitor: Visitor, step: Step, number: int, stand: str, text: str) -> None:
    """A member says what she thinks, and with that is ready; the others hear of it when nobody thinks any more."""
    author, decision = _round(visitor, step, typed=text)
    decisions.give_voice(author=author, decision=decision, number=number, stand=stand, text=text)
    seat = Seat.objects.get(meeting=step.meeting, person=author)
    Place.objects.update_or_create(step=step, seat=seat, defaults={"is_ready": True})
    if has_everybody_spoken(step, decision):
        written(step.meeting)
    else:
        counted(step.meeting)


@transaction.atomic
def amend(*, visitor: Visitor, step: Step, number: int, text: str, respond_by: dt.date | None) -> None:
    """A better text; everybody is asked again."""
    author, decision = _round(visitor, step, typed=text)
    decisions.amend(author=author, decision=decision, number=number, text=text, respond_by=respond_by)
    Place.objects.filter(step=step).update(is_ready=False)
    written(step.meeting)


@transaction.atomic
def adopt(*, visitor: Visitor, step: Step, **outcome: Any) -> None:
    """The group decides."""
    author, decision = _round(visitor, step)
    decisions.adopt(author=author, decision=decision, **outcome)
    written(step.meeting)


@transaction.atomic
def withdraw(*, visitor: Visitor, step: Step, because: str) -> None:
    """Off the table, with the reason; another proposal can follow."""
    author, decision = _round(visitor, step, typed=because)
    decisions.withdraw(author=author, decision=decision, because=because)
    written(step.meeting)


@transaction.atomic
def restore(*, visitor: Visitor, step: Step) -> None:
    """The withdrawn proposal lies before the group again."""
    author, decision = _round(visitor, step)
    decisions.restore(author=author, decision=decision)
    written(step.meeting)


def _round(visitor: Visitor, step: Step, *, typed: str = "") -> tuple[Person, Decision]:
    author = member_that_writes(visitor, step, typed=typed)
    decision = decision_of(step)
    if decision is None:
        raise Refused(_("There is no proposal yet. Look at the room again, please."), typed=typed)
    return author, decision
