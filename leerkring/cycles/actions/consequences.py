"""Step 4: the actions that follow from this round."""

import datetime as dt

from django.db import transaction
from django.utils.translation import gettext as _

from leerkring.commitments.actions import agree
from leerkring.commitments.models import Action
from leerkring.communities.access import require
from leerkring.cycles.actions.cycle import noted, writable
from leerkring.cycles.models import Cycle, CycleAction
from leerkring.kit.errors import Refused
from leerkring.organisations.rules import Right
from leerkring.people.models import Person


@transaction.atomic
def draw(*, author: Person, cycle: Cycle, what: str, who: Person, due_on: dt.date | None) -> CycleAction:
    """Agree on an action that follows from this round."""
    require(author, cycle, Right.ACT)
    cycle = writable(cycle, typed=what)
    action = agree(author=author, community=cycle.community, what=what, who=who, due_on=due_on)
    return CycleAction.objects.create(cycle=cycle, action=action)


@transaction.atomic
def link_action(*, author: Person, cycle: Cycle, action: Action) -> CycleAction:
    """Take up an action that the group agreed on elsewhere; twice is once."""
    require(author, cycle, Right.WRITE_CYCLE)
    cycle = writable(cycle)
    if action.community_id != cycle.community_id:
        raise Refused(_("This action belongs to another group."))
    link, is_new = CycleAction.objects.get_or_create(cycle=cycle, action=action)
    if is_new:
        noted(author, "took up", link)
    return link


@transaction.atomic
def unlink_action(*, author: Person, link: CycleAction) -> None:
    """Take an action out of this round; the action itself stays."""
    require(author, link, Right.WRITE_CYCLE)
    writable(link.cycle)
    noted(author, "took out", link)
    link.delete()
