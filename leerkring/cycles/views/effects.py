"""Step 6: what the round shows for pupils, for teachers and for the school, numbers and evidence side by side."""

from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from leerkring.communities.access import can, community_for, page
from leerkring.communities.models import Community
from leerkring.cycles import queries
from leerkring.cycles.access import cycle_for, evidence_for, require_open, worded_cycle_for
from leerkring.cycles.actions import effects as actions
from leerkring.cycles.forms import EvidenceForm, RewordEvidenceForm
from leerkring.cycles.models import Cycle, Evidence
from leerkring.goals.forms.asking import ask_about_names
from leerkring.kit.forms import TEXT
from leerkring.kit.pages import ACT, READ, WRITE, SignedIn, show, show_form
from leerkring.organisations.rules import Right

_FIELDS = ("level", "kind", "text")


@page(Right.SEE_CONTENT, worded_cycle_for, *READ)
def show_effects(request: SignedIn, cycle: Cycle) -> HttpResponse:
    """Three levels side by side; on a phone one below the other."""
    context = {
        "community": cycle.community,
        "cycle": cycle,
        "effects": queries.effects_of(cycle),
        "can_write": not cycle.is_closed and can(request.user, cycle, Right.WRITE_CYCLE),
    }
    return show(request, "cycles/show_effects.html", context)


@page(Right.WRITE_CYCLE, cycle_for, *WRITE)
def add_evidence(request: SignedIn, cycle: Cycle) -> HttpResponse:
    """Something that shows an effect; the address may name the level, the result or the source."""
    require_open(cycle, typed=request.POST.get("text", ""))
    form = EvidenceForm(request.POST or None, cycle=cycle, initial=_named(request))
    if form.is_valid():
        actions.show(author=request.user, cycle=cycle, **form.cleaned_data)
        ask_about_names(request, form.cleaned_data["text"])
        messages.success(request, _("It stands beside your numbers."))
        return redirect("cycles:show_effects", cycle.pk)
    return show_form(request, "cycles/add_evidence.html", {"community": cycle.community, "cycle": cycle, "form": form})


@page(Right.WRITE_CYCLE, community_for, *READ)
def begin_evidence(request: SignedIn, community: Community) -> HttpResponse:
    """Where somebody writes down an effect in the round of now, with the words that she brings along."""
    cycle = queries.latest_cycle(community)
    if cycle is None or cycle.is_closed:
        return redirect("cycles:show_cycle", community.pk)
    address = reverse("cycles:add_evidence", args=[cycle.pk])
    return redirect(f"{address}?{urlencode(_named(request))}")


def _named(request: SignedIn) -> dict[str, Any]:
    named = {name: request.GET.get(name, "").replace("\x00", "") for name in ("level", "result", "source", "text")}
    return {name: value[:TEXT] for name, value in named.items() if value}


@page(Right.WRITE_CYCLE, evidence_for, *WRITE)
def change_evidence(request: SignedIn, evidence: Evidence) -> HttpResponse:
    """Say it otherwise, or at another level."""
    cycle = evidence.cycle
    require_open(cycle, typed=request.POST.get("text", ""))
    initial = {name: getattr(evidence, name) for name in _FIELDS}
    initial |= {"result": evidence.result_id, "source": evidence.source_id, "was": evidence.text}
    form = RewordEvidenceForm(request.POST or None, cycle=cycle, initial=initial)
    if form.is_valid():
        actions.reword(author=request.user, evidence=evidence, **form.cleaned_data)
        ask_about_names(request, form.cleaned_data["text"])
        return redirect("cycles:show_effects", cycle.pk)
    context = {"community": cycle.community, "cycle": cycle, "evidence": evidence, "form": form}
    return show_form(request, "cycles/change_evidence.html", context)


@page(Right.WRITE_CYCLE, evidence_for, *ACT)
def remove_evidence(request: SignedIn, evidence: Evidence) -> HttpResponse:
    """It does not show this after all."""
    actions.take_out(author=request.user, evidence=evidence)
    return redirect("cycles:show_effects", evidence.cycle_id)
