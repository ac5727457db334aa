"""The end of an exploration: what came of it, who can no longer be found, and what the group did with it."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from leerkring.communities.access import require
from leerkring.communities.asked import name_of
from leerkring.communities.live import changed
from leerkring.journal.actions import record
from leerkring.kit.errors import Refused
from leerkring.kit.models import AnyKey
from leerkring.organisations.rules import Right
from leerkring.people.models import Person
from leerkring.perspectives.access import voice_called
from leerkring.perspectives.actions.asking import tell_everybody
from leerkring.perspectives.actions.releasing import release
from leerkring.perspectives.models import Exploration, Sheet, Stage, Statement

CLOSED = gettext_noop("The question of %(group)s is closed. Read what came of it.")
FOLLOWED = gettext_noop("%(group)s tells what it did with the answers to its question.")


@transaction.atomic
def close(*, author: Person, exploration: Exploration) -> Exploration:
    """The group stops asking: what came of it is told, and nobody can find out any more who said what."""
    require(author, exploration, Right.TAKE_PART)
    now = locked(exploration)
    if now.is_closed:
        raise Refused(_("This question is closed. You can read what came of it."))
    finish(now, but=author)
    record(by=author, did="closed", on=now, place_id=now.community_id)
    changed(now)
    return now


def finish(exploration: Exploration, *, but: Person | None = None, tells: bool = True) -> None:
    """Tell what came of it, and let go of every key."""
    if not exploration.is_writing:
        release(exploration)
    exploration.stage, exploration.closed_on = Stage.CLOSED, timezone.localdate()
    exploration.save(update_fields=["stage", "closed_on"])
    _let_keys_go(exploration)
    if tells:
        tell_everybody(CLOSED, exploration, but=but)


@transaction.atomic
def follow_up(*, author: Person, exploration: Exploration, text: str) -> Exploration:
    """The group tells everybody whom it asked what it did with the answers."""
    require(author, exploration, Right.TAKE_PART)
    now = locked(exploration)
    if not now.is_closed:
        raise Refused(_("First close the question. Then you can tell what you did with the answers."), typed=text)
    is_first, now.follow_up = not now.follow_up, text
    now.save(update_fields=["follow_up"])
    if is_first:
        tell_everybody(FOLLOWED, now, but=author)
    record(by=author, did="followed up", on=now, place_id=now.community_id)
    changed(now)
    return now


def forget(person: Person) -> None:
    """Everything that somebody answered and wrote where it is still open, and could still be found to be hers."""
    voice = voice_called(name_of(person))
    going_on = list(Exploration.objects.exclude(stage=Stage.CLOSED).only("pk"))
    Sheet.objects.filter(key__in=[voice.sheet_key(one) for one in going_on]).delete()
    hers = Statement.objects.filter(writer__in=[voice.writer_key(one) for one in going_on])
    hers.filter(exploration__stage=Stage.WRITING).delete()
    hers.update(writer="")  # others answered it, so it stays; that it was hers does not


def locked(exploration: Exploration) -> Exploration:
    """The exploration as it is now; whoever else changes it waits until we are done."""
    rows = Exploration.objects.select_for_update(of=("self",), no_key=True)
    return rows.select_related("community").get(pk=exploration.pk)


def _let_keys_go(exploration: Exploration) -> None:
    Sheet.objects.filter(exploration=exploration).update(key=AnyKey(), part="")
    Statement.objects.filter(exploration=exploration).update(writer="")
