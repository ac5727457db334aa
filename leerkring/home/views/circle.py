"""The home of a community: readable in ten seconds."""

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone

from leerkring import RELEASE
from leerkring.communities.access import can, community_for, page
from leerkring.communities.models import Community
from leerkring.home.queries.circle import MOST_ACTIONS, circle_of
from leerkring.kit.pages import READ, SignedIn, show, unless_unchanged
from leerkring.organisations.rules import Right

STEPS = ("ambition", "information", "interpretation", "consequences", "results", "evaluation")


@page(Right.SEE_COMMUNITY, community_for, *READ)
def show_community(request: SignedIn, community: Community) -> HttpResponse:
    """Ambition, where we are, the next meeting, our goals, what is open and whose, the question before us."""
    if not can(request.user, community, Right.SEE_CONTENT):
        inside = can(request.user, community, Right.SEE_RHYTHM)
        return redirect("accountability:show_rhythm" if inside else "communities:show_people", community.pk)
    return unless_unchanged(request, _tag(request, community), lambda: _show(request, community))


def _tag(request: SignedIn, community: Community) -> str:
    person = request.user
    return f"{RELEASE}.{community.pk.hex}.{community.version}.{person.pk.hex}.{person.language}.{timezone.localdate()}"


def _show(request: SignedIn, community: Community) -> HttpResponse:
    circle = circle_of(community, request.user, timezone.localdate())
    links = [reverse(f"cycles:show_{step}", args=[circle.round.id]) for step in STEPS] if circle.round else None
    context = {
        "community": community,
        "circle": circle,
        "actions": circle.actions[:MOST_ACTIONS],
        "has_more_actions": len(circle.actions) > MOST_ACTIONS,
        "links": links,
        "is_member": can(request.user, community, Right.ACT),
        "me": request.user,
    }
    return show(request, "home/show_community.html", context)
