"""Putting a question: to whom, until when, and going on from writing to answering."""

import datetime as dt
import secrets
from collections.abc import Sequence

from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from leerkring.communities.access import require
from leerkring.communities.asked import people_asked
from leerkring.communities.live import changed
from leerkring.communities.models import Audience, Community
from leerkring.journal.actions import record
from leerkring.kit.errors import Refused
from leerkring.notices.actions import tell
from leerkring.organisations.rules import Right
from leerkring.people.models import Person
from leerkring.perspectives.actions.answering import locked_open
from leerkring.perspectives.actions.writing import join_equals
from leerkring.perspectives.models import Compare, Exploration, Stage, Statement

ASKED = gettext_noop("%(group)s puts a question to you. Write what you think, and answer what others wrote.")
ANSWER = gettext_noop("%(group)s puts a few statements to you. Say of each whether you agree.")


@transaction.atomic
def put(
    *,
    author: Person,
    community: Community,
    question: str,
    context: str = "",
    aspects: Sequence[str] = (),
    audience: str = Audience.GROUP,
    compare: str = Compare.NOTHING,
    shows_meanwhile: bool = False,
    writes_until: dt.date | None = None,
    closes_on: dt.date | None = None,
    tells: bool = True,
) -> Exploration:
    """Put a question. Everybody who is asked hears of it, and writes alone first."""
    require(author, community, Right.DESIGN_MEETINGS)
    exploration = Exploration.objects.create(
        community=community,
        question=question,
        context=context,
        aspects=list(aspects),
        audience=audience,
        compare=compare,
        shows_meanwhile=shows_meanwhile,
        writes_until=writes_until,
        closes_on=closes_on,
        guests_token=secrets.token_urlsafe(24) if audience == Audience.GUESTS else "",
        author=author,
    )
    if tells:
        tell_everybody(ASKED, exploration, but=author)
    return _done(author, "put", exploration)


@transaction.atomic
def put_statements(
    *,
    author: Person,
    community: Community,
    question: str,
    context: str,
    statements: Sequence[str],
    closes_on: dt.date | None = None,
) -> Exploration:
    """Put a question with statements that are known already, and nobody's: all of the circle answer them at once."""
    exploration = put(
        author=author, community=community, question=question, context=context, closes_on=closes_on, tells=False
    )
    Statement.objects.bulk_create(Statement(exploration=exploration, text=text) for text in statements)
    exploration = open_answers(exploration)
    tell_everybody(ANSWER, exploration, but=author)
    return exploration


@transaction.atomic
def change(
    *, author: Person, exploration: Exploration, context: str, aspects: Sequence[str], closes_on: dt.date | None
) -> Exploration:
    """Explain it better, name other sides, or take more time. The question itself stays: people answered it."""
    require(author, exploration, Right.DESIGN_MEETINGS)
    now = locked_open(exploration, typed=context)
    now.context, now.aspects, now.closes_on = context, list(aspects), closes_on
    now.save(update_fields=["context", "aspects", "closes_on"])
    return _done(author, "changed", now)


@transaction.atomic
def begin_answering(*, author: Person, exploration: Exploration) -> Exploration:
    """From now on everybody reads what all wrote, and answers it. One cannot go back: it was read."""
    require(author, exploration, Right.DESIGN_MEETINGS)
    return _done(author, "began answers of", open_answers(exploration))


def open_answers(exploration: Exploration) -> Exploration:
    """All statements lie before everybody; who wrote the same sentence wrote one statement."""
    now = locked_open(exploration)
    if not now.is_writing:
        return now
    if not now.statements.exists():
        raise Refused(_("Nobody wrote anything yet. Begin with a statement of your own."))
    join_equals(now)
    now.stage = Stage.ANSWERING
    now.save(update_fields=["stage"])
    return now


def tell_everybody(sentence: str, exploration: Exploration, *, but: Person | None) -> None:
    """Tell all who were asked, whether they took part or not: that is nobody's business."""
    people = [one for one in people_asked(exploration) if one != but]
    address = reverse("perspectives:show_exploration", args=[exploration.pk])
    tell(people=people, sentence=sentence, values={"group": exploration.community.name}, address=address)


def _done(author: Person, did: str, exploration: Exploration) -> Exploration:
    record(by=author, did=did, on=exploration, place_id=exploration.community_id)
    changed(exploration)
    return exploration
