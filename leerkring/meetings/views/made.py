"""Pages about what is made in a meeting: the forms of the apps below, at this table."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.forms import BaseForm
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from leerkring.commitments.models import State
from leerkring.kit.pages import WRITE, SignedIn, show, show_form
from leerkring.meetings import access
from leerkring.meetings.actions import made as actions
from leerkring.meetings.forms import (
    ActionInMeetingForm,
    EndInMeetingForm,
    MeasurementInMeetingForm,
    NoteForm,
    NoteInMeetingForm,
    ProposalInMeetingForm,
)
from leerkring.meetings.models import Made, Meeting
from leerkring.organisations.rules import Right


@access.page(Right.ACT, access.meeting_for, *WRITE)
def add_action(request: SignedIn, meeting: Meeting) -> HttpResponse:
    """Agree on an action."""
    form = ActionInMeetingForm(
        request.POST or None, meeting=meeting, community=meeting.community, initial=_item(request)
    )
    return _host(request, meeting, form, actions.agree, "meetings/add_action.html")


@access.page(Right.DECIDE, access.meeting_for, *WRITE)
def propose_decision(request: SignedIn, meeting: Meeting) -> HttpResponse:
    """Lay a proposal before the group."""
    form = ProposalInMeetingForm(request.POST or None, meeting=meeting, initial=_item(request))
    return _host(request, meeting, form, actions.propose, "meetings/propose_decision.html")


@access.page(Right.WRITE_GOALS, access.meeting_for, *WRITE)
def add_measurement(request: SignedIn, meeting: Meeting) -> HttpResponse:
    """Write down what was measured."""
    form = MeasurementInMeetingForm(request.POST or None, meeting=meeting, initial=_item(request))
    return _host(request, meeting, form, actions.measure, "meetings/add_measurement.html")


@access.page(Right.WRITE_MINUTES, access.meeting_for, *WRITE)
def add_note(request: SignedIn, meeting: Meeting) -> HttpResponse:
    """Write down something that should be in the minutes."""
    form = NoteInMeetingForm(request.POST or None, meeting=meeting, initial=_item(request))
    return _host(request, meeting, form, actions.note, "meetings/add_note.html")


def _item(request: SignedIn) -> dict[str, Any]:
    """The activity that the link came from; one that is not of this meeting is simply not a choice."""
    return {"item": request.GET.get("item", "")}


def _host(request: SignedIn, meeting: Meeting, form: BaseForm, act: Callable[..., Made], template: str) -> HttpResponse:
    if form.is_valid():
        act(author=request.user, meeting=meeting, **form.cleaned_data)
        messages.success(request, _("Kept. It is in the minutes."))
        return redirect("meetings:show_meeting", meeting.pk)
    return show_form(request, template, {"community": meeting.community, "meeting": meeting, "form": form})


@access.page(Right.ACT, access.meeting_for, *WRITE)
def end_action(request: SignedIn, meeting: Meeting) -> HttpResponse:
    """An open action is done, or it is stopped."""
    initial = {"action": request.GET.get("action", "")}
    form = EndInMeetingForm(request.POST or None, meeting=meeting, initial=initial)
    if form.is_valid():
        ended = form.cleaned_data | {"state": State(form.cleaned_data["state"])}
        actions.end_action(author=request.user, meeting=meeting, **ended)
        return redirect("meetings:show_meeting", meeting.pk)
    context = {"community": meeting.community, "meeting": meeting, "form": form, "action": form.chosen()}
    return show_form(request, "meetings/end_action.html", context)


@access.page(Right.WRITE_MINUTES, access.note_for, *WRITE)
def change_note(request: SignedIn, made: Made) -> HttpResponse:
    """Say it otherwise."""
    form = NoteForm(request.POST or None, initial={"text": made.note})
    if form.is_valid():
        actions.change_note(author=request.user, made=made, **form.cleaned_data)
        return redirect("meetings:show_meeting", made.meeting_id)
    return show_form(request, "meetings/change_note.html", {"community": made.community, "note": made, "form": form})


@access.page(Right.WRITE_MINUTES, access.note_for, *WRITE)
def remove_note(request: SignedIn, made: Made) -> HttpResponse:
    """Ask first; then it is out of the minutes."""
    if request.method == "POST":
        actions.remove_note(author=request.user, made=made)
        return redirect("meetings:show_meeting", made.meeting_id)
    return show(request, "meetings/remove_note.html", {"community": made.community, "note": made})
