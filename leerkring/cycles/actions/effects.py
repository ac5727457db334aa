"""Step 6: what the round shows at one level, beside the numbers."""

from django.db import transaction
from django.utils.translation import gettext as _

from leerkring.commitments.models import Result
from leerkring.communities.access import require
from leerkring.cycles.actions.cycle import noted, writable
from leerkring.cycles.models import Cycle, Evidence, Source
from leerkring.kit.errors import Overtaken, Refused
from leerkring.organisations.rules import Right
from leerkring.people.models import Person


@transaction.atomic
def show(
    *,
    author: Person,
    cycle: Cycle,
    level: str,
    kind: str,
    text: str,
    result: Result | None = None,
    source: Source | None = None,
) -> Evidence:
    """Write down what the group sees, and on what it rests."""
    require(author, cycle, Right.WRITE_CYCLE)
    cycle = writable(cycle, typed=text)
    _require_of(cycle, result, source)
    evidence = Evidence.objects.create(
        cycle=cycle, level=level, kind=kind, text=text, result=result, source=source, author=author
    )
    noted(author, "showed", evidence)
    return evidence


@transaction.atomic
def reword(
    *,
    author: Person,
    evidence: Evidence,
    level: str,
    kind: str,
    text: str,
    was: str,
    result: Result | None = None,
    source: Source | None = None,
) -> Evidence:
    """Say it otherwise; `was` is what the author had before her."""
    require(author, evidence, Right.WRITE_CYCLE)
    cycle = writable(evidence.cycle, typed=text)
    _require_of(cycle, result, source)
    evidence.refresh_from_db(fields=["text"])
    if evidence.text != was:
        raise Overtaken(_("Someone else just changed this."), typed=text, theirs=evidence.text)
    evidence.level, evidence.kind, evidence.text = level, kind, text
    evidence.result, evidence.source = result, source
    evidence.save(update_fields=["level", "kind", "text", "result", "source"])
    noted(author, "reworded", evidence)
    return evidence


@transaction.atomic
def take_out(*, author: Person, evidence: Evidence) -> None:
    """It does not show this after all; the result or the source stays."""
    require(author, evidence, Right.WRITE_CYCLE)
    writable(evidence.cycle)
    noted(author, "took out", evidence)
    evidence.delete()


def _require_of(cycle: Cycle, result: Result | None, source: Source | None) -> None:
    """What it rests on was told or gathered in this round."""
    if source is not None and source.cycle_id != cycle.pk:
        raise Refused(_("This source belongs to another round."))
    if result is not None and not cycle.actions.filter(action=result.action_id).exists():
        raise Refused(_("This result belongs to another round."))
