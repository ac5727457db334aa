"""What the six pages of the steps have in common."""

from typing import Any

from django.http import HttpResponse
from django.urls import reverse

from leerkring.communities.access import can
from leerkring.cycles.models import Cycle
from leerkring.cycles.rules import STEPS, next_step, step_numbered
from leerkring.kit.pages import SignedIn, show
from leerkring.organisations.rules import Right


def links_of(cycle: Cycle) -> list[str]:
    """The addresses of the six steps, for the ring."""
    return [reverse(f"cycles:show_{step.name}", args=[cycle.pk]) for step in STEPS]


def context_of(cycle: Cycle, request: SignedIn) -> dict[str, Any]:
    """What every page of a round knows."""
    return {
        "community": cycle.community,
        "cycle": cycle,
        "links": links_of(cycle),
        "can_write": not cycle.is_closed and can(request.user, cycle, Right.WRITE_CYCLE),
        "can_move": can(request.user, cycle, Right.MOVE_CYCLE),
    }


def answer_step(cycle: Cycle, number: int, request: SignedIn, **more: Any) -> HttpResponse:
    """The page of one step."""
    step = step_numbered(number)
    context = context_of(cycle, request) | {"step": step, "next_step": next_step(number)}
    return show(request, f"cycles/show_{step.name}.html", context | more)
