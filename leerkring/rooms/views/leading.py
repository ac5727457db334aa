"""What the chair sees and does."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.functional import SimpleLazyObject
from django.utils.translation import gettext as _

from leerkring.communities.queries import members_of
from leerkring.kit.errors import Refused
from leerkring.kit.live import subscription
from leerkring.kit.pages import ACT, READ, SignedIn, is_from_script, show, show_form, show_fragment
from leerkring.kit.qr import square
from leerkring.meetings import access as meetings_access
from leerkring.meetings.models import Meeting
from leerkring.organisations.rules import Right
from leerkring.rooms import access, live, queries
from leerkring.rooms.actions import entering, exploring, leading
from leerkring.rooms.forms import ClockForm, GoForm, HandOverForm, NumberForm
from leerkring.rooms.kinds import kind_of
from leerkring.rooms.models import Room, Step
from leerkring.rooms.queries.opening import looks_back_first
from leerkring.rooms.rules import Go, onward
from leerkring.rooms.views.drawn import MOST_SHOWN, drawn


@meetings_access.page(Right.LEAD_MEETING, meetings_access.meeting_for, *READ)
def lead_room(request: SignedIn, meeting: Meeting) -> HttpResponse:
    """Everything the chair needs: where we are, who is ready, one button onward."""
    return show(request, "rooms/lead_room.html", _lead(request, meeting))


@meetings_access.page(Right.LEAD_MEETING, meetings_access.meeting_for, *READ)
def lead_room_now(request: SignedIn, meeting: Meeting) -> HttpResponse:
    """The part of that page that changes."""
    return show_fragment(request, "rooms/_lead.html", _lead(request, meeting))


@meetings_access.page(Right.LEAD_MEETING, meetings_access.meeting_for, *ACT)
def go(request: SignedIn, meeting: Meeting) -> HttpResponse:
    """Onward or back; she is asked to confirm only when somebody who is here is not ready."""
    form = GoForm(request.POST)
    if not form.is_valid():
        raise Refused(_("We did not understand this click. Look at the room again, please."))
    number, way, is_sure = (form.cleaned_data[name] for name in ("number", "way", "sure"))
    if way == "back":
        leading.go_back(chair=request.user, meeting=meeting, number=number)
        return _to_lead(request, meeting)
    room = queries.room_of(meeting)
    waited_for = queries.has_to_confirm(room.step) if room is not None and room.number == number else None
    if waited_for is not None and not is_sure:
        if is_from_script(request):
            return show_fragment(request, "rooms/_lead.html", _lead(request, meeting, is_asked=True))
        context = {"community": meeting.community, "meeting": meeting, "number": number, "waited_for": waited_for}
        return show_form(request, "rooms/go.html", context)
    leading.go_on(chair=request.user, meeting=meeting, number=number)
    return _to_lead(request, meeting)


@meetings_access.page(Right.LEAD_MEETING, meetings_access.meeting_for, *ACT)
def close_meeting(request: SignedIn, meeting: Meeting) -> HttpResponse:
    """It ends; the minutes are there."""
    leading.close(chair=request.user, meeting=meeting)
    messages.success(request, _("The meeting is closed, and these are its minutes. Nobody has to type them out."))
    return redirect("meetings:show_minutes", meeting.pk)


@access.room_page(Right.LEAD_MEETING, access.steps, *ACT)
def go_to_step(request: SignedIn, step: Step, visitor: access.Visitor) -> HttpResponse:
    """To another step than the next one."""
    form = NumberForm(request.POST)
    if not form.is_valid():
        raise Refused(_("We did not understand this click. Look at the room again, please."))
    leading.go_to(chair=request.user, step=step, number=form.cleaned_data["number"])
    return _to_lead(request, step.meeting)


@access.room_page(Right.LEAD_MEETING, access.steps, *ACT)
def begin_answers(request: SignedIn, step: Step, visitor: access.Visitor) -> HttpResponse:
    """All wrote; from now on everybody answers what the others wrote."""
    exploring.begin_answers(chair=request.user, step=step)
    return _to_lead(request, step.meeting)


@meetings_access.page(Right.LEAD_MEETING, meetings_access.meeting_for, *ACT)
def set_clock(request: SignedIn, meeting: Meeting) -> HttpResponse:
    """More time, less time, pause."""
    form = ClockForm(request.POST)
    if not form.is_valid():
        raise Refused(_("We did not understand this click. Look at the room again, please."))
    leading.set_clock(chair=request.user, meeting=meeting, **form.cleaned_data)
    return _to_lead(request, meeting)


@meetings_access.page(Right.LEAD_MEETING, meetings_access.meeting_for, *ACT)
def hand_over(request: SignedIn, meeting: Meeting) -> HttpResponse:
    """Somebody else leads from here."""
    form = HandOverForm(request.POST, seats=_members(meeting, request))
    if not form.is_valid():
        raise Refused(_("Choose who leads from here."))
    leading.hand_over(chair=request.user, meeting=meeting, **form.cleaned_data)
    messages.success(request, _("%(name)s leads from here.") % {"name": form.cleaned_data["to"].name})
    return redirect("rooms:show_room", meeting.pk)


@meetings_access.page(Right.LEAD_MEETING, meetings_access.meeting_for, *ACT)
def let_guests_in(request: SignedIn, meeting: Meeting) -> HttpResponse:
    """Open the door for guests."""
    entering.let_guests_in(chair=request.user, meeting=meeting)
    return _to_lead(request, meeting)


@meetings_access.page(Right.LEAD_MEETING, meetings_access.meeting_for, *ACT)
def close_for_guests(request: SignedIn, meeting: Meeting) -> HttpResponse:
    """No new guests."""
    entering.close_for_guests(chair=request.user, meeting=meeting)
    return _to_lead(request, meeting)


@meetings_access.page(Right.SEE_CONTENT, meetings_access.meeting_for, *READ)
def show_board(request: SignedIn, meeting: Meeting) -> HttpResponse:
    """What all see together on one big screen."""
    return show(request, "rooms/show_board.html", _board(request, meeting))


@meetings_access.page(Right.SEE_CONTENT, meetings_access.meeting_for, *READ)
def show_board_now(request: SignedIn, meeting: Meeting) -> HttpResponse:
    """The part of that page that changes."""
    return show_fragment(request, "rooms/_board.html", _board(request, meeting))


def _to_lead(request: HttpRequest, meeting: Meeting) -> HttpResponse:
    return redirect("rooms:lead_room_now" if is_from_script(request) else "rooms:lead_room", meeting.pk)


def _members(meeting: Meeting, request: SignedIn) -> Any:
    """Who could lead instead: members of the group that are in the room."""
    members = members_of(meeting.community).order_by().values("pk")
    return queries.seats_of(meeting).filter(person__in=members).exclude(person=request.user)


def _lead(request: SignedIn, meeting: Meeting, *, is_asked: bool = False) -> dict[str, Any]:
    room = queries.room_of(meeting)
    coming = queries.steps_to_lead(meeting)
    steps = [one for one in coming if not one._state.adding]
    step = room.step if room is not None else None
    here = queries.position_in(coming, step)
    kind = kind_of(step.kind) if step is not None else None
    moves = onward([one.state for one in coming], [one.has_reveal for one in coming], here)
    stands = queries.presence(step) if step is not None else None
    begins = next((coming[place] for what, place in moves if what == Go.BEGIN), None)
    return {
        "community": meeting.community,
        "meeting": meeting,
        "room": room,
        "number": room.number if room is not None else 1,
        "steps": steps,
        "step": step,
        "kind": kind,
        "shown_to_chair": kind.chair(step, None)
        if step is not None and kind is not None and kind.chair and step.state == "open"
        else {},
        "moves": [what.value for what, _place in moves],
        "begins": begins,
        "looks_back": here is None and looks_back_first(meeting, room),
        "can_go_back": room is not None and step is not None,
        "presence": stands,
        "waited_for": queries.has_to_confirm(step, stands),
        "is_asked": is_asked,
        "clock": queries.clock(room) if room is not None else None,
        "usual": queries.usual_minutes_of(meeting.community, step.kind, step.name) if step is not None else None,
        "handing": HandOverForm(seats=_members(meeting, request)),
        "guests": guests_door(request.build_absolute_uri("/join/"), room),
        "topic": live.topic_of(meeting),
        "counts_topic": live.counts_of(meeting),
        "stream": subscription([live.topic_of(meeting), live.counts_of(meeting)]),
    }


def guests_door(address: str, room: Room | None) -> dict[str, Any] | None:
    """The square and the short code by which guests come in; `address` is where a code is typed."""
    if room is None or not room.guests_token:
        return None
    return {
        "square": square(f"{address}{room.guests_token}/", _("Come in as a guest")),
        "code": room.guests_code,
        "short": address.partition("//")[2].rstrip("/"),
    }


def _board(request: SignedIn, meeting: Meeting) -> dict[str, Any]:
    room = queries.room_of(meeting)
    step = room.step if room is not None else None
    kind = kind_of(step.kind) if step is not None else None
    visitor = access.visitor_of(request, meeting)
    return {
        "meeting": meeting,
        "community": meeting.community,
        "room": room,
        "step": step,
        "kind": kind,
        "everybody": drawn(step, kind) if step is not None and kind is not None else "",
        "owner": queries.owner_of(step) if step is not None else None,
        "shown": kind.on_board(step, visitor) if kind is not None and step is not None and visitor is not None else {},
        # Only a board that counts asks for it.
        "presence": SimpleLazyObject(lambda: queries.presence(step)) if step is not None else None,
        "clock": queries.clock(room) if room is not None else None,
        "most": MOST_SHOWN,
        "guests": guests_door(request.build_absolute_uri("/join/"), room),
        "topic": live.topic_of(meeting),
        "counts_topic": live.counts_of(meeting),
        "stream": subscription([live.topic_of(meeting), live.counts_of(meeting)]),
    }
