"""The group's own members take a statement out, and say why; everybody reads the reason. And which sides it touches."""

from collections.abc import Mapping, Sequence

from django.db import transaction
from django.utils.translation import gettext as _

from leerkring.communities.access import require
from leerkring.communities.live import changed
from leerkring.journal.actions import record
from leerkring.kit.errors import Refused
from leerkring.organisations.rules import Right
from leerkring.people.models import Person
from leerkring.perspectives.models import Exploration, Statement


@transaction.atomic
def hide(*, author: Person, exploration: Exploration, statement: Statement, because: str) -> Statement:
    """Take a statement out; it asks for no answers any more and stands in no list."""
    require(author, exploration, Right.TAKE_PART)
    if exploration.is_writing:
        raise Refused(
            _("Everybody is still writing. You can take a statement out when all can read it."), typed=because
        )
    _mark(statement, because)
    return _done(author, "took out of", exploration, statement)


@transaction.atomic
def restore(*, author: Person, exploration: Exploration, statement: Statement) -> Statement:
    """It should be there after all."""
    require(author, exploration, Right.TAKE_PART)
    _mark(statement, "")
    return _done(author, "put back in", exploration, statement)


@transaction.atomic
def mark_aspects(*, author: Person, exploration: Exploration, marks: Mapping[int, Sequence[int]]) -> None:
    """Say which sides of the question each statement touches."""
    require(author, exploration, Right.TAKE_PART)
    require_read(exploration)
    for statement in Statement.objects.filter(exploration=exploration, pk__in=list(marks)):
        touched = sorted({place for place in marks[statement.pk] if 0 <= place < len(exploration.aspects)})
        if touched != statement.aspects:
            statement.aspects = touched
            statement.save(update_fields=["aspects"])
    record(by=author, did="marked sides of", on=exploration, place_id=exploration.community_id)
    changed(exploration)


def require_read(exploration: Exploration) -> None:
    """While all write alone nobody reads the statements of others, so nobody can say what they are about."""
    if exploration.is_writing:
        raise Refused(_("Everybody is still writing. You can do this when all can read the statements."))


def _mark(statement: Statement, because: str) -> None:
    """Whoever wrote it may have taken it back a moment ago."""
    if not Statement.objects.filter(pk=statement.pk).update(hidden_because=because):
        raise Refused(_("This statement is not there any more. Look at the page again, please."), typed=because)
    statement.hidden_because = because


def _done(author: Person, did: str, exploration: Exploration, statement: Statement) -> Statement:
    record(by=author, did=did, on=exploration, place_id=exploration.community_id)
    changed(exploration)
    return statement
