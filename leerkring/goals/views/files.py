"""Measurements as a file for a spreadsheet, in which no cell is a formula."""

from collections.abc import Sequence

from django.http import HttpResponse
from django.utils.text import slugify
from django.utils.translation import gettext as _

from leerkring.communities.access import page
from leerkring.goals import access, queries
from leerkring.goals.models import Goal, Indicator
from leerkring.goals.rules.books import Sheet, write_book
from leerkring.goals.rules.sheets import write_csv
from leerkring.kit.pages import READ, SignedIn
from leerkring.organisations.rules import Right

_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@page(Right.SEE_CONTENT, access.indicator_for, *READ)
def export_measurements(request: SignedIn, indicator: Indicator) -> HttpResponse:
    """The measurements of a line as a CSV file."""
    rows = [_heading(indicator)]
    for one in queries.measurements_of(indicator):
        sizes = [queries.exact_words(one.size)] if one.size is not None else []
        rows.append([one.on.isoformat(), queries.exact_words(one.value), *sizes, one.note])
    response = HttpResponse("\ufeff" + write_csv(rows), content_type="text/csv; charset=utf-8")
    return _named(response, indicator.title, "csv")


@page(Right.SEE_CONTENT, access.indicator_for, *READ)
def export_spreadsheet(request: SignedIn, indicator: Indicator) -> HttpResponse:
    """The measurements of a line as a spreadsheet."""
    return _book([_sheet(indicator)], indicator.title)


@page(Right.SEE_CONTENT, access.goal_for, *READ)
def export_goal(request: SignedIn, goal: Goal) -> HttpResponse:
    """All that was measured for a goal as a spreadsheet: a sheet for each line."""
    indicators = queries.indicators_with_measurements(goal)
    return _book([_sheet(one) for one in indicators] or [Sheet(goal.text, [_("day"), _("value")], [])], goal.text)


@page(Right.WRITE_GOALS, access.indicator_for, *READ)
def download_template(request: SignedIn, indicator: Indicator) -> HttpResponse:
    """An empty sheet with the right columns, to fill in and to send back."""
    return _book([Sheet(indicator.title, _heading(indicator), [])], _("fill in %(name)s") % {"name": indicator.title})


def _heading(indicator: Indicator) -> list[str]:
    return [_("day"), _("value"), *([_("out of how many")] if indicator.has_sizes else []), _("note")]


def _sheet(indicator: Indicator) -> Sheet:
    sizes = indicator.has_sizes
    rows = [
        [one.on, one.value, *([one.size] if sizes else []), one.note]
        for one in sorted(indicator.measurements.all(), key=lambda one: one.on)
    ]
    return Sheet(indicator.title, _heading(indicator), rows)


def _book(sheets: Sequence[Sheet], name: str) -> HttpResponse:
    return _named(HttpResponse(write_book(sheets), content_type=_XLSX), name, "xlsx")


def _named(response: HttpResponse, name: str, ending: str) -> HttpResponse:
    response["Content-Disposition"] = f'attachment; filename="{slugify(name)[:60] or "leerkring"}.{ending}"'
    return response
