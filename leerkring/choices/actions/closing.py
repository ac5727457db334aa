"""The end of a choice: what came of it is told, and no paper is anybody's any more."""

from dataclasses import asdict

from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from leerkring.choices import queries
from leerkring.choices.access import voter_called
from leerkring.choices.actions.locking import done, locked, tell_asked
from leerkring.choices.models import Choice, Paper, Stage
from leerkring.choices.rules.telling import COUNTS_FROM, Polled, told_next
from leerkring.communities.access import require
from leerkring.communities.asked import name_of
from leerkring.communities.live import changed
from leerkring.communities.models import Audience
from leerkring.kit.errors import Refused
from leerkring.kit.models import AnyKey
from leerkring.organisations.rules import Right
from leerkring.people.models import Person

CLOSED = gettext_noop("%(group)s has chosen. Read what came of it.")


@transaction.atomic
def close(*, author: Person, choice: Choice) -> Choice:
    """The group stops voting: what came of it is told, and nobody can find out any more who voted what."""
    require(author, choice, Right.DECIDE)
    now = locked(choice)
    if not now.is_open or now.is_live:
        raise Refused(_("This vote is closed. You can read what came of it."))
    finish(now, but=author)
    return done(author, "closed", now)


def finish(choice: Choice, *, but: Person | None = None, tells: bool = True, lets_go: bool = True) -> None:
    """Tell what came of it, and let go of every key."""
    told = dict(choice.told)
    guests = told.pop("guests", {})
    choice.told = _final(choice, told, is_by_link=False)
    if choice.audience == Audience.GUESTS:
        choice.told["guests"] = _final(choice, guests, is_by_link=True)
    choice.stage, choice.closed_on = Stage.CLOSED, timezone.localdate()
    choice.save(update_fields=["told", "stage", "closed_on"])
    if lets_go:
        let_keys_go(choice)
    if tells:
        tell_asked(CLOSED, choice, but=but)
    changed(choice)


def _final(choice: Choice, before: queries.Told, *, is_by_link: bool) -> queries.Told:
    """What is told at the end; of a poll that was told meanwhile only what may follow it."""
    return renewed(choice, before, is_by_link=is_by_link) if before else queries.counted(choice, is_by_link=is_by_link)


def renewed(choice: Choice, before: queries.Told, *, is_by_link: bool) -> queries.Told:
    """What is told of a poll from now on, of one side: what was told before, unless enough people came."""
    now = Polled(**queries.counted(choice, is_by_link=is_by_link))
    return asdict(told_next(Polled(**before) if before else None, now)) if now.voters >= COUNTS_FROM else before


def let_keys_go(choice: Choice) -> None:
    """From now on not even the server can find whose paper is whose."""
    choice.papers.update(key=AnyKey())
    if choice.is_live:
        choice.is_live = False
        choice.save(update_fields=["is_live"])


def forget(*, person: Person) -> None:
    """Whoever asks to be forgotten takes her open votes with her; what was told is nobody's from then on."""
    voter = voter_called(name_of(person))
    going_on = Choice.objects.filter(~Q(stage=Stage.CLOSED) | Q(is_live=True)).only("pk")
    hers = Paper.objects.filter(key__in=[voter.key(choice) for choice in going_on])
    hers.exclude(choice__stage=Stage.CLOSED).delete()
    hers.update(key=AnyKey())
