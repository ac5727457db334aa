"""The room itself: its steps, who sits in it, how many are ready, and its clock."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Exists, F, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.utils import timezone

from leerkring.communities.models import Community
from leerkring.kit.models import the_one
from leerkring.meetings.models import AgendaItem, Meeting
from leerkring.methods.rules import Kind, Speaks
from leerkring.rooms.models import Card, Mark, Place, Room, Seat, Step
from leerkring.rooms.rules import Clock, State, clock_of, usual_minutes

# Who has not been heard of for so long is not waited for. The page of a seat says every half minute that it is there.
PRESENT = dt.timedelta(seconds=75)


def room_of(meeting: Meeting, seat: Seat | None = None) -> Room | None:
    """The room of this meeting, if it was ever opened, with the step it is at, and whether this seat is ready there."""
    rooms = Room.objects.filter(meeting=meeting).select_related("step__item", "step__source__source")
    ready = Place.objects.filter(step=OuterRef("step"), seat=seat, is_ready=True)
    room = the_one(rooms.annotate(seat_is_ready=Exists(ready)) if seat is not None else rooms)
    if room is not None:
        room.is_ready = getattr(room, "seat_is_ready", False)
        room.meeting = meeting
        if room.step is not None:
            room.step.item.meeting = meeting
    return room


def steps_of(meeting: Meeting) -> QuerySet[Step]:
    """All steps of a meeting in their order."""
    steps = Step.objects.filter(item__meeting=meeting).select_related("item", "source__source")
    return steps.order_by("item__position", "item__created_at", "position", "created_at")


def bare_steps_of(meeting: Meeting) -> list[Step]:
    """For each activity without steps the one it gets when it is led: a clock. They are not kept yet."""
    return [
        Step(
            item=item,
            position=1,
            kind=Kind.TIMER,
            name=item.title[:120],
            question=item.how[:1000],
            minutes=item.minutes,
            speaks=Speaks.ALL,
        )
        for item in _bare_items(meeting)
    ]


def _bare_items(meeting: Meeting) -> QuerySet[AgendaItem]:
    has_steps = Step.objects.filter(item__meeting=meeting).values("item")
    return AgendaItem.objects.filter(meeting=meeting).exclude(pk__in=has_steps)


def steps_to_lead(meeting: Meeting) -> list[Step]:
    """All steps, and those that bare activities get, as they come; a second question only where there are such."""
    steps = list(steps_of(meeting).annotate(some_are_bare=Exists(_bare_items(meeting))))
    bare = bare_steps_of(meeting) if not steps or steps[0].some_are_bare else []
    return sorted([*steps, *bare], key=lambda one: (one.item.position, one.item.created_at, one.position))


def position_in(steps: Sequence[Step], step: Step | None) -> int | None:
    """The place of this step among the others, from 0."""
    return next((place for place, one in enumerate(steps) if step is not None and one.pk == step.pk), None)


def seats_of(meeting: Meeting) -> QuerySet[Seat]:
    """Who came into the room and did not leave, by name."""
    seats = Seat.objects.filter(meeting=meeting, left_at=None).select_related("person")
    return seats.order_by(Coalesce("person__given_name", "guest_name"), "person__family_name", "pk")


@dataclass(frozen=True)
class Presence:
    """How many are in the room now, how many of them are ready, and how much was written; never what.

    Who gave dots, rated or chose is ready, and need not say so.
    """

    here: int
    ready: int
    writing: int
    cards: int
    marks: int


def presence(step: Step, now: dt.datetime | None = None) -> Presence:
    """How the room stands at this step."""
    here = Seat.objects.filter(
        meeting=step.item.meeting_id, left_at=None, seen_at__gte=(now or timezone.now()) - PRESENT
    )
    ready = Place.objects.filter(step=step, is_ready=True, seat__in=here.values("pk"))
    cards = Card.objects.filter(step=step, removed_at=None)
    counted = Step.objects.filter(pk=step.pk).annotate(
        number_here=_number_of(here, "meeting"),
        number_ready=_number_of(ready, "step"),
        number_written=_number_of(cards, "step"),
        number_marked=_number_of(Mark.objects.filter(step=step, seat__in=here.values("pk")), "step", of="seat"),
    )
    number, said_so, written, marked = counted.values_list(
        "number_here", "number_ready", "number_written", "number_marked"
    ).get()
    ready = max(said_so, marked)
    return Presence(number, ready, number - ready, written, marked)


def _number_of(rows: QuerySet[Any], all_of: str, of: str = "pk") -> Coalesce:
    """How many different ones, as part of a question that asks more."""
    counted = rows.order_by().values(all_of).annotate(number=Count(of, distinct=True)).values("number")
    return Coalesce(Subquery(counted), 0)


def has_to_confirm(step: Step | None, stands: Presence | None = None) -> Presence | None:
    """Who the chair would leave behind by going on now; None when nobody; `stands` is the presence if known."""
    if step is None or step.state != State.OPEN:
        return None
    stands = stands or presence(step)
    return stands if 0 < stands.ready < stands.here else None


def clock(room: Room, now: dt.datetime | None = None) -> Clock | None:
    """The clock of the running step."""
    if room.step is None or room.step.state not in (State.OPEN, State.REVEALED):
        return None
    return clock_of(room.step.minutes, room.rings_at, room.seconds_left, now or timezone.now())


def usual_minutes_of(community: Community, kind: str, name: str) -> int | None:
    """How long this group really took before for a step of this kind and name."""
    steps = Step.objects.filter(
        item__meeting__community=community, kind=kind, name=name, ended_at__gt=F("opened_at")
    ).order_by("-ended_at")
    spans = [ended - opened for opened, ended in steps.values_list("opened_at", "ended_at")[:20] if ended and opened]
    return usual_minutes(spans)


def is_ready(step: Step | None, seat: Seat | None) -> bool:
    """This seat said that it is ready with this step."""
    return step is not None and seat is not None and Place.objects.filter(step=step, seat=seat, is_ready=True).exists()
