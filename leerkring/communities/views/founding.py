"""Pages about which communities there are, and about beginning one."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _

from leerkring.communities import queries
from leerkring.communities.access import community_for, page
from leerkring.communities.actions import ending, founding
from leerkring.communities.forms import CommunityForm, FoundForm
from leerkring.communities.models import Community
from leerkring.kit.pages import ACT, READ, WRITE, SignedIn, show, show_form, signed_in_page
from leerkring.organisations import access as organisations
from leerkring.organisations.models import Organisation
from leerkring.organisations.rules import Right


@signed_in_page(*READ)
def list_communities(request: SignedIn) -> HttpResponse:
    """The communities that somebody takes part in, guides or gives a frame."""
    context = {
        "places": queries.places_of(request.user),
        "ended": queries.ended_places_of(request.user),
        "organisations": queries.places_to_found(request.user),
    }
    return show(request, "communities/list_communities.html", context)


@organisations.page(Right.FOUND_COMMUNITY, *WRITE)
def found_community(request: SignedIn, organisation: Organisation) -> HttpResponse:
    """Give a new community its name, its theme and its first frame."""
    schools = queries.schools_to_span(organisation)
    initial = {"started_on": timezone.localdate(), "schools": [organisation.pk]}
    form = FoundForm(request.POST or None, schools=schools, initial=initial)
    if form.is_valid():
        data = form.cleaned_data
        community = founding.found(
            founder=request.user,
            organisation=organisation,
            name=data["name"],
            theme=data["theme"],
            content=data["content"],
            started_on=data["started_on"],
            schools=data["schools"],
            frame=form.words,
        )
        messages.success(request, _("The PLG is there. Who takes part?"))
        return redirect("communities:add_members", community.pk)
    return show_form(request, "communities/found_community.html", {"organisation": organisation, "form": form})


@page(Right.WRITE_FRAME, community_for, *WRITE)
def change_community(request: SignedIn, community: Community) -> HttpResponse:
    """Change what it is called, what it is about, and which schools take part."""
    initial = {
        "name": community.name,
        "theme": community.theme,
        "content": community.content,
        "schools": queries.schools_of(community),
    }
    form = CommunityForm(request.POST or None, schools=queries.schools_to_span(community.organisation), initial=initial)
    if form.is_valid():
        founding.change(author=request.user, community=community, **form.cleaned_data)
        messages.success(request, _("Kept."))
        return redirect("communities:show_charter", community.pk)
    return show_form(request, "communities/change_community.html", {"community": community, "form": form})


@page(Right.WRITE_CHARTER, community_for, *WRITE)
def end_community(request: SignedIn, community: Community) -> HttpResponse:
    """The group ends itself; asked first, and it can be taken up again."""
    if request.method == "POST":
        ending.end(author=request.user, community=community)
        messages.success(request, _("Your PLG has ended. What you made stays readable here."))
        return redirect("communities:list_communities")
    return show(request, "communities/end_community.html", {"community": community})


@page(Right.WRITE_CHARTER, community_for, *ACT)
def take_up_again(request: SignedIn, community: Community) -> HttpResponse:
    """It goes on where it was."""
    ending.take_up_again(author=request.user, community=community)
    messages.success(request, _("Your PLG goes on."))
    return redirect("home:show_community", community.pk)
