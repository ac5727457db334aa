"""Step 5: what came of what we did."""

from django.http import HttpResponse

from leerkring.communities.access import page
from leerkring.cycles import queries
from leerkring.cycles.access import cycle_for
from leerkring.cycles.models import Cycle
from leerkring.cycles.views.step import answer_step
from leerkring.kit.pages import READ, SignedIn
from leerkring.organisations.rules import Right


@page(Right.SEE_CONTENT, cycle_for, *READ)
def show_results(request: SignedIn, cycle: Cycle) -> HttpResponse:
    """The actions of this round, each with its results; telling more is done at the action itself."""
    actions = [link.action for link in queries.actions_of(cycle)]
    mine = [action for action in actions if action.is_open and action.who_id == request.user.pk]
    return answer_step(cycle, 5, request, actions=actions, my_turn=mine[0] if mine else None)
