"""The round itself: see it, start it, move on or back, close it, open it again."""

from django.http import HttpResponse
from django.shortcuts import redirect

from leerkring.communities.access import can, community_for, page
from leerkring.communities.models import Community
from leerkring.cycles import queries
from leerkring.cycles.access import cycle_for, require_open
from leerkring.cycles.actions import cycle as actions
from leerkring.cycles.forms import MoveForm, StartForm
from leerkring.cycles.models import Cycle
from leerkring.cycles.rules import FIRST, LAST, next_step, step_numbered
from leerkring.cycles.views.step import context_of
from leerkring.kit.pages import ACT, READ, WRITE, SignedIn, show, show_form
from leerkring.organisations.rules import Right


@page(Right.SEE_CONTENT, community_for, *READ)
def show_cycle(request: SignedIn, community: Community) -> HttpResponse:
    """The round of now; or how to start the first one."""
    cycle = queries.latest_cycle(community)
    if cycle is None:
        context = {"community": community, "can_move": can(request.user, community, Right.MOVE_CYCLE)}
        return show(request, "cycles/show_cycle.html", context | {"cycle": None})
    return _show(cycle, request)


@page(Right.SEE_CONTENT, cycle_for, *READ)
def show_round_of_cycle(request: SignedIn, cycle: Cycle) -> HttpResponse:
    """Any round, also one of long ago."""
    return _show(cycle, request)


def _show(cycle: Cycle, request: SignedIn) -> HttpResponse:
    context = context_of(cycle, request) | {
        "step": step_numbered(cycle.step),
        "contents": queries.contents_of(cycle),
        "moves": queries.moves_of(cycle)[:6],
        "can_reopen": cycle.is_closed and queries.can_reopen(cycle),
    }
    return show(request, "cycles/show_cycle.html", context)


@page(Right.SEE_CONTENT, community_for, *READ)
def list_cycles(request: SignedIn, community: Community) -> HttpResponse:
    """All rounds of this group."""
    return show(request, "cycles/list_cycles.html", {"community": community, "cycles": queries.cycles_of(community)})


@page(Right.MOVE_CYCLE, community_for, *WRITE)
def start_cycle(request: SignedIn, community: Community) -> HttpResponse:
    """Start a round, with what the group takes along from the one before."""
    before = queries.latest_cycle(community)
    form = StartForm(request.POST or None, before=before)
    if form.is_valid():
        cycle = actions.start(author=request.user, community=community, **form.cleaned_data)
        return redirect("cycles:show_ambition", cycle.pk)
    context = {"community": community, "form": form, "before": before}
    return show_form(request, "cycles/start_cycle.html", context)


@page(Right.MOVE_CYCLE, cycle_for, *WRITE)
def move_cycle(request: SignedIn, cycle: Cycle) -> HttpResponse:
    """The group goes on to another step, or back."""
    require_open(cycle)
    form = MoveForm(request.POST or None, initial={"to_step": _proposed(cycle, request.GET.get("to", ""))})
    if form.is_valid():
        cycle = actions.move(author=request.user, cycle=cycle, **form.cleaned_data)
        return redirect(f"cycles:show_{step_numbered(cycle.step).name}", cycle.pk)
    context = {"community": cycle.community, "cycle": cycle, "step": step_numbered(cycle.step), "form": form}
    return show_form(request, "cycles/move_cycle.html", context)


def _proposed(cycle: Cycle, asked: str) -> int:
    following = next_step(cycle.step)
    if asked.isascii() and asked.isdigit() and FIRST <= int(asked[:2]) <= LAST:
        return int(asked[:2])
    return following.number if following else FIRST


@page(Right.MOVE_CYCLE, cycle_for, *WRITE)
def close_cycle(request: SignedIn, cycle: Cycle) -> HttpResponse:
    """Close the round; asks first, and says what happens with what is there."""
    if request.method == "POST":
        actions.close(author=request.user, cycle=cycle)
        return redirect("cycles:show_round_of_cycle", cycle.pk)
    context = {
        "community": cycle.community,
        "cycle": cycle,
        "judgements": queries.evaluations_of(cycle),
        "unfinished": queries.unfinished_actions(cycle),
    }
    return show(request, "cycles/close_cycle.html", context)


@page(Right.MOVE_CYCLE, cycle_for, *ACT)
def reopen_cycle(request: SignedIn, cycle: Cycle) -> HttpResponse:
    """Open the latest round again."""
    actions.reopen(author=request.user, cycle=cycle)
    return redirect("cycles:show_round_of_cycle", cycle.pk)
