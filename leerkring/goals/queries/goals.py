"""Goals, their norms and their measurements."""

import datetime as dt
from uuid import UUID

from django.db.models import QuerySet

from leerkring.communities.models import Community
from leerkring.goals.models import Goal, Measurement, Norm


def goals_of(community: Community) -> QuerySet[Goal]:
    """The goals the group works on, in the order they were set."""
    return Goal.objects.filter(community=community, ended_at=None).order_by("created_at", "pk")


def let_go_goals(community: Community) -> QuerySet[Goal]:
    """The goals the group let go of, the latest first."""
    return Goal.objects.filter(community=community, ended_at__isnull=False).order_by("-ended_at")


def norms_of(goal: Goal) -> QuerySet[Norm]:
    """Every version of its norm, the newest first."""
    return goal.norms.select_related("author").order_by("-number")


def current_norm(goal: Goal) -> Norm | None:
    """The norm that holds now."""
    return goal.norms.order_by("-number").first()


def measurements_of(goal: Goal) -> QuerySet[Measurement]:
    """Its measurements in order of time."""
    return goal.measurements.select_related("author").order_by("on")


def values_known(goal: Goal, *, without: UUID | None = None) -> dict[dt.date, float]:
    """What was measured on which day; `without` leaves one measurement out."""
    measured = goal.measurements.exclude(pk=without) if without else goal.measurements.all()
    return dict(measured.values_list("on", "value"))
