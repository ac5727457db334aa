"""Pages about goals."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from leerkring.communities.access import can, community_for, page
from leerkring.communities.models import Community
from leerkring.goals import access, actions, queries
from leerkring.goals.forms import GoalForm, GoalTextForm, LetGoForm
from leerkring.goals.forms.asking import ask_about_names
from leerkring.goals.models import Goal, Level
from leerkring.kit.pages import ACT, READ, WRITE, SignedIn, show, show_form
from leerkring.organisations.rules import Right


@page(Right.SEE_CONTENT, community_for, *READ)
def list_goals(request: SignedIn, community: Community) -> HttpResponse:
    """The goals at each level, each with its line; below them what the group let go of."""
    lines = queries.lines(community)
    levels = [(queries.level_words(level), [line for line in lines if line.level == level]) for level in Level]
    context = {
        "community": community,
        "levels": [(label, at_level) for label, at_level in levels if at_level],
        "let_go": queries.let_go_goals(community)[:50],
        "can_write": can(request.user, community, Right.WRITE_GOALS),
    }
    return show(request, "goals/list_goals.html", context)


@page(Right.WRITE_GOALS, community_for, *WRITE)
def add_goal(request: SignedIn, community: Community) -> HttpResponse:
    """Set a goal, with its first norm when the group knows it already."""
    form = GoalForm(request.POST or None)
    if form.is_valid():
        goal = actions.set_goal(author=request.user, community=community, **form.cleaned_data)
        messages.success(request, _("This is your goal now. How does it stand today? That is your baseline."))
        ask_about_names(request, goal.text, form.cleaned_data["indicator"])
        return redirect("goals:show_goal", goal.pk)
    return show_form(request, "goals/add_goal.html", {"community": community, "form": form})


@page(Right.SEE_CONTENT, access.goal_for, *READ)
def show_goal(request: SignedIn, goal: Goal) -> HttpResponse:
    """One goal: the line of each of its indicators, what it says, and where it stands to the norm."""
    context = {
        "community": goal.community,
        "goal": goal,
        "level": queries.level_words(Level(goal.level)),
        "charted": queries.charts_for(goal),
        "can_write": can(request.user, goal, Right.WRITE_GOALS),
    }
    return show(request, "goals/show_goal.html", context)


@page(Right.WRITE_GOALS, access.goal_for, *WRITE)
def change_goal(request: SignedIn, goal: Goal) -> HttpResponse:
    """Say it better."""
    form = GoalTextForm(request.POST or None, initial={"level": goal.level, "text": goal.text})
    if form.is_valid():
        actions.change_goal(author=request.user, goal=goal, **form.cleaned_data)
        ask_about_names(request, form.cleaned_data["text"])
        return redirect("goals:show_goal", goal.pk)
    return show_form(request, "goals/change_goal.html", _about(goal, form))


@page(Right.WRITE_GOALS, access.goal_for, *WRITE)
def let_go_of_goal(request: SignedIn, goal: Goal) -> HttpResponse:
    """Stop working on it, with the reason."""
    form = LetGoForm(request.POST or None)
    if form.is_valid():
        actions.let_go(author=request.user, goal=goal, **form.cleaned_data)
        messages.success(request, _("You let go of this goal. It stays in your story, and you can take it up again."))
        return redirect("goals:show_goal", goal.pk)
    return show_form(request, "goals/let_go_of_goal.html", _about(goal, form))


@page(Right.WRITE_GOALS, access.goal_for, *ACT)
def take_up_goal(request: SignedIn, goal: Goal) -> HttpResponse:
    """Work on it after all."""
    actions.take_up(author=request.user, goal=goal)
    return redirect("goals:show_goal", goal.pk)


def _about(goal: Goal, form: object) -> dict[str, object]:
    return {"community": goal.community, "goal": goal, "form": form}
