"""What everybody in a room sees alike is drawn once, however many phones fetch it."""

from collections.abc import Callable, Iterable
from typing import Any
from uuid import UUID

from django.core.cache import caches
from django.template.loader import render_to_string
from django.utils.safestring import mark_safe
from django.utils.translation import get_language

from leerkring.kit.live import versions
from leerkring.meetings.models import Meeting
from leerkring.rooms.kinds import StepKind, kind_of
from leerkring.rooms.live import cards_of, topic_of
from leerkring.rooms.models import Step

_MINUTES = 10
# More cards make a phone slow, and nobody reads them; all of them stand with the activity afterwards.
MOST_SHOWN = 300


def drawn(step: Step, kind: StepKind) -> str:
    """The part of the page that all see alike; nothing while the step is secret."""
    if kind.everybody is None or step.is_secret:
        return ""
    return _kept(step, kind.everybody_template, kind.everybody, _versions(step.meeting), most=MOST_SHOWN)


def drawn_afterwards(meeting: Meeting, steps: Iterable[Step]) -> dict[UUID, str]:
    """What stays to be read of each of these steps of a meeting; nothing of what was never revealed."""
    known = _versions(meeting)
    found = {}
    for step in steps:
        kind = kind_of(step.kind)
        told = kind.afterwards or kind.everybody
        if told is not None and not step.is_secret:
            found[step.pk] = _kept(step, kind.afterwards_template, told, known)
    return found


def _versions(meeting: Meeting) -> str:
    """Read before what it stands for is drawn: a change makes it another one."""
    known = versions([topic_of(meeting), cards_of(meeting)])
    return ":".join(str(number) for number in known.values())


def _kept(
    step: Step, template: str, told: Callable[[Step], dict[str, Any]], known: str, most: int | None = None
) -> str:
    """Drawn once for all, and kept under the versions of what it shows; `most` cards of it."""
    key = ":".join(["room", template, str(step.pk), known, str(most), get_language() or ""])
    cache = caches["drawn"]
    html: str | None = cache.get(key)
    if html is None:
        html = render_to_string(template, {"step": step, "most": most, **told(step)})
        cache.set(key, html, _MINUTES * 60)
    return mark_safe(html)  # a template of ours drew it, and escaped what people wrote
