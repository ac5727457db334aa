"""A line of measurements as SVG: a thin line with dots, and the norm dashed with its words at its end.

It carries no colours and no style of its own, classes only, so that the style sheet makes it right in light, dark,
print and forced colours. It reads in black and white.
"""

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from html import escape

from leerkring.goals.rules.norms import Bounds
from leerkring.goals.rules.reading import Point
from leerkring.goals.rules.scale import Scale, months, scale


@dataclass(frozen=True, slots=True)
class Size:
    """How large the drawing is, in its own units, and how many words fit below it."""

    name: str
    width: int
    height: int
    months: int


NARROW, WIDE = Size("narrow", 360, 260, 3), Size("wide", 760, 320, 7)
_TOP, _RIGHT, _BOTTOM, _LEFT, _LETTER = 26, 16, 34, 16, 8.2


@dataclass(frozen=True, slots=True)
class Words:
    """What is written in and about the drawing; `number` and `month` write a value and a month."""

    key: str
    title: str
    reading: str
    norm: str
    number: Callable[[float], str]
    month: Callable[[dt.date], str]
    day: Callable[[dt.date], str]


@dataclass(frozen=True, slots=True)
class _Paper:
    """Turns days and values into places on the drawing."""

    size: Size
    left: float
    values: Scale
    first: dt.date
    last: dt.date

    @property
    def right(self) -> int:
        return self.size.width - _RIGHT

    @property
    def floor(self) -> int:
        return self.size.height - _BOTTOM

    def x(self, on: dt.date) -> float:
        days = (self.last - self.first).days
        share = (on - self.first).days / days if days else 0.5
        return round(self.left + 8 + share * (self.right - self.left - 16), 1)

    def y(self, value: float) -> float:
        share = (value - self.values.low) / (self.values.high - self.values.low)
        return round(self.floor - share * (self.floor - _TOP), 1)


def draw(points: Sequence[Point], bounds: Bounds | None, words: Words, size: Size) -> str:
    """The drawing of at least one point, in order of time."""
    norm = bounds.lines if bounds else ()
    values = scale([point.value for point in points] + list(norm))
    widest = max(len(words.number(tick)) for tick in values.ticks)
    paper = _Paper(size, _LEFT + widest * _LETTER, values, points[0].on, points[-1].on)
    key = f"{words.key}-{size.name}"
    parts = [
        f'<svg class="line line--{size.name}" viewBox="0 0 {size.width} {size.height}" role="img"'
        f' aria-labelledby="{key}-title {key}-desc" focusable="false">',
        f'<title id="{key}-title">{escape(words.title)}</title><desc id="{key}-desc">{escape(words.reading)}</desc>',
        _grid(paper, words),
        _below(paper, words),
        _norm(paper, norm, points, words),
        _line(paper, points),
        _last(paper, points[-1], norm, words),
        "</svg>",
    ]
    return "".join(parts)


def _grid(paper: _Paper, words: Words) -> str:
    lines = "".join(f"M{paper.left:.0f} {paper.y(tick)}H{paper.right}" for tick in paper.values.ticks)
    labels = "".join(
        f'<text x="{paper.left - 8:.0f}" y="{paper.y(tick) + 4.5:.1f}" text-anchor="end">{words.number(tick)}</text>'
        for tick in paper.values.ticks
    )
    return f'<path class="line__grid" d="{lines}"/>{labels}'


def _below(paper: _Paper, words: Words) -> str:
    """Months below the line; when it stays within one or two, its first and last day."""
    y = paper.floor + 22
    if chosen := months(paper.first, paper.last, most=paper.size.months)[: paper.size.months]:
        places = [(paper.x(day), words.month(day)) for day in chosen]
    if len(chosen) < 2:
        places = [(paper.x(day), words.day(day)) for day in sorted({paper.first, paper.last})]
    return "".join(
        f'<text x="{x}" y="{y}" text-anchor="{_anchor(paper, x)}">{escape(written)}</text>' for x, written in places
    )


def _anchor(paper: _Paper, x: float) -> str:
    """Words at the edges stay within the drawing."""
    if x > paper.right - 40:
        return "end"
    return "start" if x < paper.left + 30 else "middle"


def _norm(paper: _Paper, norm: Sequence[float], points: Sequence[Point], words: Words) -> str:
    if not norm:
        return ""
    lines = "".join(f"M{paper.left:.0f} {paper.y(value)}H{paper.right}" for value in norm)
    y = paper.y(norm[-1])
    end = [paper.y(point.value) for point in points if paper.x(point.on) > paper.right - len(words.norm) * _LETTER]
    # Above the norm, unless the line itself runs there.
    above = not any(y - 34 < place < y + 2 for place in end) and y > _TOP - 8
    place = y - 8 if above else y + 19
    return (
        f'<path class="line__norm" d="{lines}"/>'
        f'<text class="line__words" x="{paper.right}" y="{place:.1f}" text-anchor="end">{escape(words.norm)}</text>'
    )


def _line(paper: _Paper, points: Sequence[Point]) -> str:
    places = [(paper.x(point.on), paper.y(point.value)) for point in points]
    path = "L".join(f"{x} {y}" for x, y in places)
    # A stroke of no length with a round end is a dot: sixty dots in one path.
    dots = "".join(f"M{x} {y}h0" for (x, y), point in zip(places, points, strict=True) if not point.is_baseline)
    rings = "".join(
        f'<circle class="line__start" cx="{x}" cy="{y}" r="5"/>'
        for (x, y), point in zip(places, points, strict=True)
        if point.is_baseline
    )
    return f'<path class="line__path" d="M{path}"/><path class="line__dots" d="{dots}"/>{rings}'


def _last(paper: _Paper, last: Point, norm: Sequence[float], words: Words) -> str:
    """The last value is written beside its dot, away from the norm."""
    x, y = paper.x(last.on), paper.y(last.value)
    below = y < _TOP or any(0 <= y - paper.y(value) < 30 for value in norm)
    place = y + 21 if below and y < paper.floor - 24 else y - 11
    anchor = "end" if x > paper.right - 30 else "middle"
    shift = 5 if anchor == "end" else 0
    return (
        f'<text class="line__value" x="{x + shift:.1f}" y="{place:.1f}" text-anchor="{anchor}">'
        f"{words.number(last.value)}</text>"
    )


def spark(points: Sequence[Point], bounds: Bounds | None) -> str:
    """A small line for a list; the words beside it tell the same, so it is not read aloud."""
    if len(points) < 2:
        return ""
    norm = bounds.lines if bounds else ()
    every = [point.value for point in points] + list(norm)
    low, span = min(every), (max(every) - min(every)) or 1
    days = (points[-1].on - points[0].on).days or 1
    places = [
        (round(8 + (p.on - points[0].on).days / days * 176, 1), round(48 - (p.value - low) / span * 40, 1))
        for p in points
    ]
    dashed = "".join(f"M0 {48 - (value - low) / span * 40:.1f}H192" for value in norm)
    path = "L".join(f"{x} {y}" for x, y in places)
    x, y = places[-1]
    return (
        '<svg class="spark" viewBox="0 0 192 56" width="192" height="56" fill="none" aria-hidden="true"'
        f' focusable="false">{f"""<path class="spark__norm" d="{dashed}"/>""" if norm else ""}'
        f'<path d="M{path}" stroke="currentColor" stroke-width="2" stroke-linejoin="round" stroke-linecap="round"/>'
        f'<circle cx="{x}" cy="{y}" r="4.5" fill="currentColor"/></svg>'
    )
