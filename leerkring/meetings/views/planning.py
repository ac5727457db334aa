"""Pages about planning: the list, one meeting, and everything one does before it begins."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from leerkring.commitments.queries import open_actions
from leerkring.communities import access as communities
from leerkring.communities.access import community_for
from leerkring.communities.models import Community
from leerkring.kit.pages import ACT, READ, WRITE, SignedIn, show, show_form
from leerkring.meetings import access, queries
from leerkring.meetings.actions import planning
from leerkring.meetings.forms import ChangeForm, PlanForm
from leerkring.meetings.models import Meeting
from leerkring.meetings.rules import next_day
from leerkring.organisations.rules import Right

PAGE = 20
# What the page of a meeting offers only to those who may.
_OFFERED = (
    Right.PLAN_MEETINGS,
    Right.DESIGN_MEETINGS,
    Right.TAKE_CHAIR,
    Right.LEAD_MEETING,
    Right.ACT,
    Right.DECIDE,
    Right.WRITE_GOALS,
    Right.WRITE_MINUTES,
    Right.SEE_ROOM,
    Right.TAKE_PART,
)


@communities.page(Right.SEE_CONTENT, community_for, *READ)
def list_meetings(request: SignedIn, community: Community) -> HttpResponse:
    """The next one large, then what comes, then what lies behind us."""
    number = _page_number(request)
    shown = list(queries.past(community)[(number - 1) * PAGE : number * PAGE + 1])
    coming = list(queries.coming(community)) if number == 1 else []
    next_one = next((meeting for meeting in coming if not meeting.is_over), None)
    context = {
        "community": community,
        "next_one": next_one,
        "coming": [meeting for meeting in coming if meeting != next_one],
        "past": shown[:PAGE],
        "newer": f"?page={number - 1}" if number > 1 else None,
        "older": f"?page={number + 1}" if len(shown) > PAGE else None,
        "told": queries.told_before(community) if number == 1 else [],
        "can_plan": communities.can(request.user, community, Right.PLAN_MEETINGS),
    }
    return show(request, "meetings/list_meetings.html", context)


def _page_number(request: SignedIn) -> int:
    typed = request.GET.get("page", "1")
    return min(max(int(typed), 1), 10_000) if typed.isascii() and typed.isdigit() and len(typed) < 6 else 1


@communities.page(Right.PLAN_MEETINGS, community_for, *WRITE)
def plan_meetings(request: SignedIn, community: Community) -> HttpResponse:
    """Plan one meeting, or a series."""
    form = PlanForm(request.POST or None, community=community, initial=_likely(community))
    if form.is_valid():
        meetings = planning.plan(author=request.user, community=community, **form.cleaned_data)
        number = len(meetings)
        messages.success(request, ngettext("Planned.", "%(number)s meetings are planned.", number) % {"number": number})
        if number > 1:
            return redirect("meetings:list_meetings", community.pk)
        return redirect("meetings:show_meeting", meetings[0].pk)
    (turn,) = queries.turns(community, [timezone.now()])
    return show_form(request, "meetings/plan_meetings.html", {"community": community, "form": form, "turn": turn})


def _likely(community: Community) -> dict[str, Any]:
    """What a new meeting is likely to look like: the last one, in the rhythm of the group."""
    last, weeks = queries.latest(community), queries.weeks_between(community)
    if last is None:
        return {"title": _("Meeting"), "minutes": 90, "weeks": weeks}
    begins = timezone.localtime(last.starts_at)
    return {
        "title": last.title,
        "day": next_day(begins.date(), weeks, timezone.localdate()),
        "begins": begins.time(),
        "minutes": last.minutes,
        "place": last.place,
        "link": last.link,
        "weeks": weeks,
    }


@access.page(Right.SEE_CONTENT, access.meeting_for, *READ)
def show_meeting(request: SignedIn, meeting: Meeting) -> HttpResponse:
    """One meeting: to prepare, while it goes on, and afterwards."""
    agenda = queries.agenda_of(meeting)
    made = list(queries.made_in(meeting)) if meeting.is_open else []
    attendances = list(queries.attendances_of(meeting))
    context = {
        "community": meeting.community,
        "meeting": meeting,
        "agenda": agenda,
        "chapters": queries.chapters(agenda, made),
        "item_now": queries.item_now(agenda, timezone.now()),
        "there": [(row.person.name, None) for row in attendances if row.was_there],
        "away": [(row.person.name, None) for row in attendances if not row.was_there],
        "comes": all(row.was_there or row.person_id != request.user.pk for row in attendances),
        "open_actions": [] if meeting.is_over else list(open_actions(meeting.community)[:50]),
        "next_one": queries.next_after(meeting) if meeting.is_over else None,
        "how": queries.how_it_was(request.user, meeting, attendances),
        "takes_part": access.can(request.user, meeting, Right.TAKE_PART),
        "may": {right.value: access.can(request.user, meeting, right) for right in _OFFERED},
    }
    return show(request, "meetings/show_meeting.html", context)


@access.page(Right.PLAN_MEETINGS, access.meeting_for, *WRITE)
def change_meeting(request: SignedIn, meeting: Meeting) -> HttpResponse:
    """Move a meeting, or say something else about it."""
    begins = timezone.localtime(meeting.starts_at)
    initial = {
        "title": meeting.title,
        "day": begins.date(),
        "begins": begins.time(),
        "minutes": meeting.minutes,
        "place": meeting.place,
        "link": meeting.link,
        "started_from": meeting.sequence,
    }
    form = ChangeForm(request.POST or None, initial=initial)
    if form.is_valid():
        planning.change(author=request.user, meeting=meeting, **form.cleaned_data)
        messages.success(request, _("Changed. Calendars take it over by themselves."))
        return redirect("meetings:show_meeting", meeting.pk)
    return show_form(request, "meetings/change_meeting.html", _about(meeting) | {"form": form})


@access.page(Right.PLAN_MEETINGS, access.meeting_for, *WRITE)
def cancel_meeting(request: SignedIn, meeting: Meeting) -> HttpResponse:
    """Ask first; then the meeting is cancelled."""
    if request.method == "POST":
        planning.cancel(author=request.user, meeting=meeting)
        return redirect("meetings:show_meeting", meeting.pk)
    return show(request, "meetings/cancel_meeting.html", _about(meeting))


@access.page(Right.PLAN_MEETINGS, access.meeting_for, *ACT)
def restore_meeting(request: SignedIn, meeting: Meeting) -> HttpResponse:
    """It takes place after all."""
    planning.restore(author=request.user, meeting=meeting)
    messages.success(request, _("It is planned again."))
    return redirect("meetings:show_meeting", meeting.pk)


@access.page(Right.TAKE_CHAIR, access.meeting_for, *ACT)
def take_chair(request: SignedIn, meeting: Meeting) -> HttpResponse:
    """I take the chair of this meeting."""
    planning.take_chair(author=request.user, meeting=meeting)
    messages.success(request, _("You are the chair of this meeting."))
    return redirect("meetings:show_meeting", meeting.pk)


@access.page(Right.SEE_CONTENT, access.meeting_for, *ACT)
def stay_away(request: SignedIn, meeting: Meeting) -> HttpResponse:
    """I cannot come."""
    planning.stay_away(person=request.user, meeting=meeting)
    messages.success(request, _("Thank you for letting know. The others can see it."))
    return redirect("meetings:show_meeting", meeting.pk)


@access.page(Right.SEE_CONTENT, access.meeting_for, *ACT)
def come_after_all(request: SignedIn, meeting: Meeting) -> HttpResponse:
    """I can come after all."""
    planning.come_after_all(person=request.user, meeting=meeting)
    return redirect("meetings:show_meeting", meeting.pk)


def _about(meeting: Meeting) -> dict[str, Any]:
    return {"community": meeting.community, "meeting": meeting}
