"""Goals, indicators, norms, measurements, phases and holidays."""

import datetime as dt
from collections.abc import Iterable
from uuid import UUID

from django.db.models import Exists, F, OuterRef, Prefetch, QuerySet, prefetch_related_objects

from leerkring.communities.models import Community
from leerkring.goals.models import Adjustment, Correction, Goal, Holiday, Indicator, Measurement, Norm, Phase

OF_NORM = ("number", "low", "high", "by_on")


def goals_of(community: Community) -> QuerySet[Goal]:
    """The goals the group works on, in the order they were set."""
    return Goal.objects.filter(community=community, ended_at=None).order_by("created_at", "pk")


def let_go_goals(community: Community) -> QuerySet[Goal]:
    """The goals the group let go of, the latest first."""
    return Goal.objects.filter(community=community, ended_at__isnull=False).order_by("-ended_at")


def indicators_of(community: Community) -> QuerySet[Indicator]:
    """What the group measures, goal by goal, then what is for no goal; what is about the group itself comes last."""
    found = Indicator.objects.filter(community=community, ended_at=None, goal__ended_at=None)
    return found.select_related("goal").order_by(
        "-about", F("goal__created_at").asc(nulls_last=True), "created_at", "pk"
    )


def indicators_for(goal: Goal) -> QuerySet[Indicator]:
    """How the group sees whether it comes nearer to this goal, in the order they were added."""
    return goal.indicators.filter(ended_at=None).order_by("created_at", "pk")


def stopped_indicators(community: Community) -> QuerySet[Indicator]:
    """What the group measures no longer."""
    return Indicator.objects.filter(community=community, ended_at__isnull=False).order_by("-ended_at")


def norms_of(indicator: Indicator) -> QuerySet[Norm]:
    """Every version of its norm, the newest first."""
    return indicator.norms.select_related("author").order_by("-number")


def current_norm(indicator: Indicator) -> Norm | None:
    """The norm that holds now."""
    return indicator.norms.order_by("-number").first()


def newest_norms(indicators: Iterable[Indicator]) -> dict[UUID, Norm]:
    """The norm of each that holds now: later versions overwrite earlier ones."""
    norms = Norm.objects.filter(indicator__in=indicators).order_by("number")
    return {norm.indicator_id: norm for norm in norms}


def with_norms(indicators: QuerySet[Indicator]) -> tuple[list[Indicator], dict[UUID, Norm]]:
    """These in their own order, and the norm of each that holds now; one question to the database."""
    asked = {f"n_{name}": F(f"norms__{name}") for name in OF_NORM}
    found: dict[UUID, Indicator] = {}
    norms: dict[UUID, Norm] = {}
    for one in indicators.annotate(**asked).order_by(*indicators.query.order_by, "-norms__number"):
        # The first row of each has its newest norm.
        if one.pk not in found:
            found[one.pk] = one
            norm = {name: one.__dict__[f"n_{name}"] for name in OF_NORM}
            norms |= {one.pk: Norm(indicator=one, **norm)} if norm["number"] else {}
    return list(found.values()), norms


def indicators_with_measurements(goal: Goal) -> list[Indicator]:
    """All that is or was measured for a goal, with what was measured."""
    return list(goal.indicators.prefetch_related("measurements").order_by("created_at"))


def measurements_of(indicator: Indicator) -> list[Measurement]:
    """Its measurements in order of time; those that were put right have what they said `before`."""
    corrections = Correction.objects.select_related("author").order_by("created_at")
    is_corrected = Exists(Correction.objects.filter(measurement=OuterRef("pk")))
    found: list[Measurement] = list(indicator.measurements.annotate(is_corrected=is_corrected).order_by("on"))
    corrected: list[Measurement] = [one for one in found if one.__dict__["is_corrected"]]
    prefetch_related_objects(corrected, Prefetch("corrections", corrections, to_attr="before"))
    return found


def values_known(indicator: Indicator, *, without: UUID | None = None) -> dict[dt.date, tuple[float, float | None]]:
    """What was measured on which day, and out of how many; `without` leaves one measurement out."""
    measured = indicator.measurements.exclude(pk=without) if without else indicator.measurements.all()
    return {on: (value, size) for on, value, size in measured.values_list("on", "value", "size")}


def phases_of(indicator: Indicator) -> QuerySet[Phase]:
    """Where something was done otherwise, in order of time."""
    return indicator.phases.order_by("on")


def holidays_of(community: Community) -> QuerySet[Holiday]:
    """Days without school, in order of time."""
    return Holiday.objects.filter(community=community).order_by("first_on")


def adjustments_of(indicator: Indicator) -> QuerySet[Adjustment]:
    """What the group did about it: what is to be looked at first, then the latest."""
    return indicator.adjustments.order_by(F("reviewed_at").desc(nulls_first=True), "review_on")
