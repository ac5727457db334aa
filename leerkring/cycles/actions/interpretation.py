"""Step 3: everybody writes alone, all is revealed at once, and the group notes what needs attention."""

from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from leerkring.communities.access import require
from leerkring.communities.live import changed
from leerkring.communities.queries import members_of
from leerkring.cycles.actions.cycle import noted, writable
from leerkring.cycles.models import Attention, Cycle, Interpretation, Round
from leerkring.journal.actions import record
from leerkring.kit.errors import Overtaken, Refused
from leerkring.notices.actions import tell
from leerkring.organisations.rules import Right
from leerkring.people.models import Person


@transaction.atomic
def pose(*, author: Person, cycle: Cycle, question: str) -> Round:
    """Lay a question before everybody, to write about alone first."""
    require(author, cycle, Right.WRITE_CYCLE)
    row = Round.objects.create(cycle=writable(cycle, typed=question), question=question, author=author)
    noted(author, "posed", row)
    _tell_others(author, row, gettext_noop("A question lies before %(community)s. Everyone answers it alone first."))
    return row


@transaction.atomic
def interpret(*, author: Person, row: Round, text: str, alone: bool = True) -> Interpretation:
    """Write what strikes her. `alone` says she wrote before the reveal as she saw it; afterwards it is an addition.

    When the reveal came while she wrote, she is asked again: she may want to read first, or say it otherwise.
    """
    require(author, row, Right.WRITE_CYCLE)
    row = _held(row, typed=text)
    if alone and row.is_revealed:
        raise Refused(
            _("Everything was revealed while you were writing. Read the others first; you can still add yours."),
            typed=text,
        )
    if row.is_revealed:
        interpretation = Interpretation.objects.create(round=row, author=author, text=text, is_late=True)
    else:
        interpretation, _new = Interpretation.objects.update_or_create(
            round=row, author=author, is_late=False, defaults={"text": text}
        )
    record(by=author, did="interpreted", on=interpretation, place_id=row.cycle.community_id)
    changed(row)
    return interpretation


@transaction.atomic
def reveal(*, author: Person, row: Round) -> Round:
    """Show everybody what everybody wrote, at once and for good; twice is once. Who reveals wrote herself, too."""
    require(author, row, Right.MOVE_CYCLE)
    row = _held(row)
    if row.is_revealed:
        return row
    if not row.interpretations.exists():
        raise Refused(_("Nobody has written yet, so there is nothing to reveal."))
    if not row.interpretations.filter(author=author).exists():
        raise Refused(_("First write what strikes you yourself. Then you can reveal what everybody wrote."))
    row.revealed_at = timezone.now()
    row.save(update_fields=["revealed_at"])
    noted(author, "revealed", row)
    _tell_others(author, row, gettext_noop("In %(community)s you can now read what everybody wrote."))
    return row


@transaction.atomic
def heed(*, author: Person, cycle: Cycle, text: str) -> Attention:
    """Note what needs the group's attention."""
    require(author, cycle, Right.WRITE_CYCLE)
    attention = Attention.objects.create(cycle=writable(cycle, typed=text), text=text, author=author)
    noted(author, "heeded", attention)
    return attention


@transaction.atomic
def reword(*, author: Person, attention: Attention, text: str, was: str) -> Attention:
    """Say it in other words; `was` is what the author had before her."""
    require(author, attention, Right.WRITE_CYCLE)
    writable(attention.cycle, typed=text)
    attention.refresh_from_db(fields=["text"])
    if attention.text != was:
        raise Overtaken(_("Someone else just changed this."), typed=text, theirs=attention.text)
    attention.text = text
    attention.save(update_fields=["text"])
    noted(author, "reworded", attention)
    return attention


@transaction.atomic
def let_go(*, author: Person, attention: Attention) -> None:
    """It needs no attention after all."""
    require(author, attention, Right.WRITE_CYCLE)
    writable(attention.cycle)
    noted(author, "let go", attention)
    attention.delete()


def _tell_others(author: Person, row: Round, sentence: str) -> None:
    others = members_of(row.community).exclude(pk=author.pk)
    address = reverse("cycles:show_interpretation", args=[row.cycle_id])
    tell(people=others, sentence=sentence, values={"community": row.community.name}, address=address)


def _held(row: Round, *, typed: str = "") -> Round:
    writable(row.cycle, typed=typed)
    return Round.objects.select_for_update(of=("self",)).select_related("cycle__community").get(pk=row.pk)
