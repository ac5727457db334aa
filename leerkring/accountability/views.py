"""Pages for leaders, boards and steering groups; members may look at the same page."""

from django.http import HttpResponse

from leerkring.accountability import queries
from leerkring.communities.access import can, community_for, page
from leerkring.communities.models import Community
from leerkring.kit.pages import READ, SignedIn, show, signed_in_page
from leerkring.organisations.rules import Right


@page(Right.SEE_RHYTHM, community_for, *READ)
def show_rhythm(request: SignedIn, community: Community) -> HttpResponse:
    """The frame, and how many meetings were promised and held."""
    context = {
        "community": community,
        "outside": queries.outside_of(community),
        "can_frame": can(request.user, community, Right.WRITE_FRAME),
        "is_inside": can(request.user, community, Right.SEE_CONTENT),
    }
    return show(request, "accountability/show_rhythm.html", context)


@signed_in_page(*READ)
def list_rhythms(request: SignedIn) -> HttpResponse:
    """The communities that somebody leads, governs or steers."""
    return show(request, "accountability/list_rhythms.html", {"outsides": queries.framed_by(request.user)})
