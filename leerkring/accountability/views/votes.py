"""From what was told of a vote to a measurement."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from leerkring.accountability import actions, queries
from leerkring.accountability.forms import TakeForm
from leerkring.choices.access import choice_for
from leerkring.choices.models import Choice
from leerkring.communities.access import page
from leerkring.kit.pages import WRITE, SignedIn, show_form
from leerkring.organisations.rules import Right


@page(Right.WRITE_GOALS, choice_for, *WRITE)
def take_measurement(request: SignedIn, choice: Choice) -> HttpResponse:
    """Which answers count, and in which line; where no numbers were told, why there is nothing to take."""
    form = TakeForm(request.POST if request.method == "POST" else None, choice=choice)
    if form.is_valid():
        taken = actions.take(author=request.user, choice=choice, **form.cleaned_data)
        messages.success(request, _("Written down. It is in your line, with where it came from."))
        return redirect("goals:show_indicator", taken.measurement.indicator_id)
    context = {
        "community": choice.community,
        "choice": choice,
        "counted": queries.counts_told(choice),
        "has_lines": queries.shares_of(choice.community).exists(),
        "form": form,
    }
    return show_form(request, "accountability/take_measurement.html", context)
