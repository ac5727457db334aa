"""Writing statements and mending them. Nothing here leaves a trace of who wrote: no journal, no moment, no name."""

import secrets
from collections import defaultdict
from collections.abc import Mapping

from django.db import transaction
from django.db.models import QuerySet
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext as _

from leerkring.kit.errors import Refused
from leerkring.kit.models import the_one
from leerkring.perspectives.access import Voice
from leerkring.perspectives.actions.answering import agree_with_own, locked_open
from leerkring.perspectives.models import Exploration, Sheet, Statement

# More than anybody reads: so many statements of one person, and of all together.
MOST_OF_ONE, MOST = 12, 1000


@transaction.atomic
def write(*, voice: Voice, exploration: Exploration, text: str, key: str = "") -> Statement:
    """One thought in one sentence; `key` is the form's own, so that what is sent twice is written once."""
    voice.require_part()
    now = locked_open(exploration, typed=text)
    number = _number(exploration, key)
    known = the_one(Statement.objects.filter(pk=number))
    if known is not None:
        return known
    writer = voice.writer_key(now)
    mine = Statement.objects.filter(exploration=now, writer=writer)
    if mine.count() >= MOST_OF_ONE or Statement.objects.filter(exploration=now).count() >= MOST:
        raise Refused(_("There are very many statements here already. Answer these first."), typed=text)
    rivals = mine if now.is_writing else Statement.objects.filter(exploration=now)
    if any(_plain(one.text) == _plain(text) for one in rivals.only("text")):
        raise Refused(_("This statement is there already."), typed=text)
    made = Statement.objects.create(pk=number, exploration=now, text=text, writer=writer)
    agree_with_own(voice, now, made)
    return made


@transaction.atomic
def mend(*, voice: Voice, exploration: Exploration, statement: Statement, text: str) -> Statement:
    """Put one's own statement in better words, as long as nobody else answered it."""
    now, hers = _own(voice, exploration, statement, typed=text)
    if is_answered(voice, now, hers):
        raise Refused(
            _("Others answered this statement already, so its words stay. You can write a new one."), typed=text
        )
    hers.text = text
    hers.save(update_fields=["text"])
    return hers


@transaction.atomic
def take_back(*, voice: Voice, exploration: Exploration, statement: Statement) -> None:
    """It should not be there after all; as long as nobody else answered it."""
    now, hers = _own(voice, exploration, statement)
    if is_answered(voice, now, hers):
        raise Refused(_("Others answered this statement already, so it stays."))
    _drop_from(Sheet.objects.filter(exploration=now, key=voice.sheet_key(now)), {hers.pk: None})
    hers.delete()


def _own(
    voice: Voice, exploration: Exploration, statement: Statement, *, typed: str = ""
) -> tuple[Exploration, Statement]:
    """Her statement as it is now, for she may just have taken it back in another window."""
    voice.require_part()
    now = locked_open(exploration, typed=typed)
    hers = the_one(Statement.objects.filter(pk=statement.pk, exploration=now))
    if hers is None:
        raise Refused(_("This statement is not there any more. Look at the page again, please."), typed=typed)
    if hers.writer != voice.writer_key(now):
        raise Refused(_("Only who wrote a statement can mend it."), typed=typed)
    return now, hers


def is_answered(voice: Voice, exploration: Exploration, statement: Statement) -> bool:
    """Somebody else answered it."""
    others = Sheet.objects.filter(exploration=exploration).exclude(key=voice.sheet_key(exploration))
    return others.filter(answers__has_key=str(statement.pk)).exists()


def join_equals(exploration: Exploration) -> None:
    """Who wrote the same sentence wrote one statement, and agrees with it."""
    same: dict[str, list[Statement]] = defaultdict(list)
    for statement in Statement.objects.filter(exploration=exploration).order_by("pk"):
        same[_plain(statement.text)].append(statement)
    moved = {twin.pk: first.pk for first, *twins in same.values() for twin in twins}
    if moved:
        _drop_from(Sheet.objects.filter(exploration=exploration), moved)
        Statement.objects.filter(pk__in=moved).delete()


def _drop_from(sheets: QuerySet[Sheet], moved: Mapping[int, int | None]) -> None:
    for sheet in sheets:
        answers: dict[str, int] = {}
        for number, said in sheet.answers.items():
            kept = moved.get(int(number), int(number))
            if kept is not None:
                answers.setdefault(str(kept), said)
        if answers != sheet.answers:
            sheet.answers = dict(sorted(answers.items()))
            sheet.save(update_fields=["answers"])


def _number(exploration: Exploration, key: str) -> int:
    """The number of a statement: chance, but the same for a form that is sent again."""
    seed = f"{exploration.pk} {key or secrets.token_hex(16)}"
    digest = salted_hmac("leerkring.perspectives.number", seed, algorithm="sha256").digest()
    return (int.from_bytes(digest[:8], "big") >> 2) + (1 << 62)


def _plain(text: str) -> str:
    return " ".join(text.casefold().split()).rstrip(".!? ")
