"""Setting a goal, saying it better, letting go of it."""

import datetime as dt

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from leerkring.communities.access import require
from leerkring.communities.models import Community
from leerkring.goals.actions.indicators import add_indicator, set_norm
from leerkring.goals.actions.noting import noted
from leerkring.goals.models import Goal
from leerkring.goals.rules.norms import reads
from leerkring.kit.errors import Refused
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
    """The group sets a goal with its first indicator; with numbers, its first norm too."""
    require(author, community, Right.WRITE_GOALS)
    goal = Goal.objects.create(community=community, level=level, text=text, author=author)
    noted(author, "set", goal)
    first = add_indicator(author=author, community=community, goal=goal, level=level, name=indicator, unit=unit)
    if reads(low, high):
        set_norm(author=author, indicator=first, number=0, low=low, high=high, by_on=by_on)
    return goal


@transaction.atomic
def change_goal(*, author: Person, goal: Goal, level: str, text: str) -> Goal:
    """Say it better."""
    require(author, goal, Right.WRITE_GOALS)
    goal.level, goal.text = level, text
    goal.save(update_fields=["level", "text"])
    return noted(author, "changed", goal)


@transaction.atomic
def let_go(*, author: Person, goal: Goal, because: str) -> Goal:
    """Stop working on a goal, with the reason; it stays in the story."""
    require(author, goal, Right.WRITE_GOALS)
    if not because.strip():
        raise Refused(_("You let go of this goal. Say in a few words why: that is part of your story."))
    goal.ended_at, goal.because = timezone.now(), because
    goal.save(update_fields=["ended_at", "because"])
    return noted(author, "let go of", goal)


@transaction.atomic
def take_up(*, author: Person, goal: Goal) -> Goal:
    """Work on it after all."""
    require(author, goal, Right.WRITE_GOALS)
    goal.ended_at, goal.because = None, ""
    goal.save(update_fields=["ended_at", "because"])
    return noted(author, "took up", goal)
