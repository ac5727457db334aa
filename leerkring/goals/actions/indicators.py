"""What the group measures, how its chart is made, and its norm."""

import datetime as dt

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from leerkring.communities.access import require
from leerkring.communities.models import Community
from leerkring.goals import queries
from leerkring.goals.actions.noting import noted
from leerkring.goals.models import About, ChartKind, CountedAs, Factor, Goal, Indicator, Norm, Rules
from leerkring.goals.rules.norms import Bounds, is_crossed, reads
from leerkring.kit.errors import NotAllowed, Overtaken, Refused
from leerkring.organisations.rules import Right
from leerkring.people.models import Person


@transaction.atomic
def add_indicator(
    *,
    author: Person,
    community: Community,
    level: str,
    name: str,
    goal: Goal | None = None,
    about: str = About.PRACTICE,
    counted: str = CountedAs.NUMBER,
    unit: str = "",
    per: int | None = None,
    whose: str = "",
    how: str = "",
    every: str = "",
    direction: str = "",
    is_beside: bool = False,
) -> Indicator:
    """Something to count, ask or look at. A share is said in per cents."""
    require(author, community, Right.WRITE_GOALS)
    _require_of(community, goal)
    indicator = Indicator.objects.create(
        community=community,
        goal=goal,
        level=level,
        name=name,
        about=about,
        counted=counted,
        unit=_unit(counted, unit),
        per=per or 1,
        whose=whose,
        how=how,
        every=every,
        direction=direction,
        is_beside=is_beside,
        author=author,
    )
    return noted(author, "chose", indicator)


@transaction.atomic
def change_indicator(
    *,
    author: Person,
    indicator: Indicator,
    level: str,
    name: str,
    goal: Goal | None,
    about: str,
    counted: str,
    unit: str,
    per: int | None,
    whose: str,
    how: str,
    every: str,
    direction: str,
    is_beside: bool,
) -> Indicator:
    """Say it better; what its values are stays as it is once something was measured."""
    require(author, indicator, Right.WRITE_GOALS)
    _require_of(indicator.community, goal)
    now = locked(indicator)
    if counted != now.counted and now.measurements.exists():
        raise Refused(_("There are measurements already, so what a value is stays as it is. Add another indicator."))
    now.level, now.name, now.goal, now.about, now.counted = level, name, goal, about, counted
    now.unit, now.per, now.whose, now.how = _unit(counted, unit), per or 1, whose, how
    now.every, now.direction, now.is_beside = every, direction, is_beside
    now.save()
    return noted(author, "changed", now)


@transaction.atomic
def choose_chart(
    *, author: Person, indicator: Indicator, chart: str, is_screened: bool, factor: str, rules: str
) -> Indicator:
    """How its line is read: kept with it, so that everybody reads the same chart."""
    require(author, indicator, Right.WRITE_GOALS)
    if not fits(chart, indicator):
        raise Refused(_("This chart needs to know out of how many each value is. Choose another, please."))
    indicator.chart, indicator.is_screened = ChartKind(chart), is_screened
    indicator.factor, indicator.rules = Factor(factor), Rules(rules)
    indicator.save(update_fields=["chart", "is_screened", "factor", "rules"])
    return noted(author, "chose chart of", indicator)


def fits(chart: str, indicator: Indicator) -> bool:
    """Whether such a chart can be made of such values."""
    needs = {ChartKind.P: CountedAs.SHARE, ChartKind.U: CountedAs.RATE}.get(ChartKind(chart))
    return needs is None or needs == indicator.counted


@transaction.atomic
def stop_measuring(*, author: Person, indicator: Indicator) -> Indicator:
    """It is measured no longer; its line stays to be seen."""
    require(author, indicator, Right.WRITE_GOALS)
    indicator.ended_at = timezone.now()
    indicator.save(update_fields=["ended_at"])
    return noted(author, "stopped", indicator)


@transaction.atomic
def start_measuring(*, author: Person, indicator: Indicator) -> Indicator:
    """It is measured after all."""
    require(author, indicator, Right.WRITE_GOALS)
    indicator.ended_at = None
    indicator.save(update_fields=["ended_at"])
    return noted(author, "took up", indicator)


@transaction.atomic
def set_norm(
    *,
    author: Person,
    indicator: Indicator,
    number: int,
    low: float | None,
    high: float | None,
    by_on: dt.date | None,
) -> Norm:
    """A new version of the norm; `number` is the version it started from, 0 for none."""
    require(author, indicator, Right.WRITE_GOALS)
    bound = reads(low, high)
    if bound is None:
        raise Refused(_("A norm needs a number: at least, at most, or both."))
    if is_crossed(low, high):
        raise Refused(_("The lowest number is higher than the highest. Turn them round, please."))
    locked(indicator)
    newest = queries.current_norm(indicator)
    if number != (newest.number if newest else 0):
        mine = queries.norm_words(Bounds(low, high), indicator.unit)
        theirs = queries.norm_words(newest.bounds, indicator.unit) if newest else ""
        raise Overtaken(_("Somebody else set the norm while you were busy."), typed=mine, theirs=theirs)
    norm = Norm.objects.create(
        indicator=indicator, number=number + 1, bound=bound, low=low, high=high, by_on=by_on, author=author
    )
    noted(author, "set norm of", indicator)
    return norm


def locked(indicator: Indicator) -> Indicator:
    """The indicator as it is now; whoever else writes about it waits until we are done."""
    return Indicator.objects.select_for_update().get(pk=indicator.pk)


def _require_of(community: Community, goal: Goal | None) -> None:
    if goal is not None and goal.community_id != community.pk:
        raise NotAllowed


def _unit(counted: str, unit: str) -> str:
    return "%" if counted == CountedAs.SHARE else unit
