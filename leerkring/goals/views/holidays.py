"""The page with the group's holidays."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from leerkring.communities.access import can, community_for, page
from leerkring.communities.models import Community
from leerkring.goals import access, actions, queries
from leerkring.goals.forms import HolidayForm, RegionForm
from leerkring.goals.models import Holiday
from leerkring.kit.pages import ACT, READ, WRITE, SignedIn, show_form
from leerkring.organisations.rules import Right


@page(Right.SEE_CONTENT, community_for, *READ)
def list_holidays(request: SignedIn, community: Community) -> HttpResponse:
    """Days without school; they are shaded in every chart."""
    can_write = can(request.user, community, Right.WRITE_GOALS)
    return _list(request, community, RegionForm() if can_write else None)


def _list(request: SignedIn, community: Community, region: RegionForm | None) -> HttpResponse:
    holidays = queries.holidays_of(community)
    context = {"community": community, "holidays": holidays, "can_write": region is not None, "region": region}
    return show_form(request, "goals/list_holidays.html", context)


@page(Right.WRITE_GOALS, community_for, *WRITE)
def add_holiday(request: SignedIn, community: Community) -> HttpResponse:
    """Days of one's own school."""
    form = HolidayForm(request.POST or None)
    if form.is_valid():
        actions.add_holiday(author=request.user, community=community, **form.cleaned_data)
        return redirect("goals:list_holidays", community.pk)
    return show_form(request, "goals/add_holiday.html", {"community": community, "form": form})


@page(Right.WRITE_GOALS, community_for, *ACT)
def take_holidays(request: SignedIn, community: Community) -> HttpResponse:
    """Take over the holidays of a region."""
    form = RegionForm(request.POST)
    if not form.is_valid():
        return _list(request, community, form)
    new = actions.take_holidays(author=request.user, community=community, **form.cleaned_data)
    sentence = ngettext("%(number)s holiday added.", "%(number)s holidays added.", new) % {"number": new}
    messages.success(request, f"{sentence} {_('Does your own school do otherwise? Change it here.')}")
    return redirect("goals:list_holidays", community.pk)


@page(Right.WRITE_GOALS, access.holiday_for, *ACT)
def remove_holiday(request: SignedIn, holiday: Holiday) -> HttpResponse:
    """These were school days after all."""
    actions.remove_holiday(author=request.user, holiday=holiday)
    return redirect("goals:list_holidays", holiday.community_id)
