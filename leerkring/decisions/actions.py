"""Every write about decisions: one verb, one function, one transaction."""

import datetime as dt

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from leerkring.communities.access import require
from leerkring.communities.live import changed
from leerkring.communities.models import Community
from leerkring.decisions import queries
from leerkring.decisions.models import Decision, Proposal, Review, Stage, Stand, Voice
from leerkring.decisions.rules import Outlook, needs_reason, outlook
from leerkring.journal.actions import record
from leerkring.kit.errors import Overtaken, Refused
from leerkring.organisations.rules import Right
from leerkring.people.models import Person


@transaction.atomic
def propose(
    *, author: Person, community: Community, title: str, text: str, respond_by: dt.date | None = None
) -> Decision:
    """Lay a proposal before the group; its first round starts."""
    require(author, community, Right.DECIDE)
    decision = Decision.objects.create(community=community, title=title, respond_by=respond_by, author=author)
    Proposal.objects.create(decision=decision, number=1, text=text, author=author)
    return _done(author, "proposed", decision)


@transaction.atomic
def give_voice(*, author: Person, decision: Decision, number: int, stand: str, text: str = "") -> Voice:
    """Say what one thinks of version `number`; until it is decided one may say something else."""
    require(author, decision, Right.DECIDE)
    if needs_reason(stand) and not text.strip():
        raise Refused(
            _("You object. Say in a few words what goes wrong if we do this: that makes the proposal better.")
        )
    proposal = _current(_in_round(decision, typed=text), number, typed=text)
    voice, _is_new = Voice.objects.update_or_create(
        proposal=proposal, person=author, defaults={"stand": Stand(stand), "text": text}
    )
    _done(author, "spoke about", decision)
    return voice


@transaction.atomic
def amend(*, author: Person, decision: Decision, number: int, text: str, respond_by: dt.date | None = None) -> Proposal:
    """A better text than version `number`; everybody is asked again, and what was said stays with its own version."""
    require(author, decision, Right.DECIDE)
    now = _in_round(decision, typed=text)
    _require_spoken(_current(now, number, typed=text), author, typed=text)
    proposal = Proposal.objects.create(decision=now, number=number + 1, text=text, author=author)
    now.respond_by = respond_by
    now.save(update_fields=["respond_by"])
    _done(author, "amended", decision)
    return proposal


@transaction.atomic
def adopt(*, author: Person, decision: Decision, number: int, review_on: dt.date) -> Decision:
    """The group decides version `number`, and says when it looks at it again."""
    require(author, decision, Right.DECIDE)
    now = _in_round(decision)
    proposal = _current(now, number)
    if not proposal.voices.filter(person=author).exists():
        raise Refused(_("First say what you think of it yourself. Then you see what the others said."))
    _require_ready(now, proposal)
    now.stage, now.decided_at, now.review_on = Stage.ADOPTED, timezone.now(), review_on
    now.save(update_fields=["stage", "decided_at", "review_on"])
    return _done(author, "adopted", now)


@transaction.atomic
def withdraw(*, author: Person, decision: Decision, because: str) -> Decision:
    """Take the proposal off the table, with the reason."""
    require(author, decision, Right.DECIDE)
    if not because.strip():
        raise Refused(_("You withdraw the proposal. Say in a few words why, so that it can be found again."))
    now = _in_round(decision, typed=because)
    now.stage, now.because = Stage.WITHDRAWN, because
    now.save(update_fields=["stage", "because"])
    return _done(author, "withdrew", now)


@transaction.atomic
def restore(*, author: Person, decision: Decision) -> Decision:
    """Lay a withdrawn proposal before the group again; its round goes on where it was."""
    require(author, decision, Right.DECIDE)
    now = _locked(decision)
    if now.stage != Stage.WITHDRAWN:
        raise Refused(_("This proposal is not withdrawn."))
    now.stage, now.because = Stage.PROPOSED, ""
    now.save(update_fields=["stage", "because"])
    return _done(author, "restored", now)


@transaction.atomic
def review(*, author: Person, decision: Decision, text: str, next_review_on: dt.date | None) -> Review:
    """Tell what the group found; it stays in force until the next look, or it ends when there is none."""
    require(author, decision, Right.DECIDE)
    now = _locked(decision)
    if now.stage != Stage.ADOPTED:
        raise Refused(_("Only a decision that is in force can be looked at again."), typed=text)
    found = Review.objects.create(decision=now, text=text, next_review_on=next_review_on, author=author)
    now.review_on = next_review_on
    now.stage = Stage.ADOPTED if next_review_on else Stage.ENDED
    now.save(update_fields=["review_on", "stage"])
    _done(author, "reviewed", now)
    return found


def _locked(decision: Decision) -> Decision:
    """The decision as it is now; whoever else speaks or decides about it waits until we are done."""
    return Decision.objects.select_for_update(of=("self",)).select_related("community").get(pk=decision.pk)


def _in_round(decision: Decision, *, typed: str = "") -> Decision:
    now = _locked(decision)
    if now.stage != Stage.PROPOSED:
        raise Refused(_("The round about this proposal is over."), typed=typed)
    return now


def _current(decision: Decision, number: int, *, typed: str = "") -> Proposal:
    newest = queries.newest_proposal(decision)
    if newest.number != number:
        sentence = _("The proposal was changed while you were busy. Read the new text first, please.")
        raise Overtaken(sentence, typed=typed, theirs=newest.text)
    return newest


def _require_spoken(proposal: Proposal, author: Person, *, typed: str) -> None:
    """A new version opens what was said of the old one: not for who did not speak while others did."""
    spoken = set(proposal.voices.values_list("person", flat=True))
    if spoken and author.pk not in spoken:
        raise Refused(_("First say what you think of it yourself. Then you see what the others said."), typed=typed)


def _require_ready(decision: Decision, proposal: Proposal) -> None:
    stands = outlook(queries.round_of(decision, proposal), timezone.localdate())
    if stands == Outlook.OBJECTED:
        raise Refused(_("Somebody objects. Change the proposal together first, so that the objection is met."))
    if stands == Outlook.WAITING:
        raise Refused(_("Not everybody has spoken yet."))
    if stands == Outlook.TOO_FEW:
        raise Refused(_("The last day to speak has passed, but fewer than half of you have spoken."))


def _done(author: Person, did: str, decision: Decision) -> Decision:
    record(by=author, did=did, on=decision, place_id=decision.community_id)
    changed(decision)
    return decision
