"""Letting everybody write at home, until a moment."""

import datetime as dt

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from leerkring.kit.pages import ACT, WRITE, SignedIn, show_form
from leerkring.meetings import access
from leerkring.meetings.models import Meeting
from leerkring.organisations.rules import Right
from leerkring.rooms.access import step_for
from leerkring.rooms.actions import designing
from leerkring.rooms.forms.designing import AheadForm
from leerkring.rooms.models import Step

_EVENING = dt.time(20, 0)


@access.page(Right.DESIGN_MEETINGS, step_for, *WRITE)
def set_ahead(request: SignedIn, step: Step) -> HttpResponse:
    """Until when; the members hear of it."""
    until = timezone.localtime(step.ahead_until) if step.ahead_until else _likely(step.meeting)
    initial = {"day": until.date(), "clock": until.time()}
    form = AheadForm(request.POST or None, meeting=step.meeting, initial=initial)
    if form.is_valid():
        designing.set_ahead(author=request.user, step=step, **form.cleaned_data)
        messages.success(request, _("Everybody can write at home now. The members see it on their first page."))
        return redirect(f"{reverse('rooms:design_item', args=[step.item_id])}#step-{step.pk}")
    context = {"community": step.community, "meeting": step.meeting, "step": step, "form": form}
    context["is_going"] = step.ahead_until is not None and step.ahead_until > timezone.now()
    return show_form(request, "rooms/set_ahead.html", context)


def _likely(meeting: Meeting) -> dt.datetime:
    """The evening before the meeting; when that has passed, its beginning."""
    begins = timezone.localtime(meeting.starts_at)
    evening = dt.datetime.combine(begins.date() - dt.timedelta(days=1), _EVENING, begins.tzinfo)
    return evening if evening > timezone.now() else begins


@access.page(Right.DESIGN_MEETINGS, step_for, *ACT)
def end_ahead(request: SignedIn, step: Step) -> HttpResponse:
    """Over now."""
    designing.end_ahead(author=request.user, step=step)
    messages.success(request, _("Writing at home is over. What was written waits for the meeting."))
    return redirect(f"{reverse('rooms:design_item', args=[step.item_id])}#step-{step.pk}")
