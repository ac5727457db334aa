"""The chart of one indicator: its drawing, what it says, and the rows of its table."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _
from markupsafe import Markup

from leerkring.communities.models import Community
from leerkring.goals.models import About, Goal, Holiday, Indicator, Measurement, Norm, Phase
from leerkring.goals.queries.goals import holidays_of, indicators_for, indicators_of, newest_norms, with_norms
from leerkring.goals.queries.lines import points_of
from leerkring.goals.queries.marks import Mark, marks_on
from leerkring.goals.queries.words import (
    LineVoice,
    day_words,
    month_words,
    norm_words,
    number_words,
    short_day_words,
    value_words,
)
from leerkring.goals.rules.control import Charted, chart
from leerkring.goals.rules.drawing import NARROW, SMALL, WIDE, Flag, Picture, Size, Stretch, Turn, Words, draw
from leerkring.goals.rules.norms import Bounds
from leerkring.goals.rules.reading import Point, Reading, Way, question, read, tell
from leerkring.goals.rules.shown import calm, scaled, times


@dataclass(frozen=True, slots=True)
class Row:
    """One measurement in the table below a chart, and what it said before it was corrected."""

    # None for what is no measurement: something that was tried on that day.
    id: UUID | None
    day: str
    value: str
    note: str
    is_baseline: bool
    before: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Chart:
    """One indicator's line: what it says, its question, the drawings, its phases and the rows of its table."""

    id: UUID
    title: str
    reading: str
    question: str
    is_signal: bool
    drawings: tuple[Markup, ...]
    turns: tuple[tuple[int, str, str], ...]
    rows: tuple[Row, ...]
    has_holidays: bool
    marks: tuple[tuple[str, Mark], ...] = ()


@dataclass(frozen=True, slots=True)
class _Line:
    """What one chart is made of."""

    indicator: Indicator
    points: Sequence[Point]
    norm: Norm | None
    phases: Sequence[Phase]
    holidays: Sequence[Holiday]
    marks: Sequence[Mark] = ()

    @property
    def bounds(self) -> Bounds | None:
        return self.norm.bounds if self.norm else None

    @property
    def norm_said(self) -> str:
        return norm_words(self.norm.bounds, self.indicator.unit, self.norm.by_on) if self.norm else ""


def title_of(indicator: Indicator) -> str:
    """What it is called, with what its numbers are."""
    return f"{indicator.title} ({indicator.unit})" if indicator.unit else indicator.title


def chart_of(
    indicator: Indicator,
    norm: Norm | None,
    measurements: Iterable[Measurement],
    phases: Sequence[Phase] = (),
    holidays: Sequence[Holiday] = (),
    marks: Sequence[Mark] = (),
) -> Chart | None:
    """The chart of one indicator with its table, wide and narrow; None without measurements."""
    measurements = list(measurements)
    points = _points(indicator, measurements)
    if not points:
        return None
    rows = [(one.on, _row(one, indicator, norm)) for one in measurements]
    rows += [(one.on, Row(None, day_words(one.on), "", f"{one.name}: {one.words}", is_baseline=False)) for one in marks]
    told = tuple(row for _on, row in sorted(rows, key=lambda pair: pair[0]))
    return _chart(_Line(indicator, points, norm, phases, holidays, marks), (WIDE, NARROW), told)


def charts_of(community: Community) -> list[tuple[Indicator, Chart | None]]:
    """Everything the group measures, each with a small chart."""
    return _charts(indicators_of(community), community, (SMALL,))


def charts_for(goal: Goal) -> list[tuple[Indicator, Chart | None]]:
    """Everything that is measured for a goal, each with its chart, wide and narrow."""
    return _charts(indicators_for(goal), goal.community, (WIDE, NARROW))


def charts_for_goals(community: Community, goals: Sequence[Goal]) -> list[tuple[Indicator, Chart | None]]:
    """What is measured for these goals, and about the group itself, each with a small chart."""
    belongs = Q(goal__in=[goal.pk for goal in goals]) | Q(goal=None, about=About.COMMUNITY)
    found = Indicator.objects.filter(belongs, community=community, ended_at=None).select_related("goal")
    return _charts(found.order_by("-about", "goal__created_at", "created_at", "pk"), community, (SMALL,))


def _charts(
    found: QuerySet[Indicator], community: Community, sizes: Sequence[Size]
) -> list[tuple[Indicator, Chart | None]]:
    """Five questions to the database, however many indicators; a small chart has no room for marks."""
    indicators, norms = with_norms(found)
    marks = {} if sizes == (SMALL,) else marks_on(indicators)
    points = points_of(indicators)
    holidays = list(holidays_of(community))
    phases: dict[UUID, list[Phase]] = {}
    for phase in Phase.objects.filter(indicator__in=indicators).order_by("on"):
        phases.setdefault(phase.indicator_id, []).append(phase)
    return [
        (one, _chart(_Line(one, points[one.pk], norms.get(one.pk), phases.get(one.pk, []), holidays, drawn), sizes, ()))
        for one in indicators
        for drawn in [marks.get(one.pk, [])]
    ]


def reading_of(indicator: Indicator) -> tuple[Reading | None, str]:
    """What the line of an indicator says now, and the same in words."""
    points = points_of([indicator])[indicator.pk]
    norm = newest_norms([indicator]).get(indicator.pk)
    line = _Line(indicator, points, norm, list(indicator.phases.order_by("on")), ())
    if not points:
        return None, tell(None, _voice(line))
    reading = _read(line, _charted(line))
    return reading, tell(reading, _voice(line))


def _points(indicator: Indicator, measurements: Sequence[Measurement]) -> list[Point]:
    by = times(indicator.counted, indicator.per)
    return [
        Point(one.on, one.value if one.size is None else one.value / one.size * by, one.is_baseline, one.size)
        for one in measurements
    ]


def _charted(line: _Line) -> Charted:
    """With all sizes known the counts are charted, so that limits follow them; else the values as they are."""
    by = times(line.indicator.counted, line.indicator.per)
    sizes = [point.size for point in line.points if point.size]
    starts = [_first_from(line.points, phase) for phase in line.phases]
    choices = line.indicator.choices
    if line.indicator.has_sizes and len(sizes) == len(line.points):
        counts = [point.value / by * size for point, size in zip(line.points, sizes, strict=True)]
        return scaled(chart(counts, choices, sizes=sizes, starts=starts), by)
    return chart([point.value for point in line.points], choices, starts=starts)


def _first_from(points: Sequence[Point], phase: Phase) -> int:
    return next((place for place, point in enumerate(points) if point.on >= phase.on), len(points))


def _read(line: _Line, charted: Charted) -> Reading:
    sizes = [point.size for point in line.points if point.size]
    return read(charted, line.bounds, wanted=line.indicator.wanted, sizes=sizes)


def _voice(line: _Line) -> LineVoice:
    days, indicator = [point.on for point in line.points], line.indicator
    return LineVoice(days, indicator.unit, line.norm_said, indicator.counted, line.bounds)


def _chart(line: _Line, sizes: Sequence[Size], rows: tuple[Row, ...]) -> Chart | None:
    if not line.points:
        return None
    charted, voice = _charted(line), _voice(line)
    reading = _read(line, charted)
    told = tell(reading, voice)
    picture = Picture(
        days=voice.days,
        charted=charted,
        bounds=line.bounds,
        baseline=next((place for place, point in enumerate(line.points) if point.is_baseline), None),
        signal=reading.seen.start if reading.seen else None,
        turns=[Turn(phase.on, number) for number, phase in enumerate(line.phases, start=1)],
        holidays=[Stretch(one.first_on, one.last_on) for one in line.holidays],
        flags=[Flag(mark.on, mark.number) for mark in line.marks],
    )
    words = _words(line, told, reading, voice)
    first, last = picture.first, picture.last
    return Chart(
        id=line.indicator.pk,
        title=words.title,
        reading=told,
        question=question(reading, voice),
        is_signal=reading.is_signal,
        drawings=tuple(Markup(draw(picture, words, size)) for size in sizes),  # noqa: S704 (words are escaped in draw)
        turns=tuple((number, day_words(one.on), one.note) for number, one in enumerate(line.phases, start=1)),
        rows=rows,
        has_holidays=any(one.first_on < last and one.last_on > first for one in line.holidays),
        marks=tuple((day_words(mark.on), mark) for mark in line.marks),
    )


def _words(line: _Line, told: str, reading: Reading, voice: LineVoice) -> Words:
    way = reading.seen.way if reading.seen else None
    return Words(
        key=f"line-{line.indicator.pk.hex[:8]}",
        title=title_of(line.indicator),
        reading=f"{told} {_marks_words(line)}".strip(),
        norm=_("norm: %(norm)s") % {"norm": norm_words(line.bounds, line.indicator.unit)} if line.bounds else "",
        signal={Way.UP: _("signal: higher"), Way.DOWN: _("signal: lower"), None: _("signal")}[way],
        number=number_words,
        value=voice.number,
        month=month_words,
        day=short_day_words,
    )


def _marks_words(line: _Line) -> str:
    """What was tried, for who does not see the drawing."""
    if not line.marks:
        return ""
    said = [f"{mark.name}, {day_words(mark.on)}" for mark in line.marks]
    return _("On the line stands what was tried: %(marks)s.") % {"marks": "; ".join(said)}


def _row(one: Measurement, indicator: Indicator, norm: Norm | None) -> Row:
    bounds = norm.bounds if norm else None
    before = tuple(
        _("%(value)s on %(day)s, until %(author)s corrected it on %(when)s")
        % {
            "value": counted_words(was.value, was.size, indicator, bounds),
            "day": day_words(was.on),
            "author": was.author.name,
            "when": day_words(timezone.localdate(was.created_at)),
        }
        for was in getattr(one, "before", ())
    )
    value = counted_words(one.value, one.size, indicator, bounds)
    return Row(one.pk, day_words(one.on), value, one.note, one.is_baseline, before)


def counted_words(value: float, size: float | None, indicator: Indicator, bounds: Bounds | None = None) -> str:
    """A value as it was written down: 81%, or 34 out of 42 (81%)."""
    if size is None:
        return value_words(value, indicator.unit)
    by = times(indicator.counted, indicator.per)
    said = {"value": number_words(value), "size": number_words(size)}
    said["shown"] = value_words(
        calm(value / size * by, indicator.counted, bounds.lines if bounds else ()), indicator.unit
    )
    return _("%(value)s out of %(size)s: %(shown)s") % said
