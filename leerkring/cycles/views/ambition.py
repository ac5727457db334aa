"""Step 1: the ambition and its goals."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from leerkring.communities.access import page
from leerkring.cycles import queries
from leerkring.cycles.access import cycle_for, linked_goal_for, require_open
from leerkring.cycles.actions import ambition as actions
from leerkring.cycles.forms import AmbitionForm, ChooseGoalsForm
from leerkring.cycles.models import Cycle, CycleGoal
from leerkring.cycles.views.step import answer_step
from leerkring.goals.forms import GoalForm
from leerkring.goals.queries import lines_of
from leerkring.kit.pages import ACT, READ, WRITE, SignedIn, show_form
from leerkring.organisations.rules import Right


@page(Right.SEE_CONTENT, cycle_for, *READ)
def show_ambition(request: SignedIn, cycle: Cycle) -> HttpResponse:
    """The ambition as it reads now and as it read before, and the goals."""
    versions, links = queries.ambitions_of(cycle), list(queries.goals_of(cycle))
    return answer_step(
        cycle,
        1,
        request,
        ambition=versions[0] if versions else None,
        earlier=versions[1:],
        goals=list(zip(links, lines_of(link.goal for link in links), strict=True)),
        can_choose=queries.goals_to_link(cycle).exists(),
    )


@page(Right.WRITE_CYCLE, cycle_for, *WRITE)
def write_ambition(request: SignedIn, cycle: Cycle) -> HttpResponse:
    """Put the ambition into words, or in better words."""
    require_open(cycle, typed=request.POST.get("text", ""))
    last = next(iter(queries.ambitions_of(cycle)), None)
    initial = (
        {name: getattr(last, name) for name in ("text", "by_on", "how_we_know", "number")} if last else {"number": 0}
    )
    form = AmbitionForm(request.POST or None, initial=initial)
    if form.is_valid():
        actions.word_ambition(author=request.user, cycle=cycle, **form.cleaned_data)
        messages.success(request, _("Kept. Earlier words stay readable."))
        return redirect("cycles:show_ambition", cycle.pk)
    return show_form(
        request, "cycles/write_ambition.html", {"community": cycle.community, "cycle": cycle, "form": form}
    )


@page(Right.WRITE_GOALS, cycle_for, *WRITE)
def add_goal_to_cycle(request: SignedIn, cycle: Cycle) -> HttpResponse:
    """Set a new goal in this round."""
    require_open(cycle, typed=request.POST.get("text", ""))
    form = GoalForm(request.POST or None)
    if form.is_valid():
        actions.set_goal(author=request.user, cycle=cycle, **form.cleaned_data)
        return redirect("cycles:show_ambition", cycle.pk)
    context = {"community": cycle.community, "cycle": cycle, "form": form}
    return show_form(request, "cycles/add_goal_to_cycle.html", context)


@page(Right.WRITE_CYCLE, cycle_for, *WRITE)
def choose_goals(request: SignedIn, cycle: Cycle) -> HttpResponse:
    """Take up goals that the group has already."""
    require_open(cycle)
    form = ChooseGoalsForm(request.POST or None, cycle=cycle)
    if form.is_valid():
        for goal in form.cleaned_data["goals"]:
            actions.link_goal(author=request.user, cycle=cycle, goal=goal)
        return redirect("cycles:show_ambition", cycle.pk)
    return show_form(request, "cycles/choose_goals.html", {"community": cycle.community, "cycle": cycle, "form": form})


@page(Right.WRITE_CYCLE, linked_goal_for, *ACT)
def unlink_goal(request: SignedIn, link: CycleGoal) -> HttpResponse:
    """Take a goal out of this round; the goal itself stays."""
    actions.unlink_goal(author=request.user, link=link)
    return redirect("cycles:show_ambition", link.cycle_id)
