"""Reads about actions that deserve a name."""

from django.db.models import F, QuerySet

from leerkring.commitments.models import Action, Result, State
from leerkring.communities.models import Community


def open_actions(community: Community) -> QuerySet[Action]:
    """What is still to be done: the nearest day first, without a day last."""
    actions = Action.objects.filter(community=community, state=State.OPEN).select_related("who")
    return actions.order_by(F("due_on").asc(nulls_last=True), "created_at")


def ended_actions(community: Community) -> QuerySet[Action]:
    """What was done or stopped: the latest first."""
    actions = Action.objects.filter(community=community).exclude(state=State.OPEN).select_related("who")
    return actions.order_by("-ended_at")


def results_of(action: Action) -> QuerySet[Result]:
    """What came of it, in the order it was told."""
    return action.results.select_related("author").order_by("created_at")
