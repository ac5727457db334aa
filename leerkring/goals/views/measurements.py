"""Pages about measurements."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from leerkring.communities.access import page
from leerkring.goals import access, actions, queries
from leerkring.goals.forms import MeasurementForm, PasteForm, UploadForm
from leerkring.goals.forms.asking import ask_about_names
from leerkring.goals.models import Indicator, Measurement
from leerkring.goals.rules.paste import Pasted
from leerkring.goals.rules.sheets import write_lines
from leerkring.goals.views.indicators import about
from leerkring.kit.pages import WRITE, SignedIn, show, show_form
from leerkring.organisations.rules import Right

_FIELDS = ("on", "value", "size", "note", "is_baseline")


@page(Right.WRITE_GOALS, access.indicator_for, *WRITE)
def add_measurement(request: SignedIn, indicator: Indicator) -> HttpResponse:
    """Write down one value."""
    form = MeasurementForm(request.POST or None, indicator=indicator)
    if form.is_valid():
        actions.measure(author=request.user, indicator=indicator, **form.cleaned_data)
        messages.success(request, _("Written down. It is in your line."))
        ask_about_names(request, form.cleaned_data["note"])
        return redirect("goals:show_indicator", indicator.pk)
    return show_form(request, "goals/add_measurement.html", about(indicator, form))


@page(Right.WRITE_GOALS, access.indicator_for, *WRITE)
def paste_measurements(request: SignedIn, indicator: Indicator) -> HttpResponse:
    """Write down several values at once; with any fault, none of them."""
    form = PasteForm(request.POST or None, indicator=indicator)
    if form.is_valid():
        pasted = form.cleaned_data["lines"]
        made = actions.measure_all(author=request.user, indicator=indicator, lines=pasted.lines)
        messages.success(request, _taken_in(len(made), pasted.already))
        ask_about_names(request, *(line.note for line in pasted.lines))
        return redirect("goals:show_indicator", indicator.pk)
    return show_form(request, "goals/paste_measurements.html", about(indicator, form))


@page(Right.WRITE_GOALS, access.indicator_for, *WRITE)
def upload_measurements(request: SignedIn, indicator: Indicator) -> HttpResponse:
    """Read a file and show what is in it; nothing is kept before somebody says that it is right."""
    form = UploadForm(request.POST or None, request.FILES or None, indicator=indicator)
    if form.is_valid():
        return _preview(request, indicator, form.cleaned_data["file"])
    return show_form(request, "goals/upload_measurements.html", about(indicator, form))


def _preview(request: SignedIn, indicator: Indicator, pasted: Pasted) -> HttpResponse:
    lines = list(pasted.lines)
    ask_about_names(request, *(line.note for line in lines))
    context = about(indicator, PasteForm(indicator=indicator, initial={"lines": write_lines(lines)})) | {
        "rows": [
            (queries.day_words(one.on), queries.counted_words(one.value, one.size, indicator), one.note)
            for one in lines
        ],
        "already": pasted.already,
    }
    return show(request, "goals/preview_measurements.html", context)


@page(Right.WRITE_GOALS, access.measurement_for, *WRITE)
def correct_measurement(request: SignedIn, measurement: Measurement) -> HttpResponse:
    """Put a measurement right."""
    initial = {name: getattr(measurement, name) for name in _FIELDS}
    indicator = measurement.indicator
    form = MeasurementForm(request.POST or None, indicator=indicator, correcting=measurement.pk, initial=initial)
    if form.is_valid():
        actions.correct(author=request.user, measurement=measurement, **form.cleaned_data)
        ask_about_names(request, form.cleaned_data["note"])
        return redirect("goals:show_indicator", indicator.pk)
    return show_form(request, "goals/correct_measurement.html", about(indicator, form) | {"measurement": measurement})


@page(Right.WRITE_GOALS, access.measurement_for, *WRITE)
def remove_measurement(request: SignedIn, measurement: Measurement) -> HttpResponse:
    """Take a measurement away, after asking."""
    indicator = measurement.indicator
    if request.method == "POST":
        actions.remove(author=request.user, measurement=measurement)
        messages.success(request, _("The measurement is removed."))
        return redirect("goals:show_indicator", indicator.pk)
    value = queries.counted_words(measurement.value, measurement.size, indicator)
    context = about(indicator, None) | {"measurement": measurement, "value": value}
    return show(request, "goals/remove_measurement.html", context)


def _taken_in(made: int, already: int) -> str:
    """How many were added, and that some were there already."""
    added = ngettext("%(number)s measurement added.", "%(number)s measurements added.", made) % {"number": made}
    if not already:
        return added
    there = ngettext("%(number)s was there already.", "%(number)s were there already.", already)
    return f"{added} {there % {'number': already}}"
