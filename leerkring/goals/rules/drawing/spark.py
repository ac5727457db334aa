"""A small line for a list."""

from collections.abc import Sequence

from leerkring.goals.rules.norms import Bounds
from leerkring.goals.rules.reading import Point


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
