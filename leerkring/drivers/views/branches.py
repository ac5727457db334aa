"""Pages about drivers and ideas."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from leerkring.communities.access import can, page
from leerkring.drivers import access, actions, queries
from leerkring.drivers.forms import BranchForm, ChangeBranchForm
from leerkring.drivers.models import Branch
from leerkring.goals.access import goal_for
from leerkring.goals.forms.asking import ask_about_names
from leerkring.goals.models import Goal
from leerkring.kit.pages import ACT, READ, WRITE, SignedIn, show, show_form
from leerkring.organisations.rules import Right


@page(Right.SEE_CONTENT, goal_for, *READ)
def show_diagram(request: SignedIn, goal: Goal) -> HttpResponse:
    """The goal, what drives it, the ideas that hang there, and their small tests."""
    context = {
        "community": goal.community,
        "goal": goal,
        "diagram": queries.diagram_of(goal),
        "can_write": can(request.user, goal, Right.WRITE_GOALS),
    }
    return show(request, "drivers/show_diagram.html", context)


@page(Right.WRITE_GOALS, goal_for, *WRITE)
def add_driver(request: SignedIn, goal: Goal) -> HttpResponse:
    """What has to go well to reach this goal."""
    form = BranchForm(request.POST or None)
    if form.is_valid():
        driver = actions.add_driver(author=request.user, goal=goal, **form.cleaned_data)
        return _added(request, driver, _("It stands in your diagram. What could you try for it?"))
    return show_form(request, "drivers/add_driver.html", {"community": goal.community, "goal": goal, "form": form})


@page(Right.WRITE_GOALS, access.branch_for, *WRITE)
def split_driver(request: SignedIn, driver: Branch) -> HttpResponse:
    """A part of this driver."""
    form = BranchForm(request.POST or None)
    if form.is_valid():
        part = actions.split_driver(author=request.user, driver=driver, **form.cleaned_data)
        return _added(request, part, _("It stands in your diagram. What could you try for it?"))
    return show_form(request, "drivers/split_driver.html", about(driver, form))


@page(Right.WRITE_GOALS, access.branch_for, *WRITE)
def add_idea(request: SignedIn, driver: Branch) -> HttpResponse:
    """Something to change for this driver."""
    form = BranchForm(request.POST or None)
    if form.is_valid():
        idea = actions.add_idea(author=request.user, driver=driver, **form.cleaned_data)
        return _added(request, idea, _("It stands in your diagram. How could you try it in the small?"))
    return show_form(request, "drivers/add_idea.html", about(driver, form))


@page(Right.SEE_CONTENT, access.branch_for, *READ)
def show_branch(request: SignedIn, branch: Branch) -> HttpResponse:
    """One driver with what hangs on it, or one idea with its small tests; and how it read before."""
    trials = list(queries.trials_of(branch)) if branch.is_idea else []
    context = about(branch) | {
        "below": [] if branch.is_idea else queries.below(branch),
        "trials": trials,
        "is_tried": any(trial.is_open for trial in trials),
        "wordings": queries.wordings_of(branch),
        "can_write": can(request.user, branch, Right.WRITE_GOALS),
    }
    return show(request, "drivers/show_branch.html", context)


@page(Right.WRITE_GOALS, access.branch_for, *WRITE)
def change_branch(request: SignedIn, branch: Branch) -> HttpResponse:
    """Say it better, or hang it on another driver."""
    initial = {name: getattr(branch, name) for name in ("words", "meaning", "number")} | {"above": branch.above_id}
    form = ChangeBranchForm(request.POST or None, branch=branch, initial=initial)
    if form.is_valid():
        told = {"above": branch.above} | form.cleaned_data
        actions.change_branch(author=request.user, branch=branch, **told)
        ask_about_names(request, told["words"], told["meaning"])
        return redirect("drivers:show_branch", branch.pk)
    return show_form(request, "drivers/change_branch.html", about(branch, form))


@page(Right.WRITE_GOALS, access.branch_for, *WRITE)
def take_out_branch(request: SignedIn, branch: Branch) -> HttpResponse:
    """Take it out of the diagram; asks first."""
    if request.method == "POST":
        actions.take_out(author=request.user, branch=branch)
        messages.success(request, _("Taken out. Below your diagram you can put it back."))
        return redirect("drivers:show_diagram", branch.goal_id)
    context = about(branch) | {"hanging": queries.below(branch).exists()}
    return show(request, "drivers/take_out_branch.html", context)


@page(Right.WRITE_GOALS, access.branch_for, *ACT)
def put_back_branch(request: SignedIn, branch: Branch) -> HttpResponse:
    """It stands in the diagram again."""
    actions.put_back(author=request.user, branch=branch)
    messages.success(request, _("It stands in your diagram again."))
    return redirect("drivers:show_diagram", branch.goal_id)


def about(branch: Branch, form: object = None) -> dict[str, object]:
    """What every page about a driver or an idea shows."""
    return {"community": branch.community, "goal": branch.goal, "branch": branch, "form": form}


def _added(request: SignedIn, branch: Branch, sentence: str) -> HttpResponse:
    messages.success(request, sentence)
    ask_about_names(request, branch.words, branch.meaning)
    return redirect("drivers:show_diagram", branch.goal_id)
