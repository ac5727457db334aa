"""The explorations of a group, and putting a new question."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from leerkring.communities.access import can, community_for, page
from leerkring.communities.models import Community
from leerkring.communities.queries import members_of
from leerkring.kit.pages import READ, WRITE, SignedIn, show, show_form
from leerkring.organisations.rules import Right
from leerkring.perspectives import queries
from leerkring.perspectives.actions import asking
from leerkring.perspectives.forms.asking import ExplorationForm
from leerkring.perspectives.rules.lists import FEWEST_ANSWERS


@page(Right.SEE_CONTENT, community_for, *READ)
def list_explorations(request: SignedIn, community: Community) -> HttpResponse:
    """What is asked now, and what came of earlier questions."""
    context = {
        "community": community,
        "overview": queries.overview(community),
        "waiting": [asked.exploration for asked in queries.waiting_for(request.user, community)],
        "can_ask": can(request.user, community, Right.DESIGN_MEETINGS),
    }
    return show(request, "perspectives/list_explorations.html", context)


@page(Right.DESIGN_MEETINGS, community_for, *WRITE)
def put_exploration(request: SignedIn, community: Community) -> HttpResponse:
    """Put a question to the circle, the schools, the network or guests."""
    form = ExplorationForm(request.POST or None)
    if form.is_valid():
        exploration = asking.put(author=request.user, community=community, **form.cleaned_data)
        messages.success(request, _("Your question is there. Everybody writes alone first."))
        return redirect("perspectives:show_exploration", exploration.pk)
    is_too_few = members_of(community).count() < FEWEST_ANSWERS
    context = {"community": community, "form": form, "is_too_few": is_too_few}
    return show_form(request, "perspectives/put_exploration.html", context)
