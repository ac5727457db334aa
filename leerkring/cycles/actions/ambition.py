"""Step 1: the ambition in words, and the goals that belong to it."""

import datetime as dt
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from leerkring.communities.access import require
from leerkring.cycles.actions.cycle import noted, writable
from leerkring.cycles.models import Ambition, Cycle, CycleGoal
from leerkring.goals import actions as goals
from leerkring.goals.models import Goal
from leerkring.kit.errors import Overtaken, Refused
from leerkring.organisations.rules import Right
from leerkring.people.models import Person


@transaction.atomic
def word_ambition(
    *, author: Person, cycle: Cycle, text: str, by_on: dt.date | None, how_we_know: str, number: int
) -> Ambition:
    """Put the ambition into words; `number` is the version the author had before her, 0 for none."""
    require(author, cycle, Right.WRITE_CYCLE)
    cycle = writable(cycle, typed=text)
    last = cycle.ambitions.order_by("-number").first()
    if last is not None and last.number != number:
        raise Overtaken(
            _("Someone else changed the ambition while you were writing. Read it, and then add yours."),
            typed=text,
            theirs=last.text,
        )
    ambition = Ambition.objects.create(
        cycle=cycle,
        number=last.number + 1 if last else 1,
        text=text,
        by_on=by_on,
        how_we_know=how_we_know,
        author=author,
    )
    noted(author, "worded", ambition)
    return ambition


@transaction.atomic
def set_goal(*, author: Person, cycle: Cycle, **told: Any) -> CycleGoal:
    """Set a new goal and take it up in this round at once; `told` is what `goals.actions.set_goal` asks for."""
    require(author, cycle, Right.WRITE_GOALS)
    cycle = writable(cycle, typed=told["text"])
    goal = goals.set_goal(author=author, community=cycle.community, **told)
    return CycleGoal.objects.create(cycle=cycle, goal=goal)


@transaction.atomic
def link_goal(*, author: Person, cycle: Cycle, goal: Goal) -> CycleGoal:
    """Take up a goal of the group in this round; twice is once."""
    require(author, cycle, Right.WRITE_CYCLE)
    cycle = writable(cycle)
    if goal.community_id != cycle.community_id:
        raise Refused(_("This goal belongs to another group."))
    link, is_new = CycleGoal.objects.get_or_create(cycle=cycle, goal=goal)
    if is_new:
        noted(author, "took up", link)
    return link


@transaction.atomic
def unlink_goal(*, author: Person, link: CycleGoal) -> None:
    """Take a goal out of this round; the goal itself stays."""
    require(author, link, Right.WRITE_CYCLE)
    writable(link.cycle)
    noted(author, "took out", link)
    link.delete()
