"""The round itself: start, move on or back, close, open again."""

from collections.abc import Iterable
from typing import TypeVar

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from leerkring.commitments.models import Action
from leerkring.communities.access import require
from leerkring.communities.actions.standing import stand_at
from leerkring.communities.live import changed
from leerkring.communities.models import Community
from leerkring.cycles.access import require_open
from leerkring.cycles.models import Cycle, CycleAction, CycleGoal, InCycle, Move
from leerkring.cycles.queries import latest_cycle
from leerkring.cycles.rules import PROCESS, PRODUCT, may_close, may_reopen
from leerkring.goals.models import Goal
from leerkring.journal.actions import record
from leerkring.kit.errors import Refused
from leerkring.organisations.rules import Right
from leerkring.people.models import Person

Thing = TypeVar("Thing", Goal, Action)


@transaction.atomic
def start(*, author: Person, community: Community, goals: Iterable[Goal] = (), actions: Iterable[Action] = ()) -> Cycle:
    """Start the first or the next round, with what the group takes along from the one before."""
    require(author, community, Right.MOVE_CYCLE)
    Community.objects.select_for_update().get(pk=community.pk)
    before = latest_cycle(community)
    if before is not None and not before.is_closed:
        raise Refused(_("A round is going on already. Close it first; then the next one can start from it."))
    cycle = Cycle.objects.create(community=community, number=before.number + 1 if before else 1)
    CycleGoal.objects.bulk_create(CycleGoal(cycle=cycle, goal=goal) for goal in _own(community, goals))
    CycleAction.objects.bulk_create(CycleAction(cycle=cycle, action=action) for action in _own(community, actions))
    return _done(author, "started", cycle)


@transaction.atomic
def move(*, author: Person, cycle: Cycle, to_step: int, because: str = "") -> Cycle:
    """Go on to another step, or back; two who press at once go there once."""
    require(author, cycle, Right.MOVE_CYCLE)
    cycle = writable(cycle, typed=because)
    if cycle.step == to_step:
        return cycle
    Move.objects.create(cycle=cycle, to_step=to_step, because=because, author=author)
    cycle.step = to_step
    cycle.save(update_fields=["step"])
    return _done(author, "moved", cycle)


@transaction.atomic
def close(*, author: Person, cycle: Cycle) -> Cycle:
    """Close the round, once the group evaluated both what it reached and how it worked."""
    require(author, cycle, Right.MOVE_CYCLE)
    cycle = locked(cycle)
    if cycle.is_closed:
        return cycle
    evaluated = set(cycle.evaluations.values_list("aspect", flat=True))
    if not may_close(evaluated):
        raise Refused(_missing(evaluated))
    cycle.closed_at = timezone.now()
    cycle.save(update_fields=["closed_at"])
    return _done(author, "closed", cycle)


@transaction.atomic
def reopen(*, author: Person, cycle: Cycle) -> Cycle:
    """Open the latest round again."""
    require(author, cycle, Right.MOVE_CYCLE)
    # The round before the community, as in every other act: in two orders they would wait for each other.
    cycle = locked(cycle)
    Community.objects.select_for_update().get(pk=cycle.community_id)
    if not may_reopen(cycle.number, Cycle.objects.filter(community=cycle.community).values_list("number", flat=True)):
        raise Refused(_("A newer round has started from this one, so this one stays as it is. Go on in the newer one."))
    if not cycle.is_closed:
        return cycle
    cycle.closed_at = None
    cycle.save(update_fields=["closed_at"])
    return _done(author, "reopened", cycle)


def locked(cycle: Cycle) -> Cycle:
    """The cycle as it is now, held until this transaction ends."""
    return Cycle.objects.select_for_update(of=("self",)).select_related("community").get(pk=cycle.pk)


def writable(cycle: Cycle, *, typed: str = "") -> Cycle:
    """The cycle, held, and refused when it is closed: so nothing is written while somebody closes it."""
    cycle = locked(cycle)
    require_open(cycle, typed=typed)
    return cycle


def noted(author: Person, did: str, thing: InCycle) -> None:
    """Put it in the journal and announce it."""
    record(by=author, did=did, on=thing, place_id=thing.cycle.community_id)
    changed(thing)


def _done(author: Person, did: str, cycle: Cycle) -> Cycle:
    stand_at(community=cycle.community, step=None if cycle.is_closed else cycle.step)
    record(by=author, did=did, on=cycle, place_id=cycle.community_id)
    changed(cycle)
    return cycle


def _own(community: Community, things: Iterable[Thing]) -> list[Thing]:
    return [thing for thing in things if thing.community_id == community.pk]


def _missing(evaluated: set[str]) -> str:
    if PRODUCT in evaluated:
        return _("One thing first: how did you work together? With that evaluation the round can close.")
    if PROCESS in evaluated:
        return _("One thing first: what did you reach? With that evaluation the round can close.")
    return _("First the two evaluations: what you reached, and how you worked together. Then the round can close.")
