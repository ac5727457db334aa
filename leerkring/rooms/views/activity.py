"""Everything that came out of one activity, to read and to print."""

from dataclasses import dataclass

from django.http import HttpResponse

from leerkring.kit.pages import READ, SignedIn, show
from leerkring.meetings import access as meetings_access
from leerkring.meetings.models import AgendaItem, Made
from leerkring.organisations.rules import Right
from leerkring.rooms import queries
from leerkring.rooms.models import Step
from leerkring.rooms.queries import Stays
from leerkring.rooms.views.drawn import drawn_afterwards


@dataclass(frozen=True)
class Chapter:
    """One step: what was written and revealed, what was made, or in a word why nothing stands here."""

    step: Step
    stays: Stays
    written: str
    made: list[Made]


@meetings_access.page(Right.SEE_CONTENT, meetings_access.item_for, *READ)
def show_activity(request: SignedIn, item: AgendaItem) -> HttpResponse:
    """Step by step, only what was revealed."""
    steps = queries.begun_steps(item)
    stays = {step.pk: queries.stays_of(step) for step in steps}
    drawn = drawn_afterwards(item.meeting, [step for step in steps if stays[step.pk] == Stays.READ])
    made = queries.things_of(steps)
    chapters = [Chapter(step, stays[step.pk], drawn.get(step.pk, ""), made.get(step.pk, [])) for step in steps]
    context = {"community": item.meeting.community, "item": item, "meeting": item.meeting, "chapters": chapters}
    return show(request, "rooms/show_activity.html", context)
