"""Pages about what the group does about what a line says."""

from urllib.parse import urlencode

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from leerkring.communities.access import page
from leerkring.goals import access, actions, queries
from leerkring.goals.forms import AdjustForm, LookAgainForm
from leerkring.goals.forms.asking import ask_about_names
from leerkring.goals.models import Adjustment, AdjustmentKind, Indicator
from leerkring.goals.views.indicators import about
from leerkring.kit.pages import WRITE, SignedIn, show_form
from leerkring.organisations.rules import Right


@page(Right.WRITE_GOALS, access.indicator_for, *WRITE)
def adjust(request: SignedIn, indicator: Indicator) -> HttpResponse:
    """From what the line says to a decision, an action, another norm, or leaving it with a reason."""
    form = AdjustForm(request.POST or None)
    if form.is_valid():
        adjustment = actions.adjust(author=request.user, indicator=indicator, **form.cleaned_data)
        messages.success(request, _("Kept with the line. On the day you chose it asks you to look again."))
        ask_about_names(request, adjustment.words)
        return redirect(_next(adjustment))
    context = about(indicator, form) | {"reading": queries.reading_of(indicator)[1]}
    return show_form(request, "goals/adjust.html", context)


def _next(adjustment: Adjustment) -> str:
    """Where that is done."""
    indicator = adjustment.indicator
    match AdjustmentKind(adjustment.kind):
        case AdjustmentKind.DECISION:
            address = reverse("decisions:propose_decision", args=[indicator.community_id])
            return f"{address}?{urlencode({'title': adjustment.words[:120], 'text': adjustment.words})}"
        case AdjustmentKind.ACTION:
            address = reverse("commitments:add_action", args=[indicator.community_id])
            return f"{address}?{urlencode({'what': adjustment.words})}"
        case AdjustmentKind.NORM:
            return reverse("goals:set_norm", args=[indicator.pk])
        case _:
            return reverse("goals:show_indicator", args=[indicator.pk])


@page(Right.WRITE_GOALS, access.adjustment_for, *WRITE)
def look_again(request: SignedIn, adjustment: Adjustment) -> HttpResponse:
    """What the line said then and says now, and what came of it."""
    form = LookAgainForm(request.POST or None)
    if form.is_valid():
        actions.look_again(author=request.user, adjustment=adjustment, **form.cleaned_data)
        messages.success(request, _("Looked at again. It stays with the line."))
        ask_about_names(request, form.cleaned_data["came_of"])
        return redirect("goals:show_indicator", adjustment.indicator_id)
    context = about(adjustment.indicator, form)
    context |= {"adjustment": adjustment, "reading": queries.reading_of(adjustment.indicator)[1]}
    return show_form(request, "goals/look_again.html", context)
