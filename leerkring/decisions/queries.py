"""Reads about decisions that deserve a name."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from django.db.models import Exists, F, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.utils import timezone

from leerkring.communities.access import can
from leerkring.communities.models import Community
from leerkring.communities.queries import members_of
from leerkring.decisions.models import Decision, Proposal, Review, Stage, Stand, Voice
from leerkring.decisions.rules import Outlook, Round, may_read_voices, outlook
from leerkring.organisations.rules import Right
from leerkring.people.models import Person


@dataclass(frozen=True)
class Version:
    """One version of a proposal, with what was said about it as far as the reader may read that."""

    proposal: Proposal
    voices: tuple[Voice, ...]
    is_current: bool


@dataclass(frozen=True)
class Talk:
    """A decision as one reader sees it: its versions, the newest first, and how its round stands."""

    versions: tuple[Version, ...]
    mine: Voice | None
    reads_voices: bool
    members: int
    silent: tuple[Person, ...]
    # None when the answer would give away what others said to somebody who may not read it yet.
    outlook: Outlook | None

    @property
    def current(self) -> Version:
        """The version that lies before the group."""
        return self.versions[0]


@dataclass(frozen=True)
class OpenRound:
    """A decision in a list of what is still open."""

    decision: Decision
    members: int
    silent: int
    is_my_turn: bool


@dataclass(frozen=True)
class Overview:
    """All decisions of a community, as one reader sees them."""

    open: list[OpenRound]
    due: list[Decision]
    in_force: list[Decision]
    past: list[Decision]


def newest_proposal(decision: Decision) -> Proposal:
    """The version that lies before the group."""
    return decision.proposals.select_related("author").latest("number")


def talk_of(person: Person, decision: Decision, members: Sequence[Person] | None = None) -> Talk:
    """What this person may see of a decision. Nothing else hands out voices, so who may read them is decided here.

    `members` are those of the group, where they are known already.
    """
    proposals = list(decision.proposals.select_related("author").order_by("-number"))
    voices = _voices_on(decision)
    members = list(members_of(decision.community)) if members is None else members
    current = voices.get(proposals[0].pk, [])
    spoken = {voice.person_id for voice in current}
    # A withdrawn proposal can come back, so whoever did not speak yet still thinks for herself first.
    over = decision.stage in (Stage.ADOPTED, Stage.ENDED)
    reads = may_read_voices(is_over=over, is_member=can(person, decision, Right.DECIDE), has_spoken=person.pk in spoken)

    def heard(proposal: Proposal) -> tuple[Voice, ...]:
        everybody = reads or proposal is not proposals[0]
        return tuple(voice for voice in voices.get(proposal.pk, []) if everybody or voice.person_id == person.pk)

    return Talk(
        versions=tuple(Version(proposal, heard(proposal), proposal is proposals[0]) for proposal in proposals),
        mine=next((voice for voice in current if voice.person_id == person.pk), None),
        reads_voices=reads,
        members=len(members),
        silent=tuple(member for member in members if member.pk not in spoken),
        outlook=_outlook_for(_round(decision, members, current), reads),
    )


def _outlook_for(talk: Round, reads_voices: bool) -> Outlook | None:
    """Who may not read the voices hears how many spoke, and neither that somebody objects nor that nobody does."""
    if reads_voices:
        return outlook(talk, timezone.localdate())
    blind = outlook(replace(talk, objections=0), timezone.localdate())
    return None if blind == Outlook.READY else blind


def round_of(decision: Decision, proposal: Proposal) -> Round:
    """How the round about this version stands, counted among the members of now."""
    return _round(decision, members_of(decision.community), proposal.voices.all())


def _round(decision: Decision, members: Iterable[Person], voices: Iterable[Voice]) -> Round:
    present = {member.pk for member in members}
    stands = [voice.stand for voice in voices if voice.person_id in present]
    return Round(len(present), len(stands), stands.count(Stand.OBJECTION), decision.respond_by)


def _voices_on(decision: Decision) -> dict[UUID, list[Voice]]:
    """All that was said, by version; in order of name, never of who was first."""
    voices: dict[UUID, list[Voice]] = {}
    said = Voice.objects.filter(proposal__decision=decision).select_related("person")
    for voice in said.order_by("person__given_name", "person__family_name", "pk"):
        voices.setdefault(voice.proposal_id, []).append(voice)
    return voices


def overview(person: Person, community: Community, today: dt.date) -> Overview:
    """Everything the group decided and is deciding: what is open, what to look at again, what holds, what is past."""
    latest_first = Coalesce("decided_at", "created_at").desc()
    every = list(Decision.objects.filter(community=community).order_by(latest_first, "pk"))
    holds = [decision for decision in every if decision.stage == Stage.ADOPTED]
    return Overview(
        open=_open_rounds(person, community, [one for one in reversed(every) if one.stage == Stage.PROPOSED]),
        due=[decision for decision in holds if decision.is_due(today)],
        in_force=[decision for decision in holds if not decision.is_due(today)],
        past=[decision for decision in every if decision.stage in (Stage.WITHDRAWN, Stage.ENDED)],
    )


def _open_rounds(person: Person, community: Community, decisions: list[Decision]) -> list[OpenRound]:
    if not decisions:
        return []
    members = set(members_of(community).values_list("pk", flat=True))
    versions = Proposal.objects.filter(decision__in=decisions).order_by("number")
    newest = dict(versions.values_list("decision", "pk"))
    spoken: dict[UUID, set[UUID]] = {}
    for proposal_id, person_id in Voice.objects.filter(proposal__in=newest.values()).values_list("proposal", "person"):
        spoken.setdefault(proposal_id, set()).add(person_id)
    rounds = []
    for decision in decisions:
        silent = members - spoken.get(newest[decision.pk], set())
        rounds.append(OpenRound(decision, len(members), len(silent), person.pk in silent))
    return rounds


def waiting_for(person: Person, communities: Iterable[Community]) -> QuerySet[Decision]:
    """Open decisions about which this person has not spoken yet; ask it for communities in which she decides."""
    versions = Proposal.objects.filter(decision=OuterRef("pk")).order_by("-number")
    spoken = Voice.objects.filter(proposal=OuterRef("newest"), person=person)
    asked = Decision.objects.filter(community__in=communities, stage=Stage.PROPOSED)
    waiting = asked.annotate(newest=Subquery(versions.values("pk")[:1])).filter(~Exists(spoken))
    return waiting.order_by(F("respond_by").asc(nulls_last=True), "created_at")


def due_for_review(community: Community, today: dt.date) -> QuerySet[Decision]:
    """Decisions in force that the group wanted to look at again by now: the longest waiting first."""
    in_force = Decision.objects.filter(community=community, stage=Stage.ADOPTED)
    return in_force.filter(review_on__lte=today).order_by("review_on", "decided_at")


def reviews_of(decision: Decision) -> QuerySet[Review]:
    """What the group found when it looked again, in order of time."""
    return decision.reviews.select_related("author").order_by("created_at")
