"""Designing the steps of an activity: their order, their minutes, and what may still be changed of a step."""

from collections.abc import Hashable, Mapping, Sequence
from typing import TypeVar

from leerkring.methods.rules import Kind, Reveal

Key = TypeVar("Key", bound=Hashable)

# In these everybody writes for herself, so it can be done at home.
AHEAD = frozenset({Kind.CARDS})
_OPENNESS = {Reveal.NEVER: 0, Reveal.TOGETHER: 1, Reveal.AT_ONCE: 2}


def too_early(order: Sequence[Key], sources: Mapping[Key, Key | None]) -> Key | None:
    """The first step in this order that comes before the one it works on; None when all is well."""
    seen: set[Key] = set()
    for step in order:
        source = sources.get(step)
        if source is not None and source in sources and source not in seen:
            return step
        seen.add(step)
    return None


def fitted(activity: int, before: int, after: int) -> int:
    """The minutes of an activity when those of its steps change: one that took as long as its steps goes on so."""
    return after if after and before == activity else activity


def breaks_promise(*, named: bool, names: bool, was: Reveal, becomes: Reveal) -> bool:
    """True when what was written would be seen by more people, or with a name, than its writers were told."""
    return (names and not named) or _OPENNESS[becomes] > _OPENNESS[was]


def can_be_ahead(kind: Kind, *, has_source: bool) -> bool:
    """Whether everybody can write in such a step before the meeting."""
    return kind in AHEAD and not has_source
