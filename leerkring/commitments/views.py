"""Pages about actions."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from leerkring.commitments import access, actions, queries
from leerkring.commitments.forms import ActionForm, EndForm, ResultForm
from leerkring.commitments.models import Action, State
from leerkring.communities.access import can, community_for, page
from leerkring.communities.models import Community
from leerkring.kit.pages import ACT, READ, WRITE, SignedIn, show, show_form
from leerkring.organisations.rules import Right


@page(Right.SEE_CONTENT, community_for, *READ)
def list_actions(request: SignedIn, community: Community) -> HttpResponse:
    """What is open and whose it is, then what ended."""
    context = {
        "community": community,
        "open_actions": queries.open_actions(community),
        "ended_actions": queries.ended_actions(community)[:50],
        "can_act": can(request.user, community, Right.ACT),
    }
    return show(request, "commitments/list_actions.html", context)


@page(Right.ACT, community_for, *WRITE)
def add_action(request: SignedIn, community: Community) -> HttpResponse:
    """Agree on a new action; the address may bring what was said about a line."""
    what = request.GET.get("what", "").replace("\x00", "")
    form = ActionForm(request.POST or None, community=community, initial={"what": what})
    if form.is_valid():
        actions.agree(author=request.user, community=community, **form.cleaned_data)
        messages.success(request, _("Agreed. It is on the list."))
        return redirect("commitments:list_actions", community.pk)
    return show_form(request, "commitments/add_action.html", {"community": community, "form": form})


@page(Right.SEE_CONTENT, access.action_for, *READ)
def show_action(request: SignedIn, action: Action) -> HttpResponse:
    """One action and what came of it."""
    context = {
        "community": action.community,
        "action": action,
        "results": queries.results_of(action),
        "can_act": can(request.user, action, Right.ACT),
    }
    return show(request, "commitments/show_action.html", context)


@page(Right.ACT, access.action_for, *WRITE)
def change_action(request: SignedIn, action: Action) -> HttpResponse:
    """Change who, what or when."""
    initial = {"what": action.what, "who": action.who_id, "due_on": action.due_on}
    form = ActionForm(request.POST or None, community=action.community, initial=initial)
    if form.is_valid():
        actions.change(author=request.user, action=action, **form.cleaned_data)
        return redirect("commitments:show_action", action.pk)
    return show_form(
        request, "commitments/change_action.html", {"community": action.community, "action": action, "form": form}
    )


@page(Right.ACT, access.action_for, *WRITE)
def end_action(request: SignedIn, action: Action) -> HttpResponse:
    """It is done, or it is stopped."""
    form = EndForm(request.POST or None)
    if form.is_valid():
        state, because = State(form.cleaned_data["state"]), form.cleaned_data["because"]
        actions.end(author=request.user, action=action, state=state, because=because)
        return redirect("commitments:show_action", action.pk)
    return show_form(
        request, "commitments/end_action.html", {"community": action.community, "action": action, "form": form}
    )


@page(Right.ACT, access.action_for, *ACT)
def reopen_action(request: SignedIn, action: Action) -> HttpResponse:
    """It is to be done after all."""
    actions.reopen(author=request.user, action=action)
    return redirect("commitments:show_action", action.pk)


@page(Right.ACT, access.action_for, *WRITE)
def add_result(request: SignedIn, action: Action) -> HttpResponse:
    """Tell what came of an action."""
    form = ResultForm(request.POST or None)
    if form.is_valid():
        actions.tell_result(author=request.user, action=action, **form.cleaned_data)
        messages.success(request, _("Kept. The group can read it."))
        return redirect("commitments:show_action", action.pk)
    return show_form(
        request, "commitments/add_result.html", {"community": action.community, "action": action, "form": form}
    )
