"""Pages about calendars, and the feeds that calendars read."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from leerkring.communities import access as communities
from leerkring.communities.access import communities_with, community_for
from leerkring.communities.models import Community
from leerkring.kit.pages import READ, WRITE, SignedIn, open_page, show, signed_in_page
from leerkring.meetings import queries
from leerkring.meetings.access import calendar_for, calendar_token
from leerkring.meetings.actions import calendars
from leerkring.meetings.rules import calendar_text
from leerkring.organisations.rules import Right


@signed_in_page(*READ)
def show_calendars(request: SignedIn) -> HttpResponse:
    """My secret addresses: one for all my meetings, and one per group."""
    person = request.user
    groups = communities_with(person, Right.SEE_CONTENT).order_by("name", "pk")
    ours = set(communities_with(person, Right.PLAN_MEETINGS).values_list("pk", flat=True))
    context = {
        "mine": _feed_address(request, calendar_token(person)),
        "groups": [
            (group, _feed_address(request, calendar_token(person, group)), group.pk in ours) for group in groups
        ],
    }
    return show(request, "meetings/show_calendars.html", context)


def _feed_address(request: HttpRequest, token: str) -> str:
    return request.build_absolute_uri(reverse("meetings:show_feed", args=[token]))


@signed_in_page(*WRITE)
def renew_my_calendar(request: SignedIn) -> HttpResponse:
    """Ask first; then all my calendar addresses are new."""
    if request.method == "POST":
        calendars.renew_mine(person=request.user)
        messages.success(request, _("Your addresses are new. The old ones no longer work."))
        return redirect("meetings:show_calendars")
    return show(request, "meetings/renew_my_calendar.html")


@communities.page(Right.PLAN_MEETINGS, community_for, *WRITE)
def renew_our_calendar(request: SignedIn, community: Community) -> HttpResponse:
    """Ask first; then everybody in the group has a new address for its calendar."""
    if request.method == "POST":
        calendars.renew_ours(author=request.user, community=community)
        messages.success(request, _("The addresses of this group are new. The old ones no longer work."))
        return redirect("meetings:show_calendars")
    return show(request, "meetings/renew_our_calendar.html", {"community": community})


@open_page(*READ)
def show_feed(request: HttpRequest, token: str) -> HttpResponse:
    """The meetings behind a secret address, for a calendar programme."""
    events = [
        queries.event_of(meeting, request.build_absolute_uri(reverse("meetings:show_meeting", args=[meeting.pk])))
        for meeting in queries.in_calendar(calendar_for(token))
    ]
    response = HttpResponse(calendar_text("Leerkring", events), content_type="text/calendar; charset=utf-8")
    response["Referrer-Policy"] = "no-referrer"
    response["Content-Disposition"] = 'inline; filename="leerkring.ics"'
    return response
