"""What leaders, boards and steering groups see of a group; members look at the same page."""

from django.http import HttpResponse
from django.utils import timezone

from leerkring.accountability import queries
from leerkring.communities.access import can, community_for, page
from leerkring.communities.models import Community
from leerkring.kit.pages import READ, SignedIn, show, signed_in_page
from leerkring.organisations.rules import Right


@page(Right.SEE_RHYTHM, community_for, *READ)
def show_rhythm(request: SignedIn, community: Community) -> HttpResponse:
    """The frame, what was promised and held, what the group asks; and for itself how it sees that."""
    is_inside = can(request.user, community, Right.SEE_CONTENT)
    context = {
        "community": community,
        "outside": queries.outside_of(community),
        "needs": queries.needs_of(community),
        "own": queries.own_view(community) if is_inside else None,
        "today": timezone.localdate(),
        "can_frame": can(request.user, community, Right.WRITE_FRAME),
        "can_ask": community.ended_on is None and can(request.user, community, Right.ACT),
        "is_inside": is_inside,
    }
    return show(request, "accountability/show_rhythm.html", context)


@signed_in_page(*READ)
def list_rhythms(request: SignedIn) -> HttpResponse:
    """The communities that somebody leads, governs or steers."""
    return show(request, "accountability/list_rhythms.html", {"outsides": queries.framed_by(request.user)})
