"""Many decisions at once: what is open and whose turn it is, what holds, and what to look at again."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import Exists, F, OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce

from leerkring.communities.models import Community
from leerkring.communities.queries import members_of
from leerkring.decisions.models import Clarification, Decision, Phase, Proposal, Reaction, Stage, Voice, Way
from leerkring.decisions.rules import Said, is_turn
from leerkring.people.models import Person


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


def overview(person: Person, community: Community, today: dt.date) -> Overview:
    """Everything the group decided and is deciding: what is open, what to look at again, what holds, what is past."""
    latest_first = Coalesce("decided_at", "created_at").desc()
    every = list(Decision.objects.filter(community=community).select_related("decider").order_by(latest_first, "pk"))
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
    asked = {one.id: one for one in asked_about(Decision.objects.filter(community=community, stage=Stage.PROPOSED))}
    return [
        OpenRound(
            decision,
            len(members),
            len(members - asked[decision.pk].said.voiced),
            person.pk in members and asked[decision.pk].is_turn_of(person.pk),
        )
        for decision in decisions
    ]


@dataclass(frozen=True)
class Asked:
    """A decision with who said what so far: enough to know whose turn it is."""

    id: UUID
    title: str
    stage: str
    way: str
    phase: str
    author: UUID
    decider: UUID | None
    said: Said[UUID]

    def is_turn_of(self, member: UUID) -> bool:
        """Something is asked of this member now."""
        if self.stage != Stage.PROPOSED:
            return False
        return is_turn(member, way=self.way, phase=self.phase, author=self.author, decider=self.decider, said=self.said)


_FIELDS = ("created_at", "id", "title", "stage", "way", "phase", "author", "decider")


def asked_about(decisions: QuerySet[Decision]) -> list[Asked]:
    """These decisions, the oldest first, with who said what so far; one question, however much was said."""
    known = decisions.order_by().values("pk")
    newer = Proposal.objects.filter(decision=OuterRef("proposal__decision"), number__gt=OuterRef("proposal__number"))
    reactions = Reaction.objects.filter(decision__in=known)
    parts = [
        _doers(Voice.objects.filter(~Exists(newer), proposal__decision__in=known), "voiced", "proposal__decision__"),
        _doers(reactions.filter(is_advice=False), "reacted", "decision__"),
        _doers(reactions.filter(is_advice=True, text=""), "unadvised", "decision__"),
        _doers(Clarification.objects.filter(decision__in=known, answer=""), "unanswered", "decision__", "author"),
    ]
    found: dict[tuple[Any, ...], dict[str, set[UUID]]] = {}
    for did, who, *fields in _doers(decisions, "", "", "author").union(*parts, all=True):
        doers = found.setdefault(tuple(fields), {})
        if did:
            doers.setdefault(did, set()).add(who)
    return [_asked(*fields, doers=found[fields]) for fields in sorted(found, key=lambda fields: fields[:2])]


def _asked(created_at: dt.datetime, *fields: Any, doers: dict[str, set[UUID]]) -> Asked:
    known = dict(zip(_FIELDS[1:], fields, strict=True))
    return Asked(**known, said=Said(**{did: frozenset(who) for did, who in doers.items()}))


def _doers(rows: QuerySet[Any], did: str, path: str, who: str = "person") -> Any:
    return rows.order_by().values_list(Value(did), who, *(f"{path}{name}" for name in _FIELDS))


def waiting_for(person: Person, communities: Iterable[Community]) -> QuerySet[Decision]:
    """Open decisions in which it is her turn by `rules.is_turn`; ask it for communities in which she decides."""
    versions = Proposal.objects.filter(decision=OuterRef("pk")).order_by("-number")
    about = {"decision": OuterRef("pk")}
    spoke = Exists(Voice.objects.filter(proposal=OuterRef("newest"), person=person))
    reacted = Exists(Reaction.objects.filter(**about, person=person, is_advice=False))
    silent = Reaction.objects.filter(**about, is_advice=True, text="")
    unanswered = Exists(Clarification.objects.filter(**about, answer=""))
    turn = (
        Q(way=Way.CONSENT, phase=Phase.ROUND) & ~spoke
        | Q(way=Way.CONSENT, phase=Phase.REACT) & ~spoke & ~reacted
        | Q(way=Way.CONSENT, phase=Phase.CLEAR, author=person) & unanswered
        | Q(way=Way.ADVICE) & Exists(silent.filter(person=person))
        | Q(way=Way.ADVICE, decider=person) & ~Exists(silent)
        | Q(way=Way.DELEGATED, decider=person)
    )
    asked = Decision.objects.filter(community__in=communities, stage=Stage.PROPOSED)
    waiting = asked.annotate(newest=Subquery(versions.values("pk")[:1])).filter(turn)
    return waiting.order_by(F("respond_by").asc(nulls_last=True), "created_at")
