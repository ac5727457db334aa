"""Drivers and ideas: adding, saying it better, taking out and putting back."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from leerkring.communities.access import require
from leerkring.drivers import queries
from leerkring.drivers.actions.noting import noted
from leerkring.drivers.models import Branch, BranchKind, Wording
from leerkring.goals.models import Goal
from leerkring.kit.errors import NotAllowed, Overtaken, Refused
from leerkring.organisations.rules import Right
from leerkring.people.models import Person


@transaction.atomic
def add_driver(*, author: Person, goal: Goal, words: str, meaning: str = "") -> Branch:
    """What has to go well to reach this goal."""
    require(author, goal, Right.WRITE_GOALS)
    require_open(goal)
    return _add(author, goal, None, BranchKind.DRIVER, words, meaning)


@transaction.atomic
def split_driver(*, author: Person, driver: Branch, words: str, meaning: str = "") -> Branch:
    """A driver that is part of another one; deeper than that a diagram is read by nobody."""
    require(author, driver, Right.WRITE_GOALS)
    _require_grows(driver)
    if not driver.is_first:
        raise Refused(_("This driver is part of another one already. What could you try for it?"))
    return _add(author, driver.goal, driver, BranchKind.DRIVER, words, meaning)


@transaction.atomic
def add_idea(*, author: Person, driver: Branch, words: str, meaning: str = "") -> Branch:
    """Something to change, small enough to try."""
    require(author, driver, Right.WRITE_GOALS)
    _require_grows(driver)
    return _add(author, driver.goal, driver, BranchKind.IDEA, words, meaning)


@transaction.atomic
def change_branch(
    *, author: Person, branch: Branch, number: int, words: str, meaning: str, above: Branch | None
) -> Branch:
    """Say it better or hang it elsewhere; `number` is the version it started from."""
    require(author, branch, Right.WRITE_GOALS)
    now = _locked(branch)
    if number != now.number:
        sentence = _("Somebody else changed this while you were busy.")
        raise Overtaken(sentence, typed=f"{words}\n{meaning}".strip(), theirs=f"{now.words}\n{now.meaning}".strip())
    if above is not None and above.pk not in {one.pk for one in queries.places_for(now)}:
        raise NotAllowed
    if above is None and now.is_idea:
        raise Refused(_("An idea hangs on a driver. Choose one, please."))
    if (words, meaning) != (now.words, now.meaning):
        Wording.objects.create(branch=now, number=now.number, words=now.words, meaning=now.meaning, author=now.author)
        now.words, now.meaning, now.author, now.number = words, meaning, author, now.number + 1
    now.above = above
    now.save(update_fields=["words", "meaning", "author", "number", "above"])
    return noted(author, "changed", now)


@transaction.atomic
def take_out(*, author: Person, branch: Branch) -> Branch:
    """It stands in the diagram no longer, and what hangs below it neither; it can be put back."""
    require(author, branch, Right.WRITE_GOALS)
    now = _locked(branch)
    if any(trial.is_open for trial in queries.trials_below(now)):
        raise Refused(_("A small test is going on here. End it first: letting go of it is a result too."))
    if now.removed_at is None:
        now.removed_at = timezone.now()
        now.save(update_fields=["removed_at"])
    return noted(author, "took out", now)


@transaction.atomic
def put_back(*, author: Person, branch: Branch) -> Branch:
    """It stands in the diagram again, with everything that hung below it."""
    require(author, branch, Right.WRITE_GOALS)
    now = _locked(branch)
    now.removed_at = None
    now.save(update_fields=["removed_at"])
    return noted(author, "put back", now)


def require_open(goal: Goal) -> None:
    """The group works on this goal."""
    if not goal.is_open:
        raise Refused(_("You let go of this goal. Take it up again first."))


def _require_grows(driver: Branch) -> None:
    require_open(driver.goal)
    if driver.removed_at is not None:
        raise Refused(_("This was taken out of the diagram. Put it back first."))
    if driver.is_idea:
        raise Refused(_("An idea can be tried. Ideas and drivers hang on a driver."))


def _add(author: Person, goal: Goal, above: Branch | None, kind: str, words: str, meaning: str) -> Branch:
    branch = Branch.objects.create(goal=goal, above=above, kind=kind, words=words, meaning=meaning, author=author)
    return noted(author, "added", branch)


def _locked(branch: Branch) -> Branch:
    """As it is now; whoever else writes about it waits until we are done."""
    return Branch.objects.select_for_update(of=("self",)).select_related("goal__community").get(pk=branch.pk)
