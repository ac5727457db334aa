"""Voting: what guests see of it too, each in her language. A vote leaves no note, no moment and no order."""

from collections.abc import Sequence

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from leerkring.choices.access import Voter
from leerkring.choices.actions.closing import finish, renewed
from leerkring.choices.actions.locking import locked
from leerkring.choices.models import Choice, Kind, Paper
from leerkring.choices.rules.telling import COUNTS_FROM
from leerkring.communities.asked import people_asked
from leerkring.communities.models import Audience
from leerkring.kit.errors import Refused
from leerkring.kit.models import the_one


@transaction.atomic
def vote(*, voter: Voter, choice: Choice, ballot: Sequence[int]) -> Paper:
    """Keep what she votes; until the end she can vote otherwise. The same vote twice is one vote."""
    voter.require_part()
    now = locked(choice)
    if not now.takes_votes(timezone.localdate()):
        raise Refused(_("This vote is closed. You can read what came of it."))
    paper, is_new = _keep(voter, now, ballot)
    if now.is_poll and is_new:
        _tell_poll(now)
    return paper


@transaction.atomic
def vote_live(*, voter: Voter, choice: Choice, ballot: Sequence[int]) -> Paper:
    """The same in a meeting, where the chair shows the outcome."""
    now = locked(choice)
    if not (now.is_open and now.is_live):
        raise Refused(_("The votes are counted already."))
    return _keep(voter, now, ballot)[0]


def _keep(voter: Voter, now: Choice, ballot: Sequence[int]) -> tuple[Paper, bool]:
    ordered = list(ballot) if now.kind == Kind.RANKING else sorted(set(ballot))
    key = voter.key(now)
    paper = the_one(Paper.objects.filter(key=key)) or Paper(choice=now, key=key, is_by_link=voter.is_by_link)
    is_new = paper._state.adding
    if is_new or paper.ballot != ordered:
        paper.ballot = ordered
        paper.save(force_insert=is_new)
    return paper, is_new


def _tell_poll(choice: Choice) -> None:
    """From many people on everybody who answered sees how it stands, one batch after another.

    In a small group it is told once: when all have answered, or when somebody closes it.
    """
    voted = choice.papers.filter(is_by_link=False).count()
    if choice.audience == Audience.GROUP and voted < COUNTS_FROM and voted >= people_asked(choice).count():
        finish(choice)
        return
    told = renewed(choice, choice.told, is_by_link=False)
    if choice.audience == Audience.GUESTS:
        told = told | {"guests": renewed(choice, choice.told.get("guests", {}), is_by_link=True)}
    if told != choice.told:
        choice.told = told
        choice.save(update_fields=["told"])
