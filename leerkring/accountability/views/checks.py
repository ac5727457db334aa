"""Pages on which a group asks itself about its conditions."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from leerkring.accountability import actions
from leerkring.accountability.access import check_for
from leerkring.accountability.forms import StrengthenForm
from leerkring.accountability.models import Check
from leerkring.communities.access import community_for, page
from leerkring.communities.models import Community
from leerkring.kit.pages import ACT, WRITE, SignedIn, show_form
from leerkring.organisations.rules import Right


@page(Right.DECIDE, community_for, *ACT)
def ask_about_time(request: SignedIn, community: Community) -> HttpResponse:
    """Everybody says in secret whether there is time enough."""
    check = actions.ask_about_time(author=request.user, community=community)
    messages.success(request, _("Your question is asked. What do you answer yourself?"))
    return redirect("choices:show_choice", check.choice_id)


@page(Right.DECIDE, community_for, *ACT)
def check_principles(request: SignedIn, community: Community) -> HttpResponse:
    """Everybody says in secret whether the six principles hold."""
    check = actions.check_principles(author=request.user, community=community)
    messages.success(request, _("The six statements are there for everybody. What do you answer yourself?"))
    return redirect("perspectives:show_exploration", check.exploration_id)


@page(Right.DECIDE, check_for, *WRITE)
def write_strengthening(request: SignedIn, check: Check) -> HttpResponse:
    """One sentence: what does the group strengthen?"""
    told = check.exploration.follow_up if check.exploration is not None else ""
    form = StrengthenForm(request.POST or None, initial={"text": told})
    if form.is_valid():
        actions.strengthen(author=request.user, check=check, **form.cleaned_data)
        messages.success(request, _("Kept. It stands with your six principles."))
        return redirect("accountability:show_rhythm", check.community_id)
    context = {"community": check.community, "check": check, "form": form}
    return show_form(request, "accountability/write_strengthening.html", context)
