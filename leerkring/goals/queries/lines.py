"""Goals with their line, their norm and their reading, ready for a list."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db.models import F, QuerySet
from django.db.models.lookups import IsNull
from django.utils.translation import gettext as _
from markupsafe import Markup

from leerkring.communities.models import Community
from leerkring.goals.models import Goal, Indicator, Measurement, Norm
from leerkring.goals.queries.goals import OF_NORM, goals_of, newest_norms
from leerkring.goals.queries.words import LineVoice, norm_words
from leerkring.goals.rules.control import chart
from leerkring.goals.rules.drawing import spark
from leerkring.goals.rules.reading import Point, read, tell_now
from leerkring.goals.rules.shown import shown, times


@dataclass(frozen=True, slots=True)
class GoalLine:
    """One goal in a list: what it says, its norm and where it is now in words, and a small drawing of its line."""

    id: UUID
    text: str
    level: str
    indicator: str
    norm: str
    now: str
    spark: Markup


_OF_INDICATOR = ("pk", "name", "whose", "unit", "counted", "per", "level")


def lines(community: Community, *, most: int | None = None) -> list[GoalLine]:
    """The goals the group works on, each with the line of its first indicator; two questions to the database."""
    return _drawn_first(_first_of(goals_of(community))[:most])


def lines_of(goals: Iterable[Goal]) -> list[GoalLine]:
    """These goals in their own order, each with the line of its first indicator; two questions to the database."""
    places = {goal.pk: place for place, goal in enumerate(goals)}
    found = _first_of(Goal.objects.filter(pk__in=list(places)))
    return _drawn_first(sorted(found, key=lambda one: places[one[0].pk]))


def _first_of(goals: QuerySet[Goal]) -> list[tuple[Goal, Indicator | None, Norm | None]]:
    """Each goal with its first indicator, and the norm of that which holds now."""
    asked = {f"i_{name}": F(f"indicators__{name}") for name in _OF_INDICATOR}
    asked |= {f"n_{name}": F(f"indicators__norms__{name}") for name in OF_NORM}
    is_stopped = IsNull(F("indicators__ended_at"), False)
    order = ("created_at", "pk", "is_stopped", "indicators__created_at", "indicators__pk", "-indicators__norms__number")
    found: dict[UUID, tuple[Goal, Indicator | None, Norm | None]] = {}
    for goal in goals.annotate(**asked, is_stopped=is_stopped).order_by(*order):
        # The first row of each goal has its first indicator with the newest norm.
        if goal.pk not in found:
            found[goal.pk] = _read_row(goal)
    return list(found.values())


def _read_row(goal: Goal) -> tuple[Goal, Indicator | None, Norm | None]:
    seen = goal.__dict__
    if seen["i_pk"] is None or seen["is_stopped"]:
        return goal, None, None
    indicator = Indicator(goal=goal, **{name: seen[f"i_{name}"] for name in _OF_INDICATOR})
    norm = {name: seen[f"n_{name}"] for name in OF_NORM}
    return goal, indicator, Norm(**norm) if norm["number"] else None


def _drawn_first(found: Sequence[tuple[Goal, Indicator | None, Norm | None]]) -> list[GoalLine]:
    points = points_of(indicator for _goal, indicator, _norm in found if indicator)
    norms = {indicator.pk: norm for _goal, indicator, norm in found if indicator and norm}
    return [_line(goal, indicator, norms, points) for goal, indicator, _norm in found]


def lines_of_indicators(indicators: Iterable[Indicator]) -> list[GoalLine]:
    """These indicators, each with its line, by its own id; the text is that of its goal when it has one."""
    indicators = list(indicators)
    norms, points = newest_norms(indicators), points_of(indicators)
    return [_drawn(one.pk, one.goal.text if one.goal else one.title, one, norms, points) for one in indicators]


def _line(
    goal: Goal, indicator: Indicator | None, norms: dict[UUID, Norm], points: dict[UUID, list[Point]]
) -> GoalLine:
    if indicator is None:
        return GoalLine(goal.pk, goal.text, goal.level, "", "", _("Nothing is measured for it yet."), Markup(""))
    return _drawn(goal.pk, goal.text, indicator, norms, points)


def _drawn(
    key: UUID, text: str, indicator: Indicator, norms: dict[UUID, Norm], points: dict[UUID, list[Point]]
) -> GoalLine:
    norm, seen = norms.get(indicator.pk), points[indicator.pk]
    bounds = norm.bounds if norm else None
    words = norm_words(bounds, indicator.unit, norm.by_on) if norm and bounds else ""
    reading = read(chart([point.value for point in seen]), bounds) if seen else None
    return GoalLine(
        id=key,
        text=text,
        level=indicator.goal.level if indicator.goal else indicator.level,
        indicator=indicator.title,
        norm=words,
        now=tell_now(reading, LineVoice([], indicator.unit, words, indicator.counted, bounds)),
        spark=Markup(spark(seen, bounds)),  # noqa: S704 (numbers only)
    )


def points_of(indicators: Iterable[Indicator]) -> dict[UUID, list[Point]]:
    """The values of each as they stand on its chart, in order of time."""
    by = {indicator.pk: times(indicator.counted, indicator.per) for indicator in indicators}
    points: dict[UUID, list[Point]] = defaultdict(list)
    measured = Measurement.objects.filter(indicator__in=list(by)).order_by("on")
    for one, on, value, size, is_baseline in measured.values_list("indicator", "on", "value", "size", "is_baseline"):
        points[one].append(Point(on, shown(value, size, by[one]), is_baseline, size))
    return points
