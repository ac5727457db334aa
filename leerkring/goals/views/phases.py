"""Pages about where something was done otherwise."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from leerkring.communities.access import page
from leerkring.goals import access, actions
from leerkring.goals.forms import PhaseForm
from leerkring.goals.forms.asking import ask_about_names
from leerkring.goals.models import Indicator, Phase
from leerkring.goals.views.indicators import about
from leerkring.kit.pages import ACT, WRITE, SignedIn, show_form
from leerkring.organisations.rules import Right


@page(Right.WRITE_GOALS, access.indicator_for, *WRITE)
def begin_phase(request: SignedIn, indicator: Indicator) -> HttpResponse:
    """From a day on something is done otherwise; the line is read anew from there."""
    form = PhaseForm(request.POST or None)
    if form.is_valid():
        phase = actions.begin_phase(author=request.user, indicator=indicator, **form.cleaned_data)
        messages.success(request, _("Marked. From this day on the line is read anew."))
        ask_about_names(request, phase.note)
        return redirect("goals:show_indicator", indicator.pk)
    return show_form(request, "goals/begin_phase.html", about(indicator, form))


@page(Right.WRITE_GOALS, access.phase_for, *ACT)
def remove_phase(request: SignedIn, phase: Phase) -> HttpResponse:
    """The line is read as one again."""
    actions.remove_phase(author=request.user, phase=phase)
    return redirect("goals:show_indicator", phase.indicator_id)
