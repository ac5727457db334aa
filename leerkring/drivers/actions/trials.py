"""Small tests: a plan with a prediction, what was done, what came out, and what the group does then."""

import datetime as dt

from django.db import transaction
from django.db.models import Max
from django.utils import timezone
from django.utils.translation import gettext as _

from leerkring.communities.access import is_group_member, require
from leerkring.drivers.actions.branches import require_open
from leerkring.drivers.actions.noting import noted
from leerkring.drivers.models import Branch, Ending, Outcome, Trial
from leerkring.goals.models import Goal, Indicator
from leerkring.kit.errors import NotAllowed, Overtaken, Refused
from leerkring.organisations.rules import Right
from leerkring.people.models import Person


@transaction.atomic
def plan(
    *,
    author: Person,
    idea: Branch,
    what: str,
    predicted: str,
    who: Person,
    starts_on: dt.date,
    look_on: dt.date,
    indicator: Indicator | None = None,
    after: Trial | None = None,
) -> Trial:
    """Try an idea in the small; what the group expects is written down before."""
    require(author, idea, Right.WRITE_GOALS)
    _require_tries(idea)
    _require_one_of_us(idea, who)
    _require_fits(idea, indicator, starts_on, look_on)
    if after is not None and after.idea_id != idea.pk:
        raise NotAllowed
    trial = Trial.objects.create(
        idea=idea,
        number=_next_number(idea.goal),
        indicator=indicator,
        after=after,
        what=what,
        who=who,
        predicted=predicted,
        starts_on=starts_on,
        look_on=look_on,
        author=author,
    )
    return noted(author, "planned", trial)


@transaction.atomic
def change_plan(
    *,
    author: Person,
    trial: Trial,
    number: int,
    what: str,
    predicted: str,
    who: Person,
    starts_on: dt.date,
    look_on: dt.date,
    indicator: Indicator | None = None,
) -> Trial:
    """Plan it differently, as long as nothing was told: a prediction does not change afterwards."""
    now = _locked(author, trial, number, typed=predicted)
    if now.done:
        raise Refused(_("What you did is told already, so the plan stays as it was. The next test can have another."))
    if who.pk != now.who_id:
        _require_one_of_us(now.idea, who)
    _require_fits(now.idea, indicator, starts_on, look_on)
    now.what, now.predicted, now.who, now.starts_on = what, predicted, who, starts_on
    now.indicator = indicator
    if look_on != now.look_on:
        now.look_on, now.reminded_on = look_on, None
    return _kept(author, "planned otherwise", now)


@transaction.atomic
def do(*, author: Person, trial: Trial, number: int, done: str, done_on: dt.date) -> Trial:
    """Tell what was done."""
    now = _locked(author, trial, number, typed=done)
    if now.saw:
        raise Refused(_("You looked at what came out already. What you did stays as you told it."))
    now.done, now.done_on = done, done_on
    return _kept(author, "did", now)


@transaction.atomic
def study(*, author: Person, trial: Trial, number: int, saw: str, outcome: str) -> Trial:
    """Lay what came out beside what was expected."""
    now = _locked(author, trial, number, typed=saw)
    if not now.done:
        raise Refused(_("First tell what you did. Then look at what came out."))
    now.saw, now.outcome = saw, Outcome(outcome)
    return _kept(author, "studied", now)


@transaction.atomic
def choose(*, author: Person, trial: Trial, number: int, ending: str, because: str) -> Trial:
    """Keep doing it, change it and try again, or let go of it; each with the reason."""
    now = _locked(author, trial, number, typed=because)
    if not now.saw:
        raise Refused(_("First look at what came out, beside what you expected. Then choose."))
    if not because.strip():
        raise Refused(_("Say in a few words why: that is what you learn from it."))
    now.ending, now.because, now.ended_at = Ending(ending), because, timezone.now()
    return _kept(author, "ended", now)


@transaction.atomic
def reopen(*, author: Person, trial: Trial) -> Trial:
    """Choose again."""
    require(author, trial, Right.WRITE_GOALS)
    now = _fresh(trial)
    now.ending, now.because, now.ended_at = "", "", None
    return _kept(author, "reopened", now)


@transaction.atomic
def remove(*, author: Person, trial: Trial) -> None:
    """It was written down by mistake: it goes, as long as nothing was told about it."""
    require(author, trial, Right.WRITE_GOALS)
    if _fresh(trial).done:
        raise Refused(_("Something was told about this test already, so it stays. You can let go of the idea."))
    noted(author, "removed", trial)
    trial.delete()


def _require_tries(idea: Branch) -> None:
    require_open(idea.goal)
    if not idea.is_idea:
        raise Refused(_("A driver cannot be tried. Choose an idea that hangs on it."))
    if idea.removed_at is not None:
        raise Refused(_("This was taken out of the diagram. Put it back first."))


def _require_one_of_us(idea: Branch, who: Person) -> None:
    if not is_group_member(who, idea.community):
        raise Refused(_("Only members of the group can take on a small test."))


def _require_fits(idea: Branch, indicator: Indicator | None, starts_on: dt.date, look_on: dt.date) -> None:
    if indicator is not None and indicator.goal_id != idea.goal_id:
        raise NotAllowed
    if look_on < starts_on:
        raise Refused(_("You look at it before it starts. Turn the two days round, please."))


def _next_number(goal: Goal) -> int:
    """The next number among the tests of this goal; who plans another one waits until this one is there."""
    Goal.objects.select_for_update().get(pk=goal.pk)
    last = Trial.objects.filter(idea__goal=goal).aggregate(last=Max("number"))["last"]
    return (last or 0) + 1


def _locked(author: Person, trial: Trial, number: int, *, typed: str) -> Trial:
    """The test as it is now, unless somebody wrote about it meanwhile or it ended."""
    require(author, trial, Right.WRITE_GOALS)
    now = _fresh(trial)
    if number != now.version:
        theirs = now.because or now.saw or now.done or now.predicted
        raise Overtaken(_("Somebody else wrote about this test while you were busy."), typed=typed, theirs=theirs)
    if not now.is_open:
        raise Refused(_("This test has ended. Open it again first."), typed=typed)
    return now


def _fresh(trial: Trial) -> Trial:
    locked = Trial.objects.select_for_update(of=("self",))
    return locked.select_related("idea__goal__community").get(pk=trial.pk)


def _kept(author: Person, did: str, trial: Trial) -> Trial:
    trial.version += 1
    trial.save()
    return noted(author, did, trial)
