"""Goals with their line, their norm and their reading, ready to show."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.db.models import F
from django.utils.translation import gettext as _
from markupsafe import Markup

from leerkring.communities.models import Community
from leerkring.goals.models import Goal, Measurement, Norm
from leerkring.goals.queries.goals import goals_of
from leerkring.goals.queries.words import (
    LineVoice,
    day_words,
    month_words,
    norm_words,
    number_words,
    short_day_words,
    value_words,
)
from leerkring.goals.rules.chart import NARROW, WIDE, Words, draw, spark
from leerkring.goals.rules.control import chart
from leerkring.goals.rules.norms import Bounds
from leerkring.goals.rules.reading import Point, Reading, question, read, tell, tell_now


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


@dataclass(frozen=True, slots=True)
class Row:
    """One measurement in the table below a chart."""

    id: UUID
    day: str
    value: str
    note: str
    is_baseline: bool


@dataclass(frozen=True, slots=True)
class Chart:
    """One goal's line: the reading in words, the drawing for a wide and a narrow page, the rows of its table."""

    title: str
    reading: str
    question: str
    wide: Markup
    narrow: Markup
    rows: tuple[Row, ...]


def lines(community: Community, *, most: int | None = None) -> list[GoalLine]:
    """The goals the group works on, each with its line; two questions to the database, however many goals."""
    norm = {name: F(f"norms__{name}") for name in ("number", "low", "high", "by_on")}
    # Norms come in order of version, so that the newest one of each goal stands last and stays.
    newest = {
        goal.pk: goal for goal in goals_of(community).annotate(**norm).order_by("created_at", "pk", "norms__number")
    }
    goals = list(newest.values())[:most]
    points = _points_of(goals)
    return [_line(goal, _annotated_norm(goal), points[goal.pk]) for goal in goals]


def _annotated_norm(goal: Goal) -> Norm | None:
    seen = goal.__dict__
    return Norm(goal=goal, low=seen["low"], high=seen["high"], by_on=seen["by_on"]) if seen["number"] else None


def lines_of(goals: Iterable[Goal]) -> list[GoalLine]:
    """These goals, each with its line."""
    goals = list(goals)
    norms, points = _norms_of(goals), _points_of(goals)
    return [_line(goal, norms.get(goal.pk), points[goal.pk]) for goal in goals]


def _line(goal: Goal, norm: Norm | None, points: list[Point]) -> GoalLine:
    bounds = norm.bounds if norm else None
    words = norm_words(bounds, goal.unit, norm.by_on) if norm and bounds else ""
    return GoalLine(
        id=goal.pk,
        text=goal.text,
        level=goal.level,
        indicator=goal.indicator,
        norm=words,
        now=tell_now(_reading(points, bounds), _voice(points, goal, words)),
        spark=Markup(spark(points, bounds)),  # noqa: S704 (numbers only)
    )


def _reading(points: list[Point], bounds: Bounds | None) -> Reading | None:
    return read(chart([point.value for point in points]), bounds) if points else None


def _voice(points: list[Point], goal: Goal, norm: str) -> LineVoice:
    return LineVoice([point.on for point in points], goal.unit, norm)


def _norms_of(goals: list[Goal]) -> dict[UUID, Norm]:
    """The newest norm of each goal: later versions overwrite earlier ones."""
    return {norm.goal_id: norm for norm in Norm.objects.filter(goal__in=goals).order_by("number")}


def _points_of(goals: list[Goal]) -> dict[UUID, list[Point]]:
    points: dict[UUID, list[Point]] = defaultdict(list)
    measured = Measurement.objects.filter(goal__in=goals).order_by("on")
    for goal_id, on, value, is_baseline in measured.values_list("goal", "on", "value", "is_baseline"):
        points[goal_id].append(Point(on, value, is_baseline))
    return points


def chart_of(goal: Goal, norm: Norm | None, measurements: Iterable[Measurement]) -> Chart | None:
    """The line of one goal; None without measurements."""
    measurements = list(measurements)
    points = [Point(one.on, one.value, one.is_baseline) for one in measurements]
    if not points:
        return None
    bounds = norm.bounds if norm else None
    norm_said = norm_words(norm.bounds, goal.unit, norm.by_on) if norm else ""
    voice, read_from = _voice(points, goal, norm_said), _reading(points, bounds)
    reading = tell(read_from, voice)
    words = Words(
        key=f"line-{goal.pk.hex[:8]}",
        title=f"{goal.indicator} ({goal.unit})" if goal.unit else goal.indicator,
        reading=reading,
        norm=_norm_at_end(bounds, goal.unit),
        number=number_words,
        month=month_words,
        day=short_day_words,
    )
    return Chart(
        title=words.title,
        reading=reading,
        question=question(read_from, voice),
        wide=Markup(draw(points, bounds, words, WIDE)),  # noqa: S704 (words are escaped in draw)
        narrow=Markup(draw(points, bounds, words, NARROW)),  # noqa: S704
        rows=tuple(
            Row(one.pk, day_words(one.on), value_words(one.value, goal.unit), one.note, one.is_baseline)
            for one in measurements
        ),
    )


def _norm_at_end(bounds: Bounds | None, unit: str) -> str:
    return _("norm: %(norm)s") % {"norm": norm_words(bounds, unit)} if bounds else ""
