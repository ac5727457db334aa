"""The list of a choice: written, mended, and complete when the vote begins."""

import datetime as dt
import secrets
from collections.abc import Sequence

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from leerkring.choices.actions.locking import done, locked, tell_asked
from leerkring.choices.models import Choice, Kind, Stage
from leerkring.choices.rules.telling import voters_needed
from leerkring.communities.access import require
from leerkring.communities.actions.standing import mark_asked
from leerkring.communities.asked import people_asked
from leerkring.communities.models import Audience, Community
from leerkring.kit.errors import Overtaken, Refused
from leerkring.organisations.rules import Right
from leerkring.people.models import Person

OPENED = gettext_noop("%(group)s asks you to choose.")
ASKED = gettext_noop("%(group)s asks you one quick question.")


@transaction.atomic
def prepare(
    *,
    author: Person,
    community: Community,
    kind: str,
    question: str,
    context: str,
    options: Sequence[str],
    seats: int = 1,
    audience: str = Audience.GROUP,
    closes_on: dt.date | None = None,
    page: str = "",
) -> Choice:
    """Write down what to choose between. The options are the group's: everybody can add to them until it opens."""
    require(author, community, Right.DECIDE)
    choice = Choice.objects.create(
        community=community,
        kind=kind,
        question=question,
        context=context,
        options=list(options),
        seats=seats,
        audience=audience,
        closes_on=closes_on,
        page=page,
        author=author,
    )
    if page:
        mark_asked(community=community, page=page)
    return done(author, "prepared", choice)


@transaction.atomic
def change(
    *,
    author: Person,
    choice: Choice,
    number: int,
    question: str,
    context: str,
    options: Sequence[str],
    seats: int = 1,
    audience: str = Audience.GROUP,
    closes_on: dt.date | None = None,
) -> Choice:
    """Write it better than version `number`, as long as nobody can vote."""
    require(author, choice, Right.DECIDE)
    typed = "\n".join(options)
    now = locked(choice)
    if not now.is_prepared:
        raise Refused(_("The vote has begun, so the options stay as they are."), typed=typed)
    if now.number != number:
        sentence = _("Somebody changed this while you were busy. Read it first, please.")
        raise Overtaken(sentence, typed=typed, theirs="\n".join(now.options))
    now.question, now.context, now.options, now.number = question, context, list(options), number + 1
    now.seats, now.audience, now.closes_on = seats, audience, closes_on
    now.save()
    # Of a vote that was left half way in a meeting: those were about another list.
    now.papers.all().delete()
    return done(author, "changed", now)


@transaction.atomic
def begin(*, author: Person, choice: Choice) -> Choice:
    """From now on people vote, and the options stay as they are."""
    require(author, choice, Right.DECIDE)
    now = locked(choice)
    if not now.is_prepared:
        raise Refused(_("The vote has begun already."))
    if now.closes_on is not None and now.closes_on < timezone.localdate():
        raise Refused(_("Its last day has passed. Choose another day first."))
    _require_enough(now)
    now.stage = Stage.OPEN
    now.guests_token = secrets.token_urlsafe(24) if now.audience == Audience.GUESTS else ""
    now.save(update_fields=["stage", "guests_token"])
    tell_asked(ASKED if now.is_poll else OPENED, now, but=author)
    return done(author, "began", now)


def _require_enough(choice: Choice) -> None:
    """So many seats that two people are enough for one would show who voted what."""
    if choice.kind not in (Kind.THEMES, Kind.APPROVAL) or choice.audience == Audience.GUESTS:
        return
    people, needed = people_asked(choice).count(), voters_needed(choice.seats)
    if people < needed:
        raise Refused(
            _(
                "You are with %(people)s. To choose %(seats)s with everybody's vote kept secret, at least %(needed)s "
                "people must vote. Choose fewer, or talk about it together."
            )
            % {"people": people, "seats": choice.seats, "needed": needed}
        )
