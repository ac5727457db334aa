"""How numbers, norms and readings are said, in the reader's language."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from django.utils import formats
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext as _

from leerkring.goals.models import Level
from leerkring.goals.rules.norms import Bounds, Reads, reads
from leerkring.goals.rules.shown import calm


def number_words(value: float) -> str:
    """A number without idle decimals: 80, 7.5, 0.25."""
    rounded = round(value, 2)
    return str(formats.number_format(int(rounded) if rounded == int(rounded) else rounded))


def exact_words(value: float) -> str:
    """A number as one types it, with all its decimals."""
    return str(formats.number_format(int(value) if value == int(value) else value))


def value_words(value: float, unit: str) -> str:
    """A number with its unit; the per cent sign stands against it."""
    if not unit:
        return number_words(value)
    return number_words(value) + ("%" if unit == "%" else f"\u00a0{unit}")


def day_words(on: dt.date) -> str:
    """A day in full."""
    return str(formats.date_format(on, "j F Y"))


def short_day_words(on: dt.date) -> str:
    """A day below a chart."""
    return str(formats.date_format(on, "j N Y"))


def month_words(on: dt.date) -> str:
    """A month below a chart."""
    return str(formats.date_format(on, "N Y"))


def norm_words(bounds: Bounds, unit: str, by_on: dt.date | None = None) -> str:
    """A norm as it reads: at least 80%, by 1 June 2027."""
    low, high = (value_words(value, unit) if value is not None else "" for value in (bounds.low, bounds.high))
    match reads(bounds.low, bounds.high):
        case Reads.AT_LEAST:
            words = _("at least %(value)s") % {"value": low}
        case Reads.AT_MOST:
            words = _("at most %(value)s") % {"value": high}
        case _:
            words = _("between %(low)s and %(high)s") % {"low": number_words(bounds.low or 0), "high": high}
    return words if by_on is None else _("%(norm)s, by %(day)s") % {"norm": words, "day": day_words(by_on)}


def level_words(level: Level) -> str:
    """For whom something should become better."""
    return {
        Level.PUPIL: _("For our pupils"),
        Level.TEACHER: _("For ourselves: teachers and staff"),
        Level.SCHOOL: _("For our school"),
    }[level]


@dataclass(frozen=True, slots=True)
class LineVoice:
    """Says the reading of one line in the language of this request."""

    days: Sequence[dt.date]
    unit: str
    norm: str
    counted: str
    bounds: Bounds | None

    def gettext(self, message: str) -> str:
        return gettext(message)

    def ngettext(self, one: str, many: str, number: int) -> str:
        return ngettext(one, many, number)

    def value(self, value: float) -> str:
        return value_words(self.calm(value), self.unit)

    def number(self, value: float) -> str:
        """A value without its unit, for where the unit stands above it."""
        return number_words(self.calm(value))

    def calm(self, value: float) -> float:
        """The value with the decimals that are said."""
        return calm(value, self.counted, self.bounds.lines if self.bounds else ())

    def at(self, place: int) -> str:
        return day_words(self.days[place])
