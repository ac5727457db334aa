"""A line with dots, its middle thin, its limits dotted, the norm dashed with its words at its end."""

from collections.abc import Sequence
from html import escape

from leerkring.goals.rules.control import Phase
from leerkring.goals.rules.drawing.paper import BEAD, BOLD, LEFT, LETTER, TOP, Paper, Size
from leerkring.goals.rules.drawing.picture import Picture, Words
from leerkring.goals.rules.scale import months, scale

_MANY = 30


def draw(picture: Picture, words: Words, size: Size) -> str:
    """The drawing of at least one point, in order of time."""
    paper = _paper(picture, words, size)
    key = f"{words.key}-{size.name}"
    many = " line--many" if len(picture.days) > _MANY else ""
    parts = [
        f'<svg class="line line--{size.name}{many}" viewBox="0 0 {size.width} {size.height}" role="img"'
        f' aria-labelledby="{key}-title {key}-desc" focusable="false">',
        f'<title id="{key}-title">{escape(words.title)}</title><desc id="{key}-desc">{escape(words.reading)}</desc>',
        _holidays(paper, picture),
        _grid(paper, words),
        _below(paper, words),
        _turns(paper, picture),
        _flag_lines(paper, picture),
        "".join(_phase(paper, picture, phase) for phase in picture.phases),
        _norm(paper, picture, words),
        _line(paper, picture),
        _last(paper, picture, words),
        _signal(paper, picture, words),
        _flags(paper, picture),
        "</svg>",
    ]
    return "".join(parts)


def _paper(picture: Picture, words: Words, size: Size) -> Paper:
    values = scale(picture.heights, most=size.steps)
    widest = max(len(words.number(tick)) for tick in values.ticks)
    # The last value is written to the right of its dot, where no line can run through it.
    right = size.width - max(34, len(words.value(picture.charted.values[-1])) * BOLD + 14)
    return Paper(size, LEFT + widest * LETTER, right, values, picture.first, picture.last)


def _holidays(paper: Paper, picture: Picture) -> str:
    """Shaded from floor to top, as far as they lie between the first and the last day."""
    path = ""
    for one in picture.holidays:
        first, last = max(one.first, paper.first), min(one.last, paper.last)
        if first < last:
            path += f"M{paper.x(first)} {TOP}H{paper.x(last)}V{paper.floor}H{paper.x(first)}z"
    return f'<path class="line__holiday" d="{path}"/>' if path else ""


def _grid(paper: Paper, words: Words) -> str:
    lines = "".join(f"M{paper.left:.0f} {paper.y(tick)}H{paper.size.width}" for tick in paper.values.ticks)
    labels = "".join(
        f'<text x="{paper.left - 8:.0f}" y="{paper.y(tick) + 4.5:.1f}" text-anchor="end">{words.number(tick)}</text>'
        for tick in paper.values.ticks
    )
    return f'<path class="line__grid" d="{lines}"/>{labels}'


def _below(paper: Paper, words: Words) -> str:
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


def _turns(paper: Paper, picture: Picture) -> str:
    """A line upright where something was done otherwise, with its number on top; the notes stand below the chart."""
    inside = [turn for turn in picture.turns if paper.first <= turn.on <= paper.last]
    if not inside:
        return ""
    path = "".join(f"M{paper.x(turn.on)} {TOP - 8}V{paper.floor}" for turn in inside)
    numbers = "".join(
        f'<text class="line__words" x="{paper.x(turn.on)}" y="{TOP - 12}" text-anchor="middle">{turn.number}</text>'
        for turn in inside
    )
    return f'<path class="line__turn" d="{path}"/>{numbers}'


def _flag_lines(paper: Paper, picture: Picture) -> str:
    """A thin line upright where something was tried, below everything else."""
    path = "".join(f"M{paper.x(flag.on)} {TOP}V{paper.floor}" for flag in picture.flags)
    return f'<path class="line__try" d="{path}"/>' if path else ""


def _flags(paper: Paper, picture: Picture) -> str:
    """A bead with its number on the floor; one that stands too near to the one before stands on top of it."""
    if not picture.flags:
        return ""
    path, numbers, before, height = "", "", -float(BEAD), 0.0
    for flag in picture.flags:
        x = paper.x(flag.on)
        height = height + BEAD if x - before < BEAD else 0.0
        y, before = paper.floor - height, x
        path += f"M{x} {y:g}h0"
        numbers += f'<text class="line__number" x="{x}" y="{y + 4.5:g}" text-anchor="middle">{flag.number}</text>'
    return f'<path class="line__bead" d="{path}"/><path class="line__hole" d="{path}"/>{numbers}'


def _phase(paper: Paper, picture: Picture, phase: Phase) -> str:
    """Its middle and its limits, from its first to its last day."""
    days, limits = picture.days[phase.start : phase.stop], phase.limits
    if len(days) < 2:
        return ""
    first, last = paper.x(days[0]), paper.x(days[-1])
    middle = f'<path class="line__middle" d="M{first} {paper.y(limits.center)}H{last}"/>'
    if not limits.lower:
        return middle
    edges = [(a + b) / 2 for a, b in zip(map(paper.x, days), map(paper.x, days[1:]), strict=False)]
    both = "".join(_steps(paper, values, [first, *edges, last]) for values in (limits.lower, limits.upper))
    return f'{middle}<path class="line__limit" d="{both}"/>'


def _steps(paper: Paper, values: Sequence[float], edges: Sequence[float]) -> str:
    """One level at each point, as wide as the point reaches to its neighbours; a level that stays is not broken."""
    path, before = "", None
    for value, left, right in zip(values, edges, edges[1:], strict=False):
        y = paper.y(value)
        if y != before:
            path += f"M{left:.1f} {y}" if before is None else f"H{left:.1f}V{y}"
        before = y
        end = right
    return f"{path}H{end:.1f}"


def _norm(paper: Paper, picture: Picture, words: Words) -> str:
    if not picture.norm:
        return ""
    width = paper.size.width
    lines = "".join(f"M{paper.left:.0f} {paper.y(value)}H{width}" for value in picture.norm)
    x, y, anchor = _place_of_norm(paper, picture, paper.y(picture.norm[-1]), len(words.norm) * LETTER)
    return (
        f'<path class="line__norm" d="{lines}"/>'
        f'<text class="line__words" x="{x:.0f}" y="{y:.1f}" text-anchor="{anchor}">{escape(words.norm)}</text>'
    )


def _place_of_norm(paper: Paper, picture: Picture, y: float, reach: float) -> tuple[float, float, str]:
    """At the end of the norm and above it, unless the line runs there and there is more room elsewhere."""
    width, left = paper.size.width, paper.left + 4
    heights = [y - 8, y + 19] if y < paper.floor - 24 else [y - 8]
    ends = ((float(width), width - reach, "end"), (left, left, "start"))
    places = [(x, height, anchor, start) for x, start, anchor in ends for height in heights]
    dots = [(paper.x(day), paper.y(value)) for day, value in zip(picture.days, picture.charted.values, strict=True)]
    x, height, anchor, _start = min(places, key=lambda place: _crowd(dots, place[3], place[3] + reach, place[1]))
    return x, height, anchor


def _crowd(dots: Sequence[tuple[float, float]], left: float, right: float, base: float) -> int:
    """How many pieces of the line, and its last value, run through words that stand on `base`."""
    top, bottom = base - 17, base + 7
    found = 0
    for (x, y), (next_x, next_y) in zip([dots[0], *dots], dots, strict=False):
        first, last = max(x, left), min(next_x, right)
        if first <= last:
            slope = (next_y - y) / (next_x - x) if next_x > x else 0.0
            edges = y + slope * (first - x), y + slope * (last - x)
            found += min(edges) < bottom and max(edges) > top
    x, y = dots[-1]
    return found + (2 if right > x and y - 10 < bottom and y + 8 > top else 0)


def _line(paper: Paper, picture: Picture) -> str:
    """The line, broken where a phase begins; a ring around points that stand out; an open dot where it began."""
    values = picture.charted.values
    places = [f"{paper.x(day)} {paper.y(value)}" for day, value in zip(picture.days, values, strict=True)]
    path = "".join("M" + "L".join(places[phase.start : phase.stop]) for phase in picture.phases)
    marks = [mark for phase in picture.phases for mark in phase.marks]
    special = "".join(f"M{place}h0" for place, mark in zip(places, marks, strict=True) if mark.is_special)
    rings = f'<path class="line__ring" d="{special}"/><path class="line__gap" d="{special}"/>' if special else ""
    # A stroke of no length with a round end is a dot: sixty dots in one path.
    dots = "".join(f"M{place}h0" for number, place in enumerate(places) if number != picture.baseline)
    start = ""
    if picture.baseline is not None:
        x, y = places[picture.baseline].split()
        start = f'<circle class="line__start" cx="{x}" cy="{y}" r="5"/>'
    return f'<path class="line__path" d="{path}"/>{rings}<path class="line__dots" d="{dots}"/>{start}'


def _last(paper: Paper, picture: Picture, words: Words) -> str:
    value = picture.charted.values[-1]
    x, y = paper.x(picture.days[-1]), paper.y(value)
    return f'<text class="line__value" x="{x + 9:.1f}" y="{y + 6:.1f}">{words.value(value)}</text>'


def _signal(paper: Paper, picture: Picture, words: Words) -> str:
    """A few words beside the point where the signal is seen."""
    if picture.signal is None or not words.signal or not paper.size.has_words:
        return ""
    x, y = paper.x(picture.days[picture.signal]), paper.y(picture.charted.values[picture.signal])
    reach, values = len(words.signal) * LETTER, picture.charted.values
    # Where the line comes from below, there is room on the left above it; where it comes from above, on the right.
    is_rising = picture.signal == 0 or values[picture.signal] >= values[picture.signal - 1]
    is_left = x - reach > paper.left if is_rising else x + reach > paper.right
    anchor, at = ("end", x - 2) if is_left else ("start", x + 2)
    # On the other side than that there is room below it.
    has_room_above = is_rising == is_left or y + 28 > paper.floor
    place = y - 18 if has_room_above and y - 18 > TOP else y + 28
    return (
        f'<path class="line__sign" d="M{x} {y}V{place + (4 if place < y else -14):.1f}"/>'
        f'<text class="line__words" x="{at:.1f}" y="{place:.1f}" text-anchor="{anchor}">{escape(words.signal)}</text>'
    )
