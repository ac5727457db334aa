"""Reads about drivers, ideas and small tests that deserve a name."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db.models import F, Q, QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _

from leerkring.communities.models import MembershipKind
from leerkring.drivers.models import Branch, BranchKind, Trial, Wording
from leerkring.drivers.rules import Twig, grown
from leerkring.goals.models import Goal, Indicator
from leerkring.goals.queries import Mark, day_words, indicators_for, norm_words, with_norms


@dataclass(frozen=True)
class Diagram:
    """What a goal asks, what drives it, which ideas hang there, the tests by their idea, and what was taken out."""

    aims: list[tuple[Indicator, str]]
    twigs: tuple[Twig[Branch], ...]
    trials: dict[UUID, list[Trial]]
    taken_out: list[Branch]


def diagram_of(goal: Goal) -> Diagram:
    """Everything of one goal in three questions to the database."""
    branches = list(Branch.objects.filter(goal=goal).order_by("created_at", "pk"))
    gone = {one.pk for one in branches if one.removed_at is not None}
    trials: dict[UUID, list[Trial]] = {}
    for trial in Trial.objects.filter(idea__goal=goal).select_related("who").order_by("number"):
        trials.setdefault(trial.idea_id, []).append(trial)
    return Diagram(
        aims=aims_of(goal),
        twigs=grown([one for one in branches if one.pk not in gone], lambda one: one.pk, lambda one: one.above_id),
        trials=trials,
        taken_out=[one for one in branches if one.pk in gone and one.above_id not in gone],
    )


def aims_of(goal: Goal) -> list[tuple[Indicator, str]]:
    """How much and by when: each line of the goal with the norm that holds."""
    indicators, norms = with_norms(indicators_for(goal))
    return [
        (one, norm_words(norms[one.pk].bounds, one.unit, norms[one.pk].by_on) if one.pk in norms else "")
        for one in indicators
    ]


def below(branch: Branch) -> QuerySet[Branch]:
    """What hangs on it, in the order in which it was added."""
    return branch.below.filter(removed_at=None).order_by("created_at", "pk")


def wordings_of(branch: Branch) -> QuerySet[Wording]:
    """How it read before, the latest first."""
    return branch.wordings.select_related("author").order_by("-number")


def trials_of(idea: Branch) -> QuerySet[Trial]:
    """Its small tests, in their order."""
    return idea.trials.select_related("who").order_by("number")


def trials_below(branch: Branch) -> QuerySet[Trial]:
    """The tests of an idea, or of everything that hangs on a driver."""
    return Trial.objects.filter(Q(idea=branch) | Q(idea__above=branch) | Q(idea__above__above=branch))


def next_of(trial: Trial) -> Trial | None:
    """The test that goes on from this one."""
    return trial.next.order_by("number").first()


def places_for(branch: Branch) -> list[Branch]:
    """The drivers on which it may hang: for an idea all of them, for a driver without parts those next to the goal."""
    drivers = Branch.objects.filter(goal=branch.goal_id, kind=BranchKind.DRIVER, removed_at=None)
    found = list(drivers.select_related("above").order_by("created_at", "pk"))
    there = [one for one in found if one.above is None or one.above.removed_at is None]
    if branch.is_idea:
        return there
    if any(one.above_id == branch.pk for one in found):
        return []
    return [one for one in there if one.is_first and one.pk != branch.pk]


def to_look_at(today: dt.date) -> QuerySet[Trial]:
    """Tests whose day to look has come, of which nobody was reminded, of people who are still members."""
    still = Q(
        idea__goal__community__memberships__person=F("who"),
        idea__goal__community__memberships__kind=MembershipKind.MEMBER,
        idea__goal__community__memberships__ended_at=None,
    )
    due = Trial.objects.filter(ended_at=None, look_on__lte=today, reminded_on=None)
    due = due.filter(still, idea__goal__ended_at=None, idea__goal__community__ended_on=None)
    return due.select_related("who", "idea__goal__community").order_by("pk").distinct()


def marks_of(indicators: Sequence[Indicator]) -> Iterator[tuple[UUID, Mark]]:
    """The small tests that stand on these lines; a test that names no line stands on all of its goal."""
    goals: dict[UUID, list[UUID]] = {}
    for one in indicators:
        if one.goal_id:
            goals.setdefault(one.goal_id, []).append(one.pk)
    if not goals:
        return
    trials = Trial.objects.filter(Q(indicator__in=indicators) | Q(indicator=None, idea__goal__in=list(goals)))
    for trial in trials.select_related("idea", "who").order_by("number"):
        for line in [trial.indicator_id] if trial.indicator_id else goals[trial.idea.goal_id]:
            yield line, _mark(trial)


def _mark(trial: Trial) -> Mark:
    told = [trial.what, trial.get_outcome_display(), trial.get_ending_display()]
    if trial.is_open:
        told += [trial.who.name, _("look on %(day)s") % {"day": day_words(trial.look_on)}]
    return Mark(
        on=trial.done_on or trial.starts_on,
        number=trial.number,
        name=_("test %(number)s") % {"number": trial.number},
        words=" · ".join(str(words) for words in told if words),
        address=reverse("drivers:show_trial", args=[trial.pk]),
    )
