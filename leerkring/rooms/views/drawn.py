"""What everybody in a room sees alike is drawn once, however many phones fetch it."""

from django.core.cache import caches
from django.template.loader import render_to_string
from django.utils.safestring import mark_safe
from django.utils.translation import get_language

from leerkring.kit.live import versions
from leerkring.rooms.kinds import StepKind
from leerkring.rooms.live import cards_of, topic_of
from leerkring.rooms.models import Step

_MINUTES = 10


def drawn(step: Step, kind: StepKind) -> str:
    """The part of the page that all see alike; nothing while the step is secret.

    It is kept under the versions of what it shows, read before it is drawn: a change makes it another one.
    """
    if kind.everybody is None or step.is_secret:
        return ""
    known = versions([topic_of(step.meeting), cards_of(step.meeting)])
    key = ":".join(["room", str(step.pk), *(str(number) for number in known.values()), get_language() or ""])
    cache = caches["drawn"]
    html: str | None = cache.get(key)
    if html is None:
        html = render_to_string(kind.everybody_template, {"step": step, **kind.everybody(step)})
        cache.set(key, html, _MINUTES * 60)
    return mark_safe(html)  # a template of ours drew it, and escaped what people wrote
