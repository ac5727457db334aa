"""Every write about methods: one verb, one function, one transaction."""

from dataclasses import replace

from django.db import transaction
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext as _

from leerkring.communities.access import require
from leerkring.communities.live import changed
from leerkring.communities.models import Community
from leerkring.journal.actions import record
from leerkring.kit.errors import Overtaken, Refused
from leerkring.methods.models import OwnMethod, SharedMethod
from leerkring.methods.queries import own_methods
from leerkring.methods.rules import Method, StepPlan, method_to_data
from leerkring.methods.rules.checks import check
from leerkring.methods.rules.composing import can_move, moved_step, with_step, without_step, working_on
from leerkring.methods.words import method_as_text, say, step_as_text
from leerkring.organisations.rules import Right
from leerkring.people.models import Person

MOST_OWN = 200


@transaction.atomic
def bring_in(*, author: Person, community: Community, method: Method) -> OwnMethod:
    """A method becomes the group's own: copied, read from a file, or begun by the group."""
    require(author, community, Right.DESIGN_MEETINGS)
    if own_methods(community).count() >= MOST_OWN:
        raise Refused(_("Your group has very many methods already. Withdraw one that you do not use any more."))
    own = OwnMethod.objects.create(community=community, plan=method_to_data(method), author=author)
    return _done(author, "brought in", own)


def id_for(name: str) -> str:
    """What a method of this name is called in a file."""
    return slugify(name)[:80].strip("-_").replace("_", "-").replace("--", "-") or "method"


@transaction.atomic
def change(*, author: Person, own: OwnMethod, started_from: int, method: Method) -> OwnMethod:
    """Say what it is for otherwise; its steps stay as they are."""
    now = _fresh(author, own, started_from, typed=method_as_text(method))
    return _write(author, now, replace(method, steps=now.method.steps))


@transaction.atomic
def write_step(*, author: Person, own: OwnMethod, started_from: int, step: StepPlan, at: int | None) -> OwnMethod:
    """Change step `at`, or put a new one at the end."""
    now = _fresh(author, own, started_from, typed=step_as_text(step))
    return _write(author, now, with_step(now.method, step, at))


@transaction.atomic
def move_step(*, author: Person, own: OwnMethod, started_from: int, at: int, by: int) -> OwnMethod:
    """One place up (-1) or down (+1)."""
    now = _fresh(author, own, started_from)
    if 1 <= at + by <= len(now.method.steps) and not can_move(now.method, at, by):
        first, second = sorted((at, at + by))
        sentence = _("Step %(second)s works on the cards of step %(first)s, so it comes after it.")
        raise Refused(sentence % {"second": second, "first": first})
    return _write(author, now, moved_step(now.method, at, by))


@transaction.atomic
def remove_step(*, author: Person, own: OwnMethod, started_from: int, at: int) -> OwnMethod:
    """Take a step out, unless another one works on what is written in it."""
    now = _fresh(author, own, started_from)
    method = now.method
    if len(method.steps) == 1:
        raise Refused(_("A method has at least one step. Change this one, or withdraw the method."))
    if dependent := working_on(method, at):
        sentence = _("Step %(number)s works on the cards of this step. Change that step first.")
        raise Refused(sentence % {"number": dependent[0]})
    return _write(author, now, without_step(method, at))


@transaction.atomic
def withdraw(*, author: Person, own: OwnMethod) -> OwnMethod:
    """The group does not use it any more; it can be put back. Other groups do not see it any more either."""
    require(author, own, Right.DESIGN_MEETINGS)
    now = _locked(own)
    if now.withdrawn_at is None:
        now.withdrawn_at = timezone.now()
        now.save(update_fields=["withdrawn_at"])
    return _done(author, "withdrew", now)


@transaction.atomic
def restore(*, author: Person, own: OwnMethod) -> OwnMethod:
    """Put it back as it was."""
    require(author, own, Right.DESIGN_MEETINGS)
    now = _locked(own)
    now.withdrawn_at = None
    now.save(update_fields=["withdrawn_at"])
    return _done(author, "restored", now)


@transaction.atomic
def propose(*, author: Person, own: OwnMethod) -> SharedMethod:
    """Share it, as it is now, with the other groups of the same board; again, and they see the newer one."""
    require(author, own, Right.PLAN_MEETINGS)
    now = _there(_locked(own))
    shared, _is_new = SharedMethod.objects.update_or_create(own=now, defaults={"plan": now.plan, "author": author})
    _done(author, "proposed", now)
    return shared


@transaction.atomic
def take_back(*, author: Person, own: OwnMethod) -> None:
    """Other groups do not see it any more; what they copied stays theirs."""
    require(author, own, Right.PLAN_MEETINGS)
    SharedMethod.objects.filter(own=own).delete()
    _done(author, "took back", own)


def _fresh(author: Person, own: OwnMethod, started_from: int, typed: str = "") -> OwnMethod:
    """The method as it stands now, locked; unless somebody else changed it meanwhile."""
    require(author, own, Right.DESIGN_MEETINGS)
    now = _there(_locked(own), typed)
    if now.number != started_from:
        sentence = _("Somebody else changed this method while you were at it. Look at it, then do it again.")
        raise Overtaken(sentence, typed=typed, theirs=method_as_text(now.method))
    return now


def _there(own: OwnMethod, typed: str = "") -> OwnMethod:
    if own.withdrawn_at is not None:
        raise Refused(_("This method was withdrawn. Put it back first."), typed=typed)
    return own


def _locked(own: OwnMethod) -> OwnMethod:
    return OwnMethod.objects.select_for_update().select_related("community").get(pk=own.pk)


def _write(author: Person, own: OwnMethod, method: Method) -> OwnMethod:
    faults = check(method)
    if faults:
        raise Refused(" ".join(say(fault) for fault in faults[:3]))
    own.plan, own.number = method_to_data(method), own.number + 1
    own.save(update_fields=["plan", "number"])
    return _done(author, "changed", own)


def _done(author: Person, did: str, own: OwnMethod) -> OwnMethod:
    record(by=author, did=did, on=own, place_id=own.community_id)
    changed(own)
    return own
