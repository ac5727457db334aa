"""Pages about small tests."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from leerkring.communities.access import can, page
from leerkring.communities.queries import agreements_of
from leerkring.drivers import access, actions, queries
from leerkring.drivers.forms import ChangePlanForm, ChooseForm, DoForm, PlanForm, StudyForm
from leerkring.drivers.models import Branch, Ending, Trial
from leerkring.drivers.views.branches import about
from leerkring.goals.forms.asking import ask_about_names
from leerkring.kit.models import the_one
from leerkring.kit.pages import ACT, READ, WRITE, SignedIn, show, show_form
from leerkring.organisations.rules import Right

_PLANNED = ("what", "starts_on", "predicted", "look_on")


@page(Right.WRITE_GOALS, access.branch_for, *WRITE)
def plan_trial(request: SignedIn, idea: Branch) -> HttpResponse:
    """Plan a small test of an idea; `?after=` begins it from an earlier one."""
    after = _earlier(idea, request.GET.get("after", ""))
    initial = {"what": after.what, "who": after.who_id, "indicator": after.indicator_id} if after else {}
    form = PlanForm(request.POST or None, goal=idea.goal, initial=initial)
    if form.is_valid():
        trial = actions.plan(author=request.user, idea=idea, after=after, **form.cleaned_data)
        messages.success(request, _("Planned. What you expect is written down: later you lay it beside what came out."))
        ask_about_names(request, trial.what, trial.predicted)
        return redirect("drivers:show_trial", trial.pk)
    return show_form(request, "drivers/plan_trial.html", about(idea, form) | {"after": after})


def _earlier(idea: Branch, asked: str) -> Trial | None:
    """The test of this idea from which the next one goes on."""
    try:
        return the_one(queries.trials_of(idea).filter(pk=UUID(asked)))
    except ValueError:
        return None


@page(Right.SEE_CONTENT, access.trial_for, *READ)
def show_trial(request: SignedIn, trial: Trial) -> HttpResponse:
    """The plan, what was done, what came out beside what was expected, and what the group does with it."""
    context = _about(trial) | {
        "next": queries.next_of(trial),
        "can_write": can(request.user, trial, Right.WRITE_GOALS),
        "agreements": agreements_of(trial.community) if trial.ending == Ending.ADOPT else "",
    }
    return show(request, "drivers/show_trial.html", context)


@page(Right.WRITE_GOALS, access.trial_for, *WRITE)
def change_plan(request: SignedIn, trial: Trial) -> HttpResponse:
    """Plan it differently, as long as nothing was told about it."""
    initial = {name: getattr(trial, name) for name in _PLANNED} | {"number": trial.version}
    initial |= {"who": trial.who_id, "indicator": trial.indicator_id}
    form = ChangePlanForm(request.POST or None, goal=trial.idea.goal, initial=initial)
    if form.is_valid():
        now = actions.change_plan(author=request.user, trial=trial, **form.cleaned_data)
        ask_about_names(request, now.what, now.predicted)
        return redirect("drivers:show_trial", trial.pk)
    return show_form(request, "drivers/change_plan.html", _about(trial, form))


@page(Right.WRITE_GOALS, access.trial_for, *WRITE)
def do_trial(request: SignedIn, trial: Trial) -> HttpResponse:
    """Tell what was done."""
    initial = {"number": trial.version, "done": trial.done}
    form = DoForm(request.POST or None, initial=initial | ({"done_on": trial.done_on} if trial.done_on else {}))
    if form.is_valid():
        now = actions.do(author=request.user, trial=trial, **form.cleaned_data)
        ask_about_names(request, now.done)
        return redirect("drivers:show_trial", trial.pk)
    return show_form(request, "drivers/do_trial.html", _about(trial, form))


@page(Right.WRITE_GOALS, access.trial_for, *WRITE)
def study_trial(request: SignedIn, trial: Trial) -> HttpResponse:
    """Lay what came out beside what was expected."""
    initial = {"number": trial.version, "saw": trial.saw, "outcome": trial.outcome}
    form = StudyForm(request.POST or None, initial=initial)
    if form.is_valid():
        now = actions.study(author=request.user, trial=trial, **form.cleaned_data)
        ask_about_names(request, now.saw)
        return redirect("drivers:show_trial", trial.pk)
    return show_form(request, "drivers/study_trial.html", _about(trial, form))


@page(Right.WRITE_GOALS, access.trial_for, *WRITE)
def choose_ending(request: SignedIn, trial: Trial) -> HttpResponse:
    """Keep doing it, change it and try again, or let go of it; what is changed is planned at once."""
    form = ChooseForm(request.POST or None, initial={"number": trial.version})
    if form.is_valid():
        now = actions.choose(author=request.user, trial=trial, **form.cleaned_data)
        ask_about_names(request, now.because)
        if now.ending == Ending.ADAPT:
            messages.success(request, _("Kept. Plan the next test now, or later: it goes on from this one."))
        return redirect("drivers:show_trial", trial.pk)
    return show_form(request, "drivers/choose_ending.html", _about(trial, form))


@page(Right.WRITE_GOALS, access.trial_for, *ACT)
def reopen_trial(request: SignedIn, trial: Trial) -> HttpResponse:
    """Choose again."""
    actions.reopen(author=request.user, trial=trial)
    return redirect("drivers:show_trial", trial.pk)


@page(Right.WRITE_GOALS, access.trial_for, *WRITE)
def remove_trial(request: SignedIn, trial: Trial) -> HttpResponse:
    """It was written down by mistake; asks first."""
    if request.method == "POST":
        idea = trial.idea_id
        actions.remove(author=request.user, trial=trial)
        messages.success(request, _("Removed."))
        return redirect("drivers:show_branch", idea)
    return show(request, "drivers/remove_trial.html", _about(trial))


def _about(trial: Trial, form: object = None) -> dict[str, object]:
    idea = trial.idea
    return {"community": idea.community, "goal": idea.goal, "idea": idea, "trial": trial, "form": form}
