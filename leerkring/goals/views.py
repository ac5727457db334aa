"""Pages about goals."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from leerkring.communities.access import can, community_for, page
from leerkring.communities.models import Community
from leerkring.goals import access, actions, queries
from leerkring.goals.forms import GoalForm, GoalTextForm, LetGoForm, MeasurementForm, NormForm, PasteForm
from leerkring.goals.models import Goal, Level, Measurement
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
        return redirect("goals:show_goal", goal.pk)
    return show_form(request, "goals/add_goal.html", {"community": community, "form": form})


@page(Right.SEE_CONTENT, access.goal_for, *READ)
def show_goal(request: SignedIn, goal: Goal) -> HttpResponse:
    """One goal: its line, what that says, its norm and how that changed, and a place to measure."""
    norms = list(queries.norms_of(goal))
    chart = queries.chart_of(goal, norms[0] if norms else None, queries.measurements_of(goal))
    can_write = can(request.user, goal, Right.WRITE_GOALS)
    context = {
        "community": goal.community,
        "goal": goal,
        "level": queries.level_words(Level(goal.level)),
        "chart": chart,
        "norms": [(queries.norm_words(norm.bounds, goal.unit, norm.by_on), norm) for norm in norms],
        "can_write": can_write,
        "form": MeasurementForm(initial={"is_baseline": chart is None}) if can_write and goal.is_open else None,
    }
    return show(request, "goals/show_goal.html", context)


@page(Right.WRITE_GOALS, access.goal_for, *WRITE)
def change_goal(request: SignedIn, goal: Goal) -> HttpResponse:
    """Say it better."""
    initial = {"level": goal.level, "text": goal.text, "indicator": goal.indicator, "unit": goal.unit}
    form = GoalTextForm(request.POST or None, initial=initial)
    if form.is_valid():
        actions.change_goal(author=request.user, goal=goal, **form.cleaned_data)
        return redirect("goals:show_goal", goal.pk)
    return show_form(request, "goals/change_goal.html", _about(goal, form))


@page(Right.WRITE_GOALS, access.goal_for, *WRITE)
def set_norm(request: SignedIn, goal: Goal) -> HttpResponse:
    """A new version of the group's own norm."""
    norm = queries.current_norm(goal)
    initial = (
        {"low": norm.low, "high": norm.high, "by_on": norm.by_on, "number": norm.number} if norm else {"number": 0}
    )
    form = NormForm(request.POST or None, initial=initial)
    if form.is_valid():
        actions.set_norm(author=request.user, goal=goal, **form.cleaned_data)
        messages.success(request, _("This is your norm now. Earlier norms stay to be seen."))
        return redirect("goals:show_goal", goal.pk)
    return show_form(request, "goals/set_norm.html", _about(goal, form))


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


@page(Right.WRITE_GOALS, access.goal_for, *WRITE)
def add_measurement(request: SignedIn, goal: Goal) -> HttpResponse:
    """Write down one value."""
    form = MeasurementForm(request.POST or None, goal=goal)
    if form.is_valid():
        actions.measure(author=request.user, goal=goal, **form.cleaned_data)
        messages.success(request, _("Written down. It is in your line."))
        return redirect("goals:show_goal", goal.pk)
    return show_form(request, "goals/add_measurement.html", _about(goal, form))


@page(Right.WRITE_GOALS, access.goal_for, *WRITE)
def paste_measurements(request: SignedIn, goal: Goal) -> HttpResponse:
    """Write down several values at once; with any fault, none of them."""
    form = PasteForm(request.POST or None, goal=goal)
    if form.is_valid():
        pasted = form.cleaned_data["lines"]
        made = actions.measure_all(author=request.user, goal=goal, lines=pasted.lines)
        messages.success(request, _taken_in(len(made), pasted.already))
        return redirect("goals:show_goal", goal.pk)
    return show_form(request, "goals/paste_measurements.html", _about(goal, form))


@page(Right.WRITE_GOALS, access.measurement_for, *WRITE)
def correct_measurement(request: SignedIn, measurement: Measurement) -> HttpResponse:
    """Put a measurement right."""
    fields = ("on", "value", "note", "is_baseline")
    initial = {name: getattr(measurement, name) for name in fields}
    form = MeasurementForm(request.POST or None, goal=measurement.goal, correcting=measurement.pk, initial=initial)
    if form.is_valid():
        actions.correct(author=request.user, measurement=measurement, **form.cleaned_data)
        return redirect("goals:show_goal", measurement.goal_id)
    context = _about(measurement.goal, form) | {"measurement": measurement}
    return show_form(request, "goals/correct_measurement.html", context)


@page(Right.WRITE_GOALS, access.measurement_for, *WRITE)
def remove_measurement(request: SignedIn, measurement: Measurement) -> HttpResponse:
    """Take a measurement away, after asking."""
    if request.method == "POST":
        actions.remove(author=request.user, measurement=measurement)
        messages.success(request, _("The measurement is removed."))
        return redirect("goals:show_goal", measurement.goal_id)
    goal = measurement.goal
    context = {
        "community": goal.community,
        "goal": goal,
        "measurement": measurement,
        "value": queries.value_words(measurement.value, goal.unit),
    }
    return show(request, "goals/remove_measurement.html", context)


def _about(goal: Goal, form: object) -> dict[str, object]:
    return {"community": goal.community, "goal": goal, "form": form}


def _taken_in(made: int, already: int) -> str:
    """How many were added, and that some were there already."""
    added = ngettext("%(number)s measurement added.", "%(number)s measurements added.", made) % {"number": made}
    if not already:
        return added
    there = ngettext("%(number)s was there already.", "%(number)s were there already.", already)
    return f"{added} {there % {'number': already}}"
