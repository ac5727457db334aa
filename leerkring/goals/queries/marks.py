"""What apps above draw on a line: goals know none of them, so the settings name who is asked (docs/decide/0016)."""

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

from django.conf import settings
from django.utils.module_loading import import_string

from leerkring.goals.models import Indicator


@dataclass(frozen=True, slots=True)
class Mark:
    """Something that was tried on a day: its number on the line, what it is called, what it says, and its page."""

    on: dt.date
    number: int
    name: str
    words: str
    address: str


def marks_on(indicators: Sequence[Indicator]) -> dict[UUID, list[Mark]]:
    """What stands on each of these lines, in order of time; one question to the database for each app that draws."""
    found: dict[UUID, list[Mark]] = {one.pk: [] for one in indicators}
    for path in settings.MARKED_ON_LINES:
        marks_of: Callable[[Sequence[Indicator]], Iterable[tuple[UUID, Mark]]] = import_string(path)
        for line, mark in marks_of(indicators):
            found[line].append(mark)
    return {line: sorted(marks, key=lambda mark: (mark.on, mark.number)) for line, marks in found.items()}
