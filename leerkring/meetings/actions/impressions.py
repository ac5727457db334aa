"""How a meeting was: said by who was there, and told to the group at once, without names."""

import datetime as dt
import random

from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _

from leerkring.communities.live import changed
from leerkring.communities.queries import members_of
from leerkring.kit.errors import Refused
from leerkring.kit.models import Sent
from leerkring.meetings.access import require
from leerkring.meetings.actions.fresh import fresh
from leerkring.meetings.models import Impression, Meeting
from leerkring.meetings.queries import how_it_was, members_away
from leerkring.meetings.rules import FEWEST_IMPRESSIONS, IMPRESSION_LASTS
from leerkring.organisations.rules import Right
from leerkring.people.models import Person

_ANY_ORDER = random.SystemRandom()


@transaction.atomic
def give_impression(*, author: Person, meeting: Meeting, score: int, text: str) -> None:
    """Say how it was, or say it otherwise. The journal and the others hear nothing: who spoke when would be known."""
    require(author, meeting, Right.TAKE_PART)
    now = fresh(meeting)
    if not how_it_was(author, now, now.attendances.all()).asks:
        sentence = _("Who was there can say this in the week after the meeting, until the group sees it.")
        raise Refused(sentence, typed=text)
    Impression.objects.update_or_create(meeting=now, person=author, defaults={"score": score, "text": text})


@transaction.atomic
def tell_impressions(meeting: Meeting, now: dt.datetime) -> bool:
    """Let the group see it, all at once and once only; True when it did. Too few are thrown away after the week.

    Not while the meeting can be opened again: who is noted as having been there would change after it was told.
    """
    meeting = fresh(meeting)
    rows = list(Impression.objects.filter(meeting=meeting, told_at=None))
    if not rows or meeting.closed_at is None or meeting.can_reopen:
        return False
    is_over = now >= meeting.closed_at + IMPRESSION_LASTS
    is_enough = len(rows) >= FEWEST_IMPRESSIONS
    if not is_over and not (is_enough and _everybody_spoke(meeting, rows)):
        return False
    Impression.objects.filter(meeting=meeting).delete()
    if is_enough:
        _tell(meeting, rows, now)
    # Forms are kept for a while under a digest of their words, beside who sent them.
    Sent.objects.filter(answer=reverse("meetings:give_impression", args=[meeting.pk])).delete()
    changed(meeting)
    return is_enough


def _tell(meeting: Meeting, rows: list[Impression], now: dt.datetime) -> None:
    """New rows in any order and of one moment: nothing in them says who, or who first."""
    _ANY_ORDER.shuffle(rows)
    told = [Impression(meeting=meeting, score=row.score, text=row.text, told_at=now) for row in rows]
    Impression.objects.bulk_create(told)
    Impression.objects.filter(meeting=meeting).update(created_at=now)


def _everybody_spoke(meeting: Meeting, rows: list[Impression]) -> bool:
    """All members who were there."""
    spoke, away = {row.person_id for row in rows}, {person.pk for person in members_away(meeting)}
    return all(member.pk in spoke or member.pk in away for member in members_of(meeting.community))
