"""What came out of a meeting: the words that were revealed, without names; for its guests when the group shares."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from leerkring.kit.pages import ACT, READ, SignedIn, show
from leerkring.meetings import access as meetings_access
from leerkring.meetings.models import Meeting
from leerkring.organisations.rules import Right
from leerkring.rooms import access, queries
from leerkring.rooms.access import Visitor, is_shared_with_guests, room_page
from leerkring.rooms.actions import sharing
from leerkring.rooms.actions.ending import words_of
from leerkring.rooms.forms import ShareForm
from leerkring.rooms.models import Seat, Step


@dataclass(frozen=True)
class Chapter:
    """One step and the words that are left of it."""

    step: Step
    lines: list[str]


@room_page(Right.SEE_ROOM, access.meetings, *READ, guests=is_shared_with_guests)
def show_outcome(request: HttpRequest, meeting: Meeting, visitor: Visitor) -> HttpResponse:
    """Read only, and for everybody the same words."""
    room = queries.room_of(meeting)
    steps = queries.steps_of(meeting) if meeting.closed_at else []
    found = [Chapter(step, words_of(step)) for step in steps]
    context = {
        "community": meeting.community if visitor.person is not None else None,
        "meeting": meeting,
        "visitor": visitor,
        "chapters": [chapter for chapter in found if chapter.lines],
        "is_shared": room is not None and room.is_shared_with_guests,
        "may_share": visitor.can(Right.WRITE_MINUTES) and Seat.objects.filter(meeting=meeting, person=None).exists(),
        "until": meeting.closed_at + access.SHARED_FOR if meeting.closed_at else None,
    }
    response = show(request, "rooms/show_outcome.html", context)
    if visitor.is_guest:
        access.keep_guest(request, response, meeting)
    return response


@meetings_access.page(Right.WRITE_MINUTES, meetings_access.meeting_for, *ACT)
def share_outcome(request: SignedIn, meeting: Meeting) -> HttpResponse:
    """Let the guests of this meeting read it, or not any more."""
    form = ShareForm(request.POST)
    if form.is_valid():
        sharing.share_with_guests(by=request.user, meeting=meeting, **form.cleaned_data)
    return redirect("rooms:show_outcome", meeting.pk)
