"""Step 4: who does what, and when."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from leerkring.commitments.forms import ActionForm
from leerkring.communities.access import page
from leerkring.cycles import queries
from leerkring.cycles.access import cycle_for, linked_action_for, require_open
from leerkring.cycles.actions import consequences as actions
from leerkring.cycles.forms import ChooseActionsForm
from leerkring.cycles.models import Cycle, CycleAction
from leerkring.cycles.views.step import answer_step
from leerkring.kit.pages import ACT, READ, WRITE, SignedIn, show_form
from leerkring.organisations.rules import Right


@page(Right.SEE_CONTENT, cycle_for, *READ)
def show_consequences(request: SignedIn, cycle: Cycle) -> HttpResponse:
    """What needs attention, and what we do about it."""
    return answer_step(
        cycle,
        4,
        request,
        actions=list(queries.actions_of(cycle)),
        attentions=list(queries.attentions_of(cycle)),
        can_choose=queries.actions_to_link(cycle).exists(),
    )


@page(Right.ACT, cycle_for, *WRITE)
def add_consequence(request: SignedIn, cycle: Cycle) -> HttpResponse:
    """Agree on an action that follows from this round."""
    require_open(cycle, typed=request.POST.get("what", ""))
    form = ActionForm(request.POST or None, community=cycle.community)
    if form.is_valid():
        actions.draw(author=request.user, cycle=cycle, **form.cleaned_data)
        messages.success(request, _("Agreed. It is on the list."))
        return redirect("cycles:show_consequences", cycle.pk)
    return show_form(
        request, "cycles/add_consequence.html", {"community": cycle.community, "cycle": cycle, "form": form}
    )


@page(Right.WRITE_CYCLE, cycle_for, *WRITE)
def choose_actions(request: SignedIn, cycle: Cycle) -> HttpResponse:
    """Take up actions that the group agreed on elsewhere."""
    require_open(cycle)
    form = ChooseActionsForm(request.POST or None, cycle=cycle)
    if form.is_valid():
        for action in form.cleaned_data["actions"]:
            actions.link_action(author=request.user, cycle=cycle, action=action)
        return redirect("cycles:show_consequences", cycle.pk)
    return show_form(
        request, "cycles/choose_actions.html", {"community": cycle.community, "cycle": cycle, "form": form}
    )


@page(Right.WRITE_CYCLE, linked_action_for, *ACT)
def unlink_action(request: SignedIn, link: CycleAction) -> HttpResponse:
    """Take an action out of this round; the action itself stays."""
    actions.unlink_action(author=request.user, link=link)
    return redirect("cycles:show_consequences", link.cycle_id)
