"""The agenda: activities with their minutes, in an order. Until a meeting begins facilitators design it too."""

from collections.abc import Callable, Mapping, Sequence
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.utils.module_loading import import_string
from django.utils.translation import gettext as _

from leerkring.goals.models import Goal
from leerkring.kit.errors import NotAllowed, Overtaken, Refused
from leerkring.kit.models import the_one
from leerkring.meetings.access import require
from leerkring.meetings.actions.fresh import fresh, noted, require_ahead
from leerkring.meetings.models import AgendaItem, Meeting
from leerkring.meetings.rules import moved
from leerkring.organisations.rules import Right
from leerkring.people.models import Person


@transaction.atomic
def add(
    *,
    author: Person,
    meeting: Meeting,
    title: str,
    how: str,
    minutes: int,
    serves: Goal | None,
    question: str = "",
) -> AgendaItem:
    """Put an activity at the end of the agenda; it serves a goal, or a question, or neither."""
    _require(author, meeting, serves)
    item = AgendaItem.objects.create(
        meeting=meeting,
        position=_next_position(meeting),
        title=title,
        how=how,
        minutes=minutes,
        serves=serves,
        question=question,
        author=author,
    )
    noted(by=author, did="designed", meeting=meeting)
    return item


@transaction.atomic
def change(
    *,
    author: Person,
    item: AgendaItem,
    started_from: int,
    title: str,
    how: str,
    minutes: int,
    serves: Goal | None,
    question: str = "",
) -> None:
    """Say it otherwise, or give it other minutes; `started_from` is the number that the author had before her."""
    _require(author, item.meeting, serves)
    now = _still_there(item, typed=f"{title}\n{how}".strip())
    if now.number != started_from:
        sentence = _("Somebody else changed this activity while you were writing. Look at both, then change it again.")
        raise Overtaken(sentence, typed=f"{title}\n{how}".strip(), theirs=f"{now.title}\n{now.how}".strip())
    now.title, now.how, now.minutes, now.serves, now.question = title, how, minutes, serves, question
    now.number += 1
    now.save(update_fields=["title", "how", "minutes", "serves", "question", "number"])
    noted(by=author, did="designed", meeting=item.meeting)


@transaction.atomic
def move(*, author: Person, item: AgendaItem, by: int) -> None:
    """Move it so many places up (below 0) or down."""
    _require(author, item.meeting)
    _still_there(item)
    order = list(item.meeting.agenda.order_by("position", "created_at").values_list("pk", flat=True))
    _number(moved(order, item.pk, by=by))
    noted(by=author, did="designed", meeting=item.meeting)


@transaction.atomic
def remove(*, author: Person, item: AgendaItem) -> None:
    """Take it off the agenda; what was made in it stays with the meeting."""
    _require(author, item.meeting)
    item.delete()
    noted(by=author, did="designed", meeting=item.meeting)


@transaction.atomic
def copy(*, author: Person, meeting: Meeting, like: Meeting) -> int:
    """Put the activities of an earlier meeting at the end of the agenda; returns how many."""
    _require(author, meeting)
    if like.community_id != meeting.community_id:
        raise NotAllowed
    number = copied(like, meeting, author=author)
    noted(by=author, did="designed", meeting=meeting)
    return number


def copied(like: Meeting, meeting: Meeting, *, author: Person) -> int:
    """Write the copies; a goal that the group let go of is not served again.

    What apps above keep with an activity is copied along by the functions that the settings name.
    """
    first = _next_position(meeting)
    items = like.agenda.select_related("serves").order_by("position", "created_at")
    copies = {
        item.pk: AgendaItem(
            meeting=meeting,
            position=first + place,
            title=item.title,
            how=item.how,
            minutes=item.minutes,
            serves=item.serves if item.serves and not item.serves.ended_at else None,
            question=item.question,
            author=author,
        )
        for place, item in enumerate(items)
    }
    AgendaItem.objects.bulk_create(copies.values())
    for path in settings.COPIED_WITH_ACTIVITIES:
        copy_along: Callable[[Mapping[UUID, AgendaItem]], None] = import_string(path)
        copy_along(copies)
    return len(copies)


def _require(author: Person, meeting: Meeting, serves: Goal | None = None) -> None:
    now = fresh(meeting)
    require(author, now, Right.DESIGN_MEETINGS)
    if serves is not None and serves.community_id != meeting.community_id:
        raise NotAllowed
    require_ahead(now)


def _still_there(item: AgendaItem, typed: str = "") -> AgendaItem:
    """The activity as it stands now; the meeting is locked, so nobody takes it away meanwhile."""
    now = the_one(AgendaItem.objects.filter(pk=item.pk))
    if now is None:
        raise Refused(_("Somebody took this activity off the agenda meanwhile."), typed=typed)
    return now


def _next_position(meeting: Meeting) -> int:
    last = meeting.agenda.order_by("-position").values_list("position", flat=True).first()
    return 1 if last is None else last + 1


def _number(order: Sequence[UUID]) -> None:
    items = [AgendaItem(pk=key, position=place) for place, key in enumerate(order, 1)]
    AgendaItem.objects.bulk_update(items, ["position"])
