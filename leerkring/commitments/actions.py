"""Every write about actions: one verb, one function, one transaction."""

import datetime as dt

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from leerkring.commitments.models import Action, Result, State
from leerkring.communities.access import is_group_member, require
from leerkring.communities.live import changed
from leerkring.communities.models import Community
from leerkring.journal.actions import record
from leerkring.kit.errors import Refused
from leerkring.organisations.rules import Right
from leerkring.people.models import Person


@transaction.atomic
def agree(*, author: Person, community: Community, what: str, who: Person, due_on: dt.date | None) -> Action:
    """The group agrees that somebody does something."""
    require(author, community, Right.ACT)
    _require_one_of_us(who, community)
    action = Action.objects.create(community=community, what=what, who=who, due_on=due_on, author=author)
    return _done(author, "agreed", action)


@transaction.atomic
def change(*, author: Person, action: Action, what: str, who: Person, due_on: dt.date | None) -> Action:
    """Change who, what or when."""
    require(author, action, Right.ACT)
    if who.pk != action.who_id:
        _require_one_of_us(who, action.community)
    action.what, action.who, action.due_on = what, who, due_on
    action.save(update_fields=["what", "who", "due_on"])
    return _done(author, "changed", action)


@transaction.atomic
def end(*, author: Person, action: Action, state: State, because: str) -> Action:
    """It is done, or it is stopped: then with the reason."""
    require(author, action, Right.ACT)
    if state == State.STOPPED and not because.strip():
        raise Refused(_("You stop with this action. Say in a few words why: that is what the group learns from."))
    action.state, action.because, action.ended_at = state, because, timezone.now()
    action.save(update_fields=["state", "because", "ended_at"])
    return _done(author, "ended", action)


@transaction.atomic
def reopen(*, author: Person, action: Action) -> Action:
    """It is to be done after all."""
    require(author, action, Right.ACT)
    action.state, action.ended_at = State.OPEN, None
    action.save(update_fields=["state", "ended_at"])
    return _done(author, "reopened", action)


@transaction.atomic
def remove(*, author: Person, action: Action) -> None:
    """It was written down by mistake: it goes, as long as nothing was told about it."""
    require(author, action, Right.ACT)
    if not action.is_open or action.results.exists():
        raise Refused(_("Something was told about this action already, so it stays. You can stop with it."))
    _done(author, "removed", action)
    action.delete()


@transaction.atomic
def tell_result(*, author: Person, action: Action, text: str) -> Result:
    """Tell what came of it."""
    require(author, action, Right.ACT)
    result = Result.objects.create(action=action, text=text, author=author)
    _done(author, "told result of", action)
    return result


def _require_one_of_us(who: Person, community: Community) -> None:
    if not is_group_member(who, community):
        raise Refused(_("Only members of the group can take on an action."))


def _done(author: Person, did: str, action: Action) -> Action:
    record(by=author, did=did, on=action, place_id=action.community_id)
    changed(action)
    return action
