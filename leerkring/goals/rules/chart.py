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


NARROW, WIDE = Size("narrow", 360, 260, 3), Size("wide", 760, 320, 6)
_TOP, _BOTTOM, _LEFT, _LETTER, _BOLD, _MANY = 28, 34, 16, 8.2, 10, 30


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
    right: float
    values: Scale
    first: dt.date
    last: dt.date

    @property
    def floor(self) -> int:
        return self.size.height - _BOTTOM

    def x(self, on: dt.date) -> float:
        days = (self.last - self.first).days
        share = (on - self.first).days / days if days else 0.5
        return round(self.left + 8 + share * (self.right - self.left - 8), 1)

    def y(self, value: float) -> float:
        share = (value - self.values.low) / (self.values.high - self.values.low)
        return round(self.floor - share * (self.floor - _TOP), 1)


def draw(points: Sequence[Point], bounds: Bounds | None, words: Words, size: Size) -> str:
    """The drawing of at least one point, in order of time."""
    norm = bounds.lines if bounds else ()
    values = scale([point.value for point in points] + list(norm))
    widest = max(len(words.number(tick)) for tick in values.ticks)
    # The last value is written to the right of its dot, where no line can run through it.
    right = size.width - max(34, len(words.number(points[-1].value)) * _BOLD + 14)
    paper = _Paper(size, _LEFT + widest * _LETTER, right, values, points[0].on, points[-1].on)
    key = f"{words.key}-{size.name}"
    many = " line--many" if len(points) > _MANY else ""
    parts = [
        f'<svg class="line line--{size.name}{many}" viewBox="0 0 {size.width} {size.height}" role="img"'
        f' aria-labelledby="{key}-title {key}-desc" focusable="false">',
        f'<title id="{key}-title">{escape(words.title)}</title><desc id="{key}-desc">{escape(words.reading)}</desc>',
        _grid(paper, words),
        _below(paper, words),
        _norm(paper, norm, points, words),
        _line(paper, points),
        _last(paper, points[-1], words),
        "</svg>",
    ]
    return "".join(parts)


def _grid(paper: _Paper, words: Words) -> str:
    lines = "".join(f"M{paper.left:.0f} {paper.y(tick)}H{paper.size.width}" for tick in paper.values.ticks)
    labels = "".join(
        f'<text x="{paper.left - 8:.0f}" y="{paper.y(tick) + 4.5:.1f}" text-anchor="end">{words.number(tick)}</text>'
        for tick in paper.values.ticks
    )
    return f'<path class="line__grid" d="{lines}"/>{labels}'


def _below(paper: _Paper, words: Words) -> str:
    """Months below the line; when it stays within one or two, its first and last day."""
    chosen = months(paper.first, paper.last, most=paper.size.months)
    if len(chosen) > 1:
        places = [(paper.x(day), "middle", words.month(day)) for day in chosen]
    elif paper.first == paper.last:
        places = [(paper.x(paper.first), "middle", words.day(paper.first))]
    else:
        places = [(paper.left, "start", words.day(paper.first)), (paper.size.width, "end", words.day(paper.last))]
    return "".join(
        f'<text x="{x}" y="{paper.floor + 22}" text-anchor="{anchor}">{escape(written)}</text>'
        for x, anchor, written in places
    )


def _norm(paper: _Paper, norm: Sequence[float], points: Sequence[Point], words: Words) -> str:
    if not norm:
        return ""
    width = paper.size.width
    lines = "".join(f"M{paper.left:.0f} {paper.y(value)}H{width}" for value in norm)
    y = paper.y(norm[-1])
    end = [paper.y(point.value) for point in points if paper.x(point.on) > width - len(words.norm) * _LETTER]
    # Above the norm, unless the line itself runs there and there is more room below.
    crowded_above = sum(y - 34 < place < y - 2 for place in end)
    crowded_below = sum(y + 2 < place < y + 34 for place in end)
    place = y + 19 if crowded_above > crowded_below and y < paper.floor - 24 else y - 8
    return (
        f'<path class="line__norm" d="{lines}"/>'
        f'<text class="line__words" x="{width}" y="{place:.1f}" text-anchor="end">{escape(words.norm)}</text>'
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


def _last(paper: _Paper, last: Point, words: Words) -> str:
    x, y = paper.x(last.on), paper.y(last.value)
    return f'<text class="line__value" x="{x + 9:.1f}" y="{y + 6:.1f}">{words.number(last.value)}</text>'


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
