"""Every write about goals: one verb, one function, one transaction."""

import datetime as dt
from collections.abc import Sequence

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from leerkring.communities.access import require
from leerkring.communities.live import changed
from leerkring.communities.models import Community
from leerkring.goals import queries
from leerkring.goals.models import Goal, Measurement, Norm
from leerkring.goals.rules.norms import Bounds, is_crossed, reads
from leerkring.goals.rules.paste import Line
from leerkring.journal.actions import record
from leerkring.kit.errors import Overtaken, Refused
from leerkring.organisations.rules import Right
from leerkring.people.models import Person


@transaction.atomic
def set_goal(
    *,
    author: Person,
    community: Community,
    level: str,
    text: str,
    indicator: str,
    unit: str = "",
    low: float | None = None,
    high: float | None = None,
    by_on: dt.date | None = None,
) -> Goal:
    """The group sets a goal; with numbers, its first norm too."""
    require(author, community, Right.WRITE_GOALS)
    goal = Goal.objects.create(
        community=community, level=level, text=text, indicator=indicator, unit=unit, author=author
    )
    _done(author, "set", goal)
    if reads(low, high):
        set_norm(author=author, goal=goal, number=0, low=low, high=high, by_on=by_on)
    return goal


@transaction.atomic
def change_goal(*, author: Person, goal: Goal, level: str, text: str, indicator: str, unit: str) -> Goal:
    """Say it better."""
    require(author, goal, Right.WRITE_GOALS)
    goal.level, goal.text, goal.indicator, goal.unit = level, text, indicator, unit
    goal.save(update_fields=["level", "text", "indicator", "unit"])
    return _done(author, "changed", goal)


@transaction.atomic
def set_norm(
    *, author: Person, goal: Goal, number: int, low: float | None, high: float | None, by_on: dt.date | None
) -> Norm:
    """A new version of the norm; `number` is the version it started from, 0 for none."""
    require(author, goal, Right.WRITE_GOALS)
    bound = reads(low, high)
    if bound is None:
        raise Refused(_("A norm needs a number: at least, at most, or both."))
    if is_crossed(low, high):
        raise Refused(_("The lowest number is higher than the highest. Turn them round, please."))
    _locked(goal)
    newest = queries.current_norm(goal)
    if number != (newest.number if newest else 0):
        mine = queries.norm_words(Bounds(low, high), goal.unit)
        theirs = queries.norm_words(newest.bounds, goal.unit) if newest else ""
        raise Overtaken(_("Somebody else set the norm while you were busy."), typed=mine, theirs=theirs)
    norm = Norm.objects.create(
        goal=goal, number=number + 1, bound=bound, low=low, high=high, by_on=by_on, author=author
    )
    _done(author, "set norm of", goal)
    return norm


@transaction.atomic
def let_go(*, author: Person, goal: Goal, because: str) -> Goal:
    """Stop working on a goal, with the reason; it stays in the story."""
    require(author, goal, Right.WRITE_GOALS)
    if not because.strip():
        raise Refused(_("You let go of this goal. Say in a few words why: that is part of your story."))
    goal.ended_at, goal.because = timezone.now(), because
    goal.save(update_fields=["ended_at", "because"])
    return _done(author, "let go of", goal)


@transaction.atomic
def take_up(*, author: Person, goal: Goal) -> Goal:
    """Work on it after all."""
    require(author, goal, Right.WRITE_GOALS)
    goal.ended_at, goal.because = None, ""
    goal.save(update_fields=["ended_at", "because"])
    return _done(author, "took up", goal)


@transaction.atomic
def measure(
    *, author: Person, goal: Goal, on: dt.date, value: float, note: str = "", is_baseline: bool = False
) -> Measurement:
    """Write down one value on one day."""
    require(author, goal, Right.WRITE_GOALS)
    _require_open(_locked(goal))
    _require_free_day(goal, on)
    if is_baseline:
        goal.measurements.filter(is_baseline=True).update(is_baseline=False)
    measurement = Measurement.objects.create(
        goal=goal, on=on, value=value, note=note, is_baseline=is_baseline, author=author
    )
    _done(author, "measured", goal)
    return measurement


@transaction.atomic
def measure_all(*, author: Person, goal: Goal, lines: Sequence[Line]) -> list[Measurement]:
    """Write down every line that was pasted, or none of them."""
    require(author, goal, Right.WRITE_GOALS)
    _require_open(_locked(goal))
    for on in sorted({line.on for line in lines} & queries.values_known(goal).keys()):
        _require_free_day(goal, on)
    measurements = Measurement.objects.bulk_create(
        Measurement(goal=goal, on=line.on, value=line.value, note=line.note, author=author) for line in lines
    )
    _done(author, "measured", goal)
    return measurements


@transaction.atomic
def correct(
    *, author: Person, measurement: Measurement, on: dt.date, value: float, note: str, is_baseline: bool
) -> Measurement:
    """Put a measurement right."""
    require(author, measurement, Right.WRITE_GOALS)
    goal = _locked(measurement.goal)
    if on != measurement.on:
        _require_free_day(goal, on)
    if is_baseline:
        goal.measurements.filter(is_baseline=True).exclude(pk=measurement.pk).update(is_baseline=False)
    measurement.on, measurement.value, measurement.note, measurement.is_baseline = on, value, note, is_baseline
    measurement.save(update_fields=["on", "value", "note", "is_baseline"])
    _done(author, "corrected measurement of", measurement.goal)
    return measurement


@transaction.atomic
def remove(*, author: Person, measurement: Measurement) -> None:
    """Take a measurement away."""
    require(author, measurement, Right.WRITE_GOALS)
    measurement.delete()
    _done(author, "removed measurement of", measurement.goal)


def _locked(goal: Goal) -> Goal:
    """The goal as it is now; whoever else writes about it waits until we are done."""
    return Goal.objects.select_for_update().get(pk=goal.pk)


def _require_open(goal: Goal) -> None:
    if not goal.is_open:
        raise Refused(_("You let go of this goal. Take it up again first, then you can measure."))


def _require_free_day(goal: Goal, on: dt.date) -> None:
    if goal.measurements.filter(on=on).exists():
        sentence = _("There is a measurement on %(day)s already. You can correct that one.")
        raise Refused(sentence % {"day": queries.day_words(on)})


def _done(author: Person, did: str, goal: Goal) -> Goal:
    record(by=author, did=did, on=goal, place_id=goal.community_id)
    changed(goal)
    return goal
