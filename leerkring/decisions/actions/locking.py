"""What every act on a decision begins and ends with: one act at a time, and about the text that lies there now."""

import datetime as dt

from django.utils import timezone
from django.utils.translation import gettext as _

from leerkring.communities.live import changed
from leerkring.decisions import queries
from leerkring.decisions.models import Decision, Proposal, Stage, Way
from leerkring.journal.actions import record
from leerkring.kit.errors import Overtaken, Refused
from leerkring.people.models import Person


def locked(decision: Decision) -> Decision:
    """The decision as it is now; whoever else speaks or decides about it waits until we are done."""
    return Decision.objects.select_for_update(of=("self",)).select_related("community").get(pk=decision.pk)


def in_round(decision: Decision, *, typed: str = "") -> Decision:
    """The same, as long as nothing is decided."""
    now = locked(decision)
    if now.stage != Stage.PROPOSED:
        raise Refused(_("The round about this proposal is over."), typed=typed)
    return now


def with_all(decision: Decision, *, typed: str = "") -> Decision:
    """The same, as long as all of the group decide by consent."""
    now = in_round(decision, typed=typed)
    if now.way == Way.MAJORITY:
        raise Refused(_("You vote about this, in secret."), typed=typed)
    if now.way != Way.CONSENT:
        raise Refused(_("One of you decides this. If you want to decide it together, say so first."), typed=typed)
    return now


def current(decision: Decision, number: int, *, typed: str = "") -> Proposal:
    """The newest version, when it is the one that somebody has before her."""
    newest = queries.newest_proposal(decision)
    if newest.number != number:
        sentence = _("The proposal was changed while you were busy. Read the new text first, please.")
        raise Overtaken(sentence, typed=typed, theirs=newest.text)
    return newest


def require_because(because: str) -> None:
    """A decision comes with its reason."""
    if not because.strip():
        raise Refused(_("Say in a few words why you decide this. Who was not here reads it too."))


def in_force(decision: Decision, because: str, review_on: dt.date) -> None:
    """It is decided: from now on it holds."""
    decision.stage, decision.decided_at = Stage.ADOPTED, timezone.now()
    decision.because, decision.review_on = because, review_on
    decision.save(update_fields=["stage", "decided_at", "because", "review_on"])


def done(author: Person, did: str, decision: Decision) -> Decision:
    """Note it down, and let open pages know."""
    record(by=author, did=did, on=decision, place_id=decision.community_id)
    changed(decision)
    return decision
