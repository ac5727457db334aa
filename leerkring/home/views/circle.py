"""The home of a community: readable in ten seconds."""

from collections.abc import Callable

from django.contrib.messages import get_messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.cache import get_conditional_response

from leerkring import RELEASE
from leerkring.communities.access import can, community_for, page
from leerkring.communities.models import Community
from leerkring.home.queries.circle import MOST_ACTIONS, circle_of
from leerkring.kit.pages import READ, SignedIn, show
from leerkring.organisations.rules import Right

STEPS = ("ambition", "information", "interpretation", "consequences", "results", "evaluation")


@page(Right.SEE_COMMUNITY, community_for, *READ)
def show_community(request: SignedIn, community: Community) -> HttpResponse:
    """Ambition, where we are, the next meeting, our goals, what is open and whose, the question before us."""
    if not can(request.user, community, Right.SEE_CONTENT):
        inside = can(request.user, community, Right.SEE_RHYTHM)
        return redirect("accountability:show_rhythm" if inside else "communities:show_people", community.pk)
    return unless_unchanged(request, community, lambda: _show(request, community))


def unless_unchanged(request: SignedIn, community: Community, answer: Callable[[], HttpResponse]) -> HttpResponse:
    """304 when nothing in the community changed since the reader's last look today; a waiting message always shows."""
    person, today = request.user, timezone.localdate()
    tag = f'"{RELEASE}.{community.pk.hex}.{community.version}.{person.pk.hex}.{person.language}.{today}"'
    if not any(True for _ in get_messages(request)):
        unchanged = get_conditional_response(request, etag=tag)
        if unchanged is not None:
            return unchanged
    response = answer()
    response.headers["ETag"] = tag
    return response


def _show(request: SignedIn, community: Community) -> HttpResponse:
    circle = circle_of(community, timezone.localdate())
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
