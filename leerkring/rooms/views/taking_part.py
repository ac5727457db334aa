"""What somebody in the room sees on her phone, and what she sends."""

from dataclasses import replace
from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from leerkring.kit.errors import Refused
from leerkring.kit.kept import seal_of
from leerkring.kit.languages import LANGUAGES
from leerkring.kit.live import subscription, versions
from leerkring.kit.pages import ACT, OURS, READ, SignedIn, is_from_script, show, show_fragment
from leerkring.meetings import access as meetings_access
from leerkring.meetings.models import Meeting
from leerkring.organisations.rules import Right
from leerkring.rooms import access, live, queries
from leerkring.rooms.access import Visitor, room_page
from leerkring.rooms.actions import entering
from leerkring.rooms.actions.fresh import can_write
from leerkring.rooms.forms import ActForm
from leerkring.rooms.kinds import kind_of
from leerkring.rooms.models import Step
from leerkring.rooms.views.drawn import MOST_SHOWN, drawn


@room_page(Right.SEE_ROOM, access.meetings, *READ)
def show_room(request: HttpRequest, meeting: Meeting, visitor: Visitor) -> HttpResponse:
    """The room on a phone: what is going on now, and what one can do."""
    return show(request, "rooms/show_room.html", _room(request, meeting, visitor))


@room_page(Right.SEE_ROOM, access.meetings, *READ)
def show_room_now(request: HttpRequest, meeting: Meeting, visitor: Visitor) -> HttpResponse:
    """The part of that page that changes."""
    return show_fragment(request, "rooms/_room.html", _room(request, meeting, visitor))


@room_page(Right.TAKE_PART, access.meetings, *ACT)
def sit_down(request: HttpRequest, meeting: Meeting, visitor: Visitor) -> HttpResponse:
    """A member comes into the room; a guest has a seat already."""
    if visitor.person is not None:
        entering.sit_down(person=visitor.person, meeting=meeting)
    return _to_room(request, meeting)


@room_page(Right.TAKE_PART, access.meetings, *ACT)
def be_here(request: HttpRequest, meeting: Meeting, visitor: Visitor) -> HttpResponse:
    """The open page says now and then that somebody still sits before it."""
    entering.be_here(visitor=visitor, meeting=meeting)
    return _to_room(request, meeting)


@room_page(Right.TAKE_PART, access.meetings, *ACT, guests=access.is_always)
def leave_room(request: HttpRequest, meeting: Meeting, visitor: Visitor) -> HttpResponse:
    """Somebody goes; a guest's phone forgets that it was here."""
    entering.leave(visitor=visitor, meeting=meeting)
    if not visitor.is_guest:
        return _to_room(request, meeting)
    messages.success(request, _("You left the room. Thank you for taking part."))
    response = redirect(f"{reverse('rooms:type_code')}?{urlencode({'in': get_language()})}")
    response.delete_cookie(access.GUEST_COOKIE, samesite="Lax")
    return response


@room_page(Right.TAKE_PART, access.steps, *ACT)
def take_part(request: HttpRequest, step: Step, visitor: Visitor) -> HttpResponse:
    """Whatever one can do in a step of its kind: the field `does` says what."""
    return _act(request, step, visitor, leaves_trace=True)


@room_page(Right.TAKE_PART, access.steps, *ACT, leaves_trace=False)
def take_part_unseen(request: HttpRequest, step: Step, visitor: Visitor) -> HttpResponse:
    """The same for what nobody may find a trace of: sent twice it is the same by itself."""
    return _act(request, step, visitor, leaves_trace=False)


def _act(request: HttpRequest, step: Step, visitor: Visitor, *, leaves_trace: bool) -> HttpResponse:
    act = kind_of(step.kind).acts.get(request.POST.get("does", ""))
    if act is None or act.leaves_trace != leaves_trace:
        raise Refused(_("This cannot be done in this step. Look at the room again, please."))
    visitor.require(act.right)
    visitor = _seated(visitor, step.meeting)
    form = act.form(request.POST, request.FILES, step=step, visitor=visitor)
    if not form.is_valid():
        return _refuse(request, step, visitor, form)
    act.run(visitor=visitor, step=step, **form.cleaned_data)
    if "answers" in form.cleaned_data and is_from_script(request):
        # The phone shows the next one by itself.
        return HttpResponse(status=204, headers={OURS: "kept"})
    if step.opened_at is None:
        return redirect("rooms:write_ahead", step.pk)
    return _to_room(request, step.meeting)


def _seated(visitor: Visitor, meeting: Meeting) -> Visitor:
    """Whoever does something in the room sits in it."""
    if visitor.person is None or visitor.seat is not None or meeting.is_over or not visitor.can(Right.TAKE_PART):
        return visitor
    return replace(visitor, seat=entering.sit_down(person=visitor.person, meeting=meeting))


def _refuse(request: HttpRequest, step: Step, visitor: Visitor, form: ActForm) -> HttpResponse:
    """The page it was sent from, with what was typed."""
    if step.opened_at is None and not visitor.is_guest:
        return _show_ahead(request, step, visitor, refused=form)
    context = _room(request, step.meeting, visitor, refused=form)
    if is_from_script(request):
        return show_fragment(request, "rooms/_room.html", context, status=422)
    return show(request, "rooms/show_room.html", context, status=422)


@meetings_access.page(Right.TAKE_PART, access.step_for, *READ)
def write_ahead(request: SignedIn, step: Step) -> HttpResponse:
    """Writing at home, before the meeting; nobody else reads it until the cards are turned over there."""
    visitor = access.visitor_of(request, step.meeting)
    if visitor is None:
        raise Http404
    return _show_ahead(request, step, visitor)


def _show_ahead(request: HttpRequest, step: Step, visitor: Visitor, refused: ActForm | None = None) -> HttpResponse:
    context = {
        "community": step.community,
        "meeting": step.meeting,
        "step": step,
        "visitor": visitor,
        "can_write": can_write(step),
        "shown": {"own": queries.own_cards(step, visitor.seat)},
        "refused": refused,
        "seal": _seal(visitor),
        "topic": live.topic_of(step.meeting),
        "stream": subscription([live.topic_of(step.meeting)]),
    }
    status = 422 if refused else 200
    if is_from_script(request):
        return show_fragment(request, "rooms/_ahead.html", context, status=status)
    return show(request, "rooms/write_ahead.html", context, status=status)


def _to_room(request: HttpRequest, meeting: Meeting) -> HttpResponse:
    """Back to the room."""
    return redirect("rooms:show_room_now" if is_from_script(request) else "rooms:show_room", meeting.pk)


def _room(request: HttpRequest, meeting: Meeting, visitor: Visitor, refused: ActForm | None = None) -> dict[str, Any]:
    topics = [live.topic_of(meeting), live.cards_of(meeting)]
    # What was refused stays in sight until the room really changes.
    known = versions(topics).values() if refused else ()
    room = queries.room_of(meeting, visitor.seat)
    step = room.step if room is not None else None
    kind = kind_of(step.kind) if step is not None else None
    return {
        "community": meeting.community if visitor.person is not None else None,
        "meeting": meeting,
        "visitor": visitor,
        "room": room,
        "step": step,
        "kind": kind,
        "everybody": drawn(step, kind) if step is not None and kind is not None else "",
        "owner": queries.owner_of(step) if step is not None else None,
        "kept_cases": queries.cases_after(meeting, visitor.seat) if meeting.closed_at else [],
        "shown": kind.phone(step, visitor.seat) if kind is not None and step is not None else {},
        "clock": queries.clock(room) if room is not None else None,
        "leads": visitor.can(Right.LEAD_MEETING),
        "takes_part": visitor.can(Right.TAKE_PART),
        "most": MOST_SHOWN,
        "is_ready": room is not None and room.is_ready,
        "refused": refused,
        "languages": LANGUAGES if visitor.is_guest else {},
        "language_now": get_language(),
        "topic": live.topic_of(meeting),
        "cards_topic": live.cards_of(meeting),
        "seal": _seal(visitor),
        "known": ",".join(str(version) for version in known),
        "stream": subscription(topics),
    }


def _seal(visitor: Visitor) -> str:
    """Under which a phone keeps what is not sent yet: of this person, or of this guest, only."""
    if visitor.person is not None:
        return seal_of(str(visitor.person.pk))
    return seal_of(f"guest:{visitor.seat.guest_digest}") if visitor.seat is not None else ""
