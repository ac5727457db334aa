"""The round: a proposal, everybody's voice, a better proposal, the decision, a later word, another look."""

import datetime as dt
from collections.abc import Collection
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from leerkring.communities.access import require
from leerkring.communities.models import Community
from leerkring.communities.queries import members_of
from leerkring.decisions import queries
from leerkring.decisions.actions import telling
from leerkring.decisions.actions.alone import ask_advice, require_other_member
from leerkring.decisions.actions.ballots import require_vote
from leerkring.decisions.actions.locking import current, done, in_force, in_round, locked, require_because, with_all
from leerkring.decisions.models import Ballot, Decision, Phase, Proposal, Review, Stage, Stand, Voice, Way
from leerkring.decisions.rules import Outlook, may_speak_later, needs_reason, outlook
from leerkring.kit.errors import Refused
from leerkring.organisations.rules import Right
from leerkring.people.models import Person


@transaction.atomic
def propose(
    *,
    author: Person,
    community: Community,
    title: str,
    text: str,
    respond_by: dt.date | None = None,
    way: str = Way.CONSENT,
    phase: str = Phase.ROUND,
    decider: Person | None = None,
    advisers: Collection[Person] = (),
) -> Decision:
    """Lay a proposal before the group, or a question before the one who decides it."""
    require(author, community, Right.DECIDE)
    if way == Way.ADVICE:
        decider = author
    elif way == Way.MAJORITY:
        require_vote(community, typed=text)
    elif way == Way.DELEGATED:
        require_other_member(community, author, [decider] if decider else [], typed=text)
    decision = Decision.objects.create(
        community=community,
        title=title,
        way=way,
        phase=phase if way == Way.CONSENT else Phase.ROUND,
        decider=decider if way in (Way.ADVICE, Way.DELEGATED) else None,
        respond_by=respond_by,
        author=author,
    )
    Proposal.objects.create(decision=decision, number=1, text=text, author=author)
    if way == Way.ADVICE:
        ask_advice(decision, author, advisers, typed=text)
    elif way == Way.MAJORITY:
        telling.tell_of(decision, telling.VOTE, members_of(community), by=author)
    elif way == Way.DELEGATED and decider:
        telling.tell_of(decision, telling.ASKED_TO_DECIDE, [decider], by=author)
    return done(author, "proposed", decision)


@transaction.atomic
def give_voice(*, author: Person, decision: Decision, number: int, stand: str, text: str = "") -> Voice:
    """Say what one thinks of version `number`; until it is decided one may say something else."""
    require(author, decision, Right.DECIDE)
    _require_reason(stand, text)
    proposal = current(with_all(decision, typed=text), number, typed=text)
    voice, _is_new = Voice.objects.update_or_create(
        proposal=proposal, person=author, defaults={"stand": Stand(stand), "text": text}
    )
    done(author, "spoke about", decision)
    return voice


@transaction.atomic
def amend(
    *,
    author: Person,
    decision: Decision,
    number: int,
    text: str,
    respond_by: dt.date | None = None,
    takes_up: Collection[UUID] | None = None,
) -> Proposal:
    """A better text than version `number`; everybody is asked again, and what was said stays with its own version.

    `takes_up` are the objections that it meets; None means all of them.
    """
    require(author, decision, Right.DECIDE)
    now = with_all(decision, typed=text)
    before = current(now, number, typed=text)
    _require_spoken(before, author, typed=text)
    met = _objections_met(before, takes_up, typed=text)
    proposal = Proposal.objects.create(decision=now, number=number + 1, text=text, author=author)
    Voice.objects.filter(pk__in=[voice.pk for voice in met]).update(taken_up_in=proposal)
    telling.tell_of(now, telling.TAKEN_UP, [voice.person for voice in met], by=author)
    now.respond_by, now.phase = respond_by, Phase.ROUND
    now.save(update_fields=["respond_by", "phase"])
    done(author, "amended", decision)
    return proposal


@transaction.atomic
def adopt(*, author: Person, decision: Decision, number: int, review_on: dt.date, because: str) -> Decision:
    """The group decides version `number`, says why, and when it looks at it again."""
    require(author, decision, Right.DECIDE)
    require_because(because)
    now = in_round(decision, typed=because)
    proposal = current(now, number, typed=because)
    if now.is_alone:
        raise Refused(_("One of you decides this. If you want to decide it together, say so first."), typed=because)
    if now.way == Way.CONSENT and not proposal.voices.filter(person=author).exists():
        raise Refused(_("First say what you think of it yourself. Then you see what the others said."), typed=because)
    _require_ready(now, proposal)
    in_force(now, because, review_on)
    if now.way == Way.CONSENT:
        spoken = proposal.voices.values("person")
        telling.tell_of(now, telling.DECIDED, members_of(now.community).exclude(pk__in=spoken), by=author)
    return done(author, "adopted", now)


@transaction.atomic
def speak_later(*, author: Person, decision: Decision, stand: str, text: str = "") -> Voice:
    """Who did not speak before it was decided does so now. An objection asks the group to look again; the decision
    holds until it does."""
    require(author, decision, Right.DECIDE)
    _require_reason(stand, text)
    now = locked(decision)
    proposal = queries.newest_proposal(now)
    before = proposal.voices.filter(person=author, is_late=False).exists()
    today = timezone.localdate()
    has_spoken = before or now.has_no_later_word_of(author)
    if not may_speak_later(decided_on=now.decided_on, today=today, is_member=True, has_spoken=has_spoken):
        raise Refused(_("You can no longer say something here. Bring it in when you look at the decision again."))
    said = {"stand": Stand(stand), "text": text, "is_late": True}
    voice, _is_new = Voice.objects.update_or_create(proposal=proposal, person=author, defaults=said)
    if stand == Stand.OBJECTION:
        now.review_on = min(today, now.review_on or today)
        now.save(update_fields=["review_on"])
        telling.tell_of(now, telling.OBJECTED_LATER, members_of(now.community), by=author)
    done(author, "spoke later about", now)
    return voice


@transaction.atomic
def withdraw(*, author: Person, decision: Decision, because: str) -> Decision:
    """Take the proposal off the table, with the reason."""
    require(author, decision, Right.DECIDE)
    if not because.strip():
        raise Refused(_("You withdraw the proposal. Say in a few words why, so that it can be found again."))
    now = in_round(decision, typed=because)
    now.stage, now.because = Stage.WITHDRAWN, because
    now.save(update_fields=["stage", "because"])
    # Votes that are not counted now may never be; nobody's stays findable.
    Ballot.objects.filter(proposal__decision=now).delete()
    return done(author, "withdrew", now)


@transaction.atomic
def restore(*, author: Person, decision: Decision) -> Decision:
    """Lay a withdrawn proposal before the group again; its round goes on where it was."""
    require(author, decision, Right.DECIDE)
    now = locked(decision)
    if now.stage != Stage.WITHDRAWN:
        raise Refused(_("This proposal is not withdrawn."))
    now.stage, now.because = Stage.PROPOSED, ""
    now.save(update_fields=["stage", "because"])
    return done(author, "restored", now)


@transaction.atomic
def review(*, author: Person, decision: Decision, text: str, next_review_on: dt.date | None) -> Review:
    """Tell what the group found; it stays in force until the next look, or it ends when there is none."""
    require(author, decision, Right.DECIDE)
    now = locked(decision)
    if now.stage != Stage.ADOPTED:
        raise Refused(_("Only a decision that is in force can be looked at again."), typed=text)
    found = Review.objects.create(decision=now, text=text, next_review_on=next_review_on, author=author)
    now.review_on = next_review_on
    now.stage = Stage.ADOPTED if next_review_on else Stage.ENDED
    now.save(update_fields=["review_on", "stage"])
    done(author, "reviewed", now)
    return found


def _require_reason(stand: str, text: str) -> None:
    if needs_reason(stand) and not text.strip():
        raise Refused(
            _("You object. Say in a few words what goes wrong if we do this: that makes the proposal better.")
        )


def _require_spoken(proposal: Proposal, author: Person, *, typed: str) -> None:
    """A new version opens what was said of the old one: not for who did not speak while others did."""
    spoken = set(proposal.voices.values_list("person", flat=True))
    if spoken and author.pk not in spoken:
        raise Refused(_("First say what you think of it yourself. Then you see what the others said."), typed=typed)


def _objections_met(proposal: Proposal, chosen: Collection[UUID] | None, *, typed: str) -> list[Voice]:
    objections = list(queries.objections_to(proposal))
    met = objections if chosen is None else [voice for voice in objections if voice.pk in chosen]
    if objections and not met:
        raise Refused(_("Somebody objects. Say which objection your new text takes up."), typed=typed)
    return met


def _require_ready(decision: Decision, proposal: Proposal) -> None:
    stands = outlook(queries.round_of(decision, proposal), timezone.localdate())
    if stands == Outlook.OBJECTED:
        raise Refused(_("Somebody objects. Change the proposal together first, so that the objection is met."))
    if stands == Outlook.WAITING:
        raise Refused(_("Not everybody has spoken yet."))
    if stands == Outlook.TOO_FEW:
        raise Refused(_("The last day to speak has passed, but too few of you have spoken."))
    if stands == Outlook.NOT_CARRIED:
        raise Refused(_("Not more of you were for it than against it. Look for something else, together."))
    if stands != Outlook.READY:
        raise Refused(_("Count the votes first."))
