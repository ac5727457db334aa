"""How numbers, norms and readings are said, in the reader's language."""

import datetime as dt

from django.utils import formats
from django.utils.translation import gettext as _

from leerkring.goals.models import Level
from leerkring.goals.rules.norms import Bounds, Reads, Standing, reads
from leerkring.goals.rules.reading import Reading


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


def now_words(reading: Reading | None, unit: str, norm: str) -> str:
    """One sentence: where it is now, and where that stands to the norm."""
    if reading is None:
        return _("Nothing measured yet.")
    said = {"value": value_words(reading.last.value, unit), "norm": norm}
    if reading.standing == Standing.MEETS:
        return _("Now %(value)s. That meets the norm: %(norm)s.") % said
    if reading.standing == Standing.NOT_YET:
        return _("Now %(value)s. That does not yet meet the norm: %(norm)s.") % said
    return _("Now %(value)s. There is no norm yet.") % said


def reading_words(reading: Reading | None, unit: str, norm: str) -> str:
    """The whole reading in plain words; a single point makes no line, and then that is said."""
    if reading is None:
        return _("Nothing measured yet.")
    now = now_words(reading, unit, norm)
    if reading.is_too_few:
        few = _("One measurement, on %(day)s: too few to say how it moves.") % {"day": day_words(reading.last.on)}
        return f"{now} {few}"
    said = {
        "number": reading.number,
        "first": value_words(reading.first.value, unit),
        "first_day": day_words(reading.first.on),
        "last_day": day_words(reading.last.on),
        "lowest": value_words(reading.lowest, unit),
        "highest": value_words(reading.highest, unit),
    }
    moved = _(
        "%(number)s measurements, from %(first_day)s to %(last_day)s. It began at %(first)s; the lowest value was "
        "%(lowest)s and the highest %(highest)s."
    )
    return f"{now} {moved % said}"
