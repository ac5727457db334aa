"""What was agreed before and is still open: what a meeting looks at first."""

import datetime as dt
from collections import Counter

from django.db.models import Q, QuerySet
from django.utils import timezone

from leerkring.commitments.models import Action, State
from leerkring.commitments.queries import open_actions
from leerkring.meetings.models import Meeting
from leerkring.meetings.queries import next_after
from leerkring.methods.rules import Kind
from leerkring.rooms.models import Room, Step

# Without a next meeting, an action that takes longer gets four weeks.
LATER = dt.timedelta(weeks=4)


def looks_back_first(meeting: Meeting, room: Room | None) -> bool:
    """The meeting begins with its open actions: there are some, and no step of it began or looks at them itself."""
    if room is not None and (room.step_id or room.trail):
        return False
    own = Step.objects.filter(Q(kind=Kind.OPEN_ACTIONS) | Q(opened_at__isnull=False), item__meeting=meeting)
    return not own.exists() and open_actions(meeting.community).exists()


def looked_at(step: Step) -> QuerySet[Action]:
    """What was open when this step began, and what ended in it; nothing that was agreed since."""
    begun_at = step.opened_at or timezone.now()
    actions = Action.objects.filter(community=step.community, created_at__lt=begun_at).select_related("who")
    return actions.filter(
        Q(state=State.OPEN) | Q(ended_at__gte=begun_at, ended_at__lte=step.ended_at or timezone.now())
    )


def by_name(actions: QuerySet[Action]) -> list[Action]:
    """People by the alphabet, and of each the nearest day first."""
    return sorted(actions, key=lambda one: (one.who.name.casefold(), one.who_id, one.due_on or dt.date.max))


def how_they_stand(step: Step) -> Counter[str]:
    """How many were done, stopped, or go on."""
    return Counter(looked_at(step).values_list("state", flat=True))


def later_day(meeting: Meeting) -> dt.date:
    """Until when an action goes on that takes longer: the next meeting."""
    following = next_after(meeting)
    return timezone.localdate(following.starts_at) if following else timezone.localdate() + LATER
