"""Reads about actions that deserve a name."""

import datetime as dt

from django.db.models import F, Q, QuerySet

from leerkring.commitments.models import Action, Result, State
from leerkring.communities.models import Community, MembershipKind


def open_actions(community: Community) -> QuerySet[Action]:
    """What is still to be done."""
    return nearest_first(Action.objects.filter(community=community, state=State.OPEN))


def nearest_first(actions: QuerySet[Action]) -> QuerySet[Action]:
    """With who does it: the nearest day first, without a day last."""
    return actions.select_related("who").order_by(F("due_on").asc(nulls_last=True), "created_at")


def ended_actions(community: Community) -> QuerySet[Action]:
    """What was done or stopped: the latest first."""
    actions = Action.objects.filter(community=community).exclude(state=State.OPEN).select_related("who")
    return actions.order_by("-ended_at")


def results_of(action: Action) -> QuerySet[Result]:
    """What came of it, in the order it was told."""
    return action.results.select_related("author").order_by("created_at")


def due_by(day: dt.date) -> QuerySet[Action]:
    """Open actions to be done by this day, of people who are still members."""
    actions = Action.objects.filter(state=State.OPEN, due_on__lte=day, community__ended_on=None)
    still = Q(
        community__memberships__person=F("who"),
        community__memberships__kind=MembershipKind.MEMBER,
        community__memberships__ended_at=None,
    )
    return actions.filter(still).select_related("who", "community").order_by("pk").distinct()
