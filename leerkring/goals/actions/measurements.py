"""Measuring, and putting a measurement right."""

import datetime as dt
from collections.abc import Sequence

from django.db import transaction
from django.utils.translation import gettext as _

from leerkring.communities.access import require
from leerkring.goals import queries
from leerkring.goals.actions.indicators import locked
from leerkring.goals.actions.noting import noted
from leerkring.goals.models import Correction, Indicator, Measurement
from leerkring.goals.rules.paste import Line
from leerkring.kit.errors import Refused
from leerkring.organisations.rules import Right
from leerkring.people.models import Person


@transaction.atomic
def measure(
    *,
    author: Person,
    indicator: Indicator,
    on: dt.date,
    value: float,
    size: float | None = None,
    note: str = "",
    is_baseline: bool = False,
) -> Measurement:
    """Write down one value on one day."""
    require(author, indicator, Right.WRITE_GOALS)
    _require_open(locked(indicator))
    _require_size(indicator, size)
    _require_free_day(indicator, on)
    if is_baseline:
        indicator.measurements.filter(is_baseline=True).update(is_baseline=False)
    measurement = Measurement.objects.create(
        indicator=indicator, on=on, value=value, size=size, note=note, is_baseline=is_baseline, author=author
    )
    noted(author, "measured", indicator)
    return measurement


@transaction.atomic
def measure_all(*, author: Person, indicator: Indicator, lines: Sequence[Line]) -> list[Measurement]:
    """Write down every line that was pasted, or none of them."""
    require(author, indicator, Right.WRITE_GOALS)
    _require_open(locked(indicator))
    for line in lines:
        _require_size(indicator, line.size)
    for on in sorted({line.on for line in lines} & queries.values_known(indicator).keys()):
        _require_free_day(indicator, on)
    measurements = Measurement.objects.bulk_create(
        Measurement(indicator=indicator, on=line.on, value=line.value, size=line.size, note=line.note, author=author)
        for line in lines
    )
    noted(author, "measured", indicator)
    return measurements


@transaction.atomic
def correct(
    *,
    author: Person,
    measurement: Measurement,
    on: dt.date,
    value: float,
    note: str,
    is_baseline: bool,
    size: float | None = None,
) -> Measurement:
    """Put a measurement right; what it said before stays to be seen."""
    require(author, measurement, Right.WRITE_GOALS)
    indicator = locked(measurement.indicator)
    was = Measurement.objects.get(pk=measurement.pk)
    _require_size(indicator, size)
    if on != was.on:
        _require_free_day(indicator, on)
    if (on, value, size) != (was.on, was.value, was.size):
        Correction.objects.create(
            measurement=was, on=was.on, value=was.value, size=was.size, note=was.note, author=author
        )
    if is_baseline:
        indicator.measurements.filter(is_baseline=True).exclude(pk=was.pk).update(is_baseline=False)
    measurement.on, measurement.value, measurement.size = on, value, size
    measurement.note, measurement.is_baseline = note, is_baseline
    measurement.save(update_fields=["on", "value", "size", "note", "is_baseline"])
    noted(author, "corrected measurement of", indicator)
    return measurement


@transaction.atomic
def remove(*, author: Person, measurement: Measurement) -> None:
    """Take a measurement away."""
    require(author, measurement, Right.WRITE_GOALS)
    measurement.delete()
    noted(author, "removed measurement of", measurement.indicator)


def _require_open(indicator: Indicator) -> None:
    if indicator.goal is not None and not indicator.goal.is_open:
        raise Refused(_("You let go of this goal. Take it up again first, then you can measure."))
    if not indicator.is_open:
        raise Refused(_("You stopped measuring this. Take it up again first."))


def _require_size(indicator: Indicator, size: float | None) -> None:
    if indicator.has_sizes and not size:
        raise Refused(_("Out of how many? This value is a count, and it needs that number."))
    if size is not None and not indicator.has_sizes:
        raise Refused(_("This value is a plain number, and is not out of something."))


def _require_free_day(indicator: Indicator, on: dt.date) -> None:
    if indicator.measurements.filter(on=on).exists():
        sentence = _("There is a measurement on %(day)s already. You can correct that one.")
        raise Refused(sentence % {"day": queries.day_words(on)})
