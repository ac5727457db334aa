"""Our story: the whole road on one page, for a newcomer and for ourselves."""

from django.http import HttpResponse

from leerkring.communities.access import community_for, page
from leerkring.communities.models import Community
from leerkring.home.queries.story import story_of
from leerkring.kit.pages import READ, SignedIn, show
from leerkring.organisations.rules import Right


@page(Right.SEE_CONTENT, community_for, *READ)
def show_story(request: SignedIn, community: Community) -> HttpResponse:
    """Every round from the first to the one of now, to read and to print."""
    context = {"community": community, "chapters": story_of(community, request.user)}
    return show(request, "home/show_story.html", context)
