"""Pages about what the group measures, and how it reads its lines."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _

from leerkring.communities.access import can, community_for, page
from leerkring.communities.models import Community
from leerkring.communities.queries import agreements_of
from leerkring.goals import access, actions, queries
from leerkring.goals.forms import ChartForm, IndicatorForm, MeasurementForm, NormForm
from leerkring.goals.forms.asking import ask_about_names
from leerkring.goals.models import Indicator
from leerkring.kit.pages import ACT, READ, WRITE, SignedIn, show, show_form
from leerkring.organisations.rules import Right

_FIELDS = (
    "name",
    "goal",
    "level",
    "about",
    "counted",
    "unit",
    "per",
    "direction",
    "every",
    "whose",
    "how",
    "is_beside",
)


@page(Right.SEE_CONTENT, community_for, *READ)
def list_indicators(request: SignedIn, community: Community) -> HttpResponse:
    """In control: every line of the group with what it says, and those that schools chose to show side by side."""
    charted = queries.charts_of(community)
    context = {
        "community": community,
        "charted": [(one, chart) for one, chart in charted if not one.is_beside],
        "beside": [(one, chart) for one, chart in charted if one.is_beside],
        "stopped": queries.stopped_indicators(community)[:50],
        "can_write": can(request.user, community, Right.WRITE_GOALS),
    }
    return show(request, "goals/list_indicators.html", context)


@page(Right.WRITE_GOALS, community_for, *WRITE)
def add_indicator(request: SignedIn, community: Community) -> HttpResponse:
    """Choose something to count, ask or look at; an example fills in the form."""
    form = IndicatorForm(request.POST or None, community=community, initial=_initial(request))
    if form.is_valid():
        indicator = actions.add_indicator(author=request.user, community=community, **form.cleaned_data)
        messages.success(request, _("Chosen. How does it stand today? That is your baseline."))
        ask_about_names(request, indicator.name, indicator.how, indicator.whose)
        return redirect("goals:show_indicator", indicator.pk)
    context = {
        "community": community,
        "form": form,
        "examples": queries.examples(),
        "goal": request.GET.get("goal", ""),
    }
    return show_form(request, "goals/add_indicator.html", context)


def _initial(request: HttpRequest) -> dict[str, Any]:
    """The goal one came from, and the example one chose."""
    chosen = next((one.filled for one in queries.examples() if one.key == request.GET.get("example")), {})
    return {"about": "practice", "counted": "number"} | chosen | {"goal": request.GET.get("goal") or None}


@page(Right.SEE_CONTENT, access.indicator_for, *READ)
def show_indicator(request: SignedIn, indicator: Indicator) -> HttpResponse:
    """One line: what it says, its norm and how that changed, what can be done about it, and a place to measure."""
    norms = list(queries.norms_of(indicator))
    phases = list(queries.phases_of(indicator))
    holidays = list(queries.holidays_of(indicator.community))
    marks = queries.marks_on([indicator])[indicator.pk]
    measured = queries.measurements_of(indicator)
    chart = queries.chart_of(indicator, norms[0] if norms else None, measured, phases, holidays, marks)
    can_write = can(request.user, indicator, Right.WRITE_GOALS)
    goal_is_open = indicator.goal is None or indicator.goal.is_open
    initial = {"is_baseline": chart is None}
    adjustments = list(queries.adjustments_of(indicator))
    context = {
        "community": indicator.community,
        "indicator": indicator,
        "chart": chart,
        "phases": phases,
        "adjustments": adjustments,
        "agreements": agreements_of(indicator.community) if any(one.is_kept for one in adjustments) else "",
        "today": timezone.localdate(),
        "norms": [(queries.norm_words(norm.bounds, indicator.unit, norm.by_on), norm) for norm in norms],
        "due": queries.due_words(indicator, measured),
        "can_write": can_write,
        "form": MeasurementForm(indicator=indicator, initial=initial)
        if can_write and indicator.is_open and goal_is_open
        else None,
    }
    return show(request, "goals/show_indicator.html", context)


@page(Right.WRITE_GOALS, access.indicator_for, *WRITE)
def change_indicator(request: SignedIn, indicator: Indicator) -> HttpResponse:
    """Say it better."""
    initial = {name: getattr(indicator, name) for name in _FIELDS} | {"goal": indicator.goal_id}
    form = IndicatorForm(request.POST or None, community=indicator.community, initial=initial)
    if form.is_valid():
        now = actions.change_indicator(author=request.user, indicator=indicator, **form.cleaned_data)
        ask_about_names(request, now.name, now.how, now.whose)
        return redirect("goals:show_indicator", indicator.pk)
    return show_form(request, "goals/change_indicator.html", about(indicator, form))


@page(Right.WRITE_GOALS, access.indicator_for, *WRITE)
def choose_chart(request: SignedIn, indicator: Indicator) -> HttpResponse:
    """How its line is read."""
    initial = {name: getattr(indicator, name) for name in ("chart", "rules", "factor", "is_screened")}
    form = ChartForm(request.POST or None, indicator=indicator, initial=initial)
    if form.is_valid():
        actions.choose_chart(author=request.user, indicator=indicator, **form.cleaned_data)
        return redirect("goals:show_indicator", indicator.pk)
    return show_form(request, "goals/choose_chart.html", about(indicator, form))


@page(Right.WRITE_GOALS, access.indicator_for, *WRITE)
def set_norm(request: SignedIn, indicator: Indicator) -> HttpResponse:
    """A new version of the group's own norm."""
    norm = queries.current_norm(indicator)
    initial = (
        {"low": norm.low, "high": norm.high, "by_on": norm.by_on, "number": norm.number} if norm else {"number": 0}
    )
    form = NormForm(request.POST or None, initial=initial)
    if form.is_valid():
        actions.set_norm(author=request.user, indicator=indicator, **form.cleaned_data)
        messages.success(request, _("This is your norm now. Earlier norms stay to be seen."))
        return redirect("goals:show_indicator", indicator.pk)
    return show_form(request, "goals/set_norm.html", about(indicator, form))


@page(Right.WRITE_GOALS, access.indicator_for, *ACT)
def stop_measuring(request: SignedIn, indicator: Indicator) -> HttpResponse:
    """It is measured no longer."""
    actions.stop_measuring(author=request.user, indicator=indicator)
    messages.success(request, _("You stopped measuring this. Its line stays, and you can take it up again."))
    return redirect("goals:show_indicator", indicator.pk)


@page(Right.WRITE_GOALS, access.indicator_for, *ACT)
def start_measuring(request: SignedIn, indicator: Indicator) -> HttpResponse:
    """It is measured after all."""
    actions.start_measuring(author=request.user, indicator=indicator)
    return redirect("goals:show_indicator", indicator.pk)


def about(indicator: Indicator, form: object) -> dict[str, object]:
    """What every page about one indicator needs."""
    return {
        "community": indicator.community,
        "indicator": indicator,
        "title": queries.title_of(indicator),
        "form": form,
    }
