"""How guests come in: by the square on the board or by its short code, with a first name and in their own language."""

import datetime as dt
from collections.abc import Callable
from functools import wraps
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import get_language

from leerkring.kit.guests import LanguageForm, asked_language, receive_guest
from leerkring.kit.languages import LANGUAGES
from leerkring.kit.pages import ACT, READ, WRITE, open_page, show, show_form
from leerkring.meetings.models import Meeting
from leerkring.organisations.rules import Right
from leerkring.rooms import access
from leerkring.rooms.access import Visitor, asker_of, is_open_for_guests, keep_cookie, room_page
from leerkring.rooms.actions import entering, knocking
from leerkring.rooms.forms import CodeForm, GuestForm
from leerkring.rooms.models import Seat, digest_of
from leerkring.rooms.rules import code_in

COOKIE_LIFE = dt.timedelta(hours=12)


@open_page(*READ)
def type_code(request: HttpRequest) -> HttpResponse:
    """Where a guest types the code; whoever sits in a room already comes into it."""
    language = _receive(request)
    asker, typed = asker_of(request), request.GET.get("code", "")
    if not typed:
        if asker.guest is not None and is_open_for_guests(asker.guest.meeting):
            return redirect("rooms:show_room", asker.guest.meeting_id)
        return _show_code(request, CodeForm())
    if knocking.is_busy():
        return _show_code(request, CodeForm(request.GET), status=429)
    room = access.room_of_code(code_in(typed))
    if room is None:
        knocking.miss()
        return _show_code(request, CodeForm(request.GET), status=404)
    return redirect(f"{reverse('rooms:join_room', args=[room.guests_token])}?{urlencode({'in': language})}")


def remembers_guest(page: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Who came in gets the secret of her seat; also when her phone sent the form twice."""

    @wraps(page)
    def remembering(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        response = page(request, *args, **kwargs)
        if request.method == "POST" and isinstance(response, HttpResponseRedirect):
            secret = entering.secret_of_form(request.POST["key"])
            if Seat.objects.filter(guest_digest=digest_of(secret)).exists():
                keep_cookie(response, secret, COOKIE_LIFE)
        return response

    return remembering


@remembers_guest
@open_page(*WRITE)
def join_room(request: HttpRequest, token: str) -> HttpResponse:
    """One's first name, and in. Who belongs to the group, or is in already, comes straight into the room."""
    language = _receive(request)
    room = access.room_of_token(token)
    if room is None:
        return _show_code(request, CodeForm(), status=404)
    asker = asker_of(request)
    if asker.visits(room.meeting) is not None:
        return redirect("rooms:show_room", room.meeting_id)
    first_name = asker.person.given_name if asker.person is not None else ""
    form = GuestForm(request.POST or None, initial={"language": language, "name": first_name})
    if form.is_valid():
        secret = entering.secret_of_form(request.POST["key"])
        entering.come_as_guest(room=room, token=secret, **form.cleaned_data)
        return redirect("rooms:show_room", room.meeting_id)
    context = {"form": form, "meeting": room.meeting, "languages": LANGUAGES, "language_now": language}
    return _unkept(show_form(request, "rooms/join_room.html", context))


@room_page(Right.SEE_ROOM, access.meetings, *ACT)
def choose_language(request: HttpRequest, meeting: Meeting, visitor: Visitor) -> HttpResponse:
    """A guest reads the room in another language."""
    form = LanguageForm(request.POST)
    if form.is_valid():
        entering.speak(visitor=visitor, **form.cleaned_data)
    return redirect("rooms:show_room", meeting.pk)


def _receive(request: HttpRequest) -> str:
    """The language of who comes in: what she chose, then what her phone asks for."""
    language = asked_language(request)
    receive_guest(request, language)
    return language


def _show_code(request: HttpRequest, form: CodeForm, status: int = 200) -> HttpResponse:
    """A code that was never given out looks like one whose meeting is over."""
    context = {"form": form, "status": status, "languages": LANGUAGES, "language_now": get_language()}
    return _unkept(show(request, "rooms/type_code.html", context, status=status))


def _unkept(response: HttpResponse) -> HttpResponse:
    """The address is a secret, or the answer holds only for now: no cache keeps it."""
    response.headers["Cache-Control"] = "no-store"
    return response
