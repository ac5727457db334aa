"""One decision as one reader sees it. Nothing else hands out what was said, so who may read it is decided here."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from django.db.models import Count, QuerySet
from django.utils import timezone

from leerkring.communities.access import can
from leerkring.communities.models import Community
from leerkring.communities.queries import members_of
from leerkring.decisions.models import (
    Clarification,
    Decision,
    Proposal,
    Reaction,
    Review,
    Stage,
    Stand,
    Terms,
    Voice,
    Way,
)
from leerkring.decisions.rules import Outlook, Round, may_read_voices, may_speak_later, outlook
from leerkring.organisations.rules import Right
from leerkring.people.models import Person

_BY_NAME = ("person__given_name", "person__family_name", "pk")


@dataclass(frozen=True)
class Version:
    """One version of a proposal, with what was said about it as far as the reader may read that."""

    proposal: Proposal
    voices: tuple[Voice, ...]
    is_current: bool
    # The objections that it takes up.
    takes_up: tuple[Voice, ...] = ()


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
    terms: Terms
    # Said after it was decided.
    later: tuple[Voice, ...]
    can_speak_later: bool
    # How many of those who are asked spoke, advised or voted.
    spoken: int

    @property
    def current(self) -> Version:
        """The version that lies before the group."""
        return self.versions[0]


@dataclass(frozen=True)
class Words:
    """What was said around the round, as one reader sees it: questions, first reactions, advice."""

    clarifications: tuple[Clarification, ...]
    reactions: tuple[Reaction, ...]
    my_reaction: Reaction | None
    advice: tuple[Reaction, ...]
    my_advice: Reaction | None
    # Who was asked, and did not give advice yet.
    unadvised: tuple[Person, ...]
    # Who gave neither a first reaction nor a voice yet.
    unreacted: tuple[Person, ...]

    @property
    def unanswered(self) -> int:
        """How many questions wait for an answer."""
        return sum(not one.answer for one in self.clarifications)


def newest_proposal(decision: Decision) -> Proposal:
    """The version that lies before the group."""
    return decision.proposals.select_related("author").latest("number")


def proposers_of(decision: Decision) -> set[Person]:
    """Who brought it in, and who wrote the newest version: they know what is meant."""
    return {decision.author, newest_proposal(decision).author}


def objections_to(proposal: Proposal) -> QuerySet[Voice]:
    """The objections of the members of now, by name."""
    members = members_of(proposal.decision.community)
    said = proposal.voices.filter(stand=Stand.OBJECTION, person__in=members, is_late=False)
    return said.select_related("person").order_by(*_BY_NAME)


def terms_of(community: Community) -> Terms:
    """What the group agreed on about deciding; what holds by default when it agreed on nothing."""
    agreed = Terms.objects.filter(decision__community=community, decision__stage=Stage.ADOPTED)
    return agreed.select_related("decision").order_by("-decision__decided_at").first() or Terms()


def talk_of(person: Person, decision: Decision, members: Sequence[Person] | None = None) -> Talk:
    """What this person may see of a decision; `members` are those of the group, where they are known already."""
    proposals = list(decision.proposals.select_related("author").order_by("-number"))
    voices = _voices_on(decision)
    members = list(members_of(decision.community)) if members is None else members
    about = voices.get(proposals[0].pk, [])
    current = [voice for voice in about if not voice.is_late]
    spoken = {voice.person_id for voice in current}
    is_member, has_spoken = can(person, decision, Right.DECIDE), person.pk in spoken
    over = _is_over(decision)
    reads = may_read_voices(is_over=over, is_member=is_member, has_spoken=has_spoken)
    # They matter when there is a last day to speak.
    terms = terms_of(decision.community) if decision.is_in_round and decision.respond_by else Terms()
    today = timezone.localdate()
    round_now = _round(decision, members, current, terms)
    return Talk(
        versions=tuple(_versions(proposals, voices, person, reads)),
        mine=next((voice for voice in about if voice.person_id == person.pk), None),
        reads_voices=reads,
        members=len(members),
        silent=tuple(member for member in members if member.pk not in spoken),
        outlook=_outlook_for(round_now, reads),
        terms=terms,
        later=tuple(voice for voice in about if voice.is_late and over),
        can_speak_later=may_speak_later(
            decided_on=decision.decided_on,
            today=today,
            is_member=is_member,
            has_spoken=has_spoken or decision.has_no_later_word_of(person),
        ),
        spoken=round_now.spoken,
    )


def _is_over(decision: Decision) -> bool:
    """A withdrawn proposal can come back, so whoever did not speak yet still thinks for herself first."""
    return decision.stage in (Stage.ADOPTED, Stage.ENDED)


def words_of(person: Person, decision: Decision, talk: Talk) -> Words:
    """Questions are everybody's; reactions and advice are read by who gave hers, who decides, and afterwards by all."""
    said = _reactions_to(decision)
    gave = talk.mine is not None or any(one.person_id == person.pk and one.text for one in said)
    decides = decision.is_alone and decision.decider_id == person.pk
    is_member = can(person, decision, Right.DECIDE)
    reads = may_read_voices(is_over=_is_over(decision), is_member=is_member, has_spoken=gave or decides)
    heard = [one for one in said if one.text and (reads or one.person_id == person.pk)]
    mine = {one.is_advice: one for one in said if one.person_id == person.pk}
    reacted = {one.person_id for one in said if not one.is_advice}
    return Words(
        clarifications=tuple(decision.clarifications.select_related("author", "answerer").order_by("created_at")),
        reactions=tuple(one for one in heard if not one.is_advice),
        my_reaction=mine.get(False),
        advice=tuple(one for one in heard if one.is_advice),
        my_advice=mine.get(True),
        unadvised=tuple(one.person for one in said if one.is_advice and not one.text),
        unreacted=tuple(member for member in talk.silent if member.pk not in reacted),
    )


def _versions(
    proposals: list[Proposal], voices: dict[UUID, list[Voice]], person: Person, reads: bool
) -> Iterable[Version]:
    every = [voice for said in voices.values() for voice in said]
    for proposal in proposals:
        is_current = proposal is proposals[0]
        heard = [
            voice
            for voice in voices.get(proposal.pk, [])
            if not voice.is_late and (reads or not is_current or voice.person_id == person.pk)
        ]
        taken_up = tuple(voice for voice in every if voice.taken_up_in_id == proposal.pk)
        yield Version(proposal, tuple(heard), is_current, taken_up)


def _outlook_for(talk: Round, reads_voices: bool) -> Outlook | None:
    """Who may not read the voices hears how many spoke, and neither that somebody objects nor that nobody does."""
    if reads_voices or talk.way != Way.CONSENT:
        return outlook(talk, timezone.localdate())
    blind = outlook(replace(talk, objections=0), timezone.localdate())
    return None if blind == Outlook.READY else blind


def round_of(decision: Decision, proposal: Proposal) -> Round:
    """How the round about this version stands, counted among the members of now."""
    members, voices = members_of(decision.community), proposal.voices.filter(is_late=False)
    return _round(decision, members, voices, terms_of(decision.community))


def _round(decision: Decision, members: Iterable[Person], voices: Iterable[Voice], terms: Terms) -> Round:
    present = {member.pk for member in members}
    if decision.way == Way.ADVICE:
        asked = [one for one in _reactions_to(decision) if one.is_advice and one.person_id in present]
        given = sum(bool(one.text) for one in asked)
        return Round(len(asked), given, 0, decision.respond_by, terms.quorum, decision.way)
    if decision.is_secret:
        newest = decision.proposals.annotate(given=Count("ballots")).latest("number")
        given = newest.ballots_counted or newest.given
        return Round(len(present), given, 0, decision.respond_by, terms.quorum, decision.way, newest.is_carried)
    stands = [voice.stand for voice in voices if voice.person_id in present]
    objections = stands.count(Stand.OBJECTION)
    return Round(len(present), len(stands), objections, decision.respond_by, terms.quorum, decision.way)


def _voices_on(decision: Decision) -> dict[UUID, list[Voice]]:
    """All that was said, by version; in order of name, never of who was first."""
    voices: dict[UUID, list[Voice]] = {}
    said = Voice.objects.filter(proposal__decision=decision).select_related("person")
    for voice in said.order_by(*_BY_NAME):
        voices.setdefault(voice.proposal_id, []).append(voice)
    return voices


def _reactions_to(decision: Decision) -> list[Reaction]:
    """First reactions and advice, by name. Remembered on `decision`, which lives as long as one request or act."""
    known: list[Reaction] | None = decision.__dict__.get("_reactions")
    if known is None:
        known = list(decision.reactions.select_related("person").order_by(*_BY_NAME))
        decision.__dict__["_reactions"] = known
    return known


def reviews_of(decision: Decision) -> QuerySet[Review]:
    """What the group found when it looked again, in order of time."""
    return decision.reviews.select_related("author").order_by("created_at")
