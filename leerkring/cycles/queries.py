"""Reads about cycles that deserve a name."""

from collections import defaultdict
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import Count, F, OuterRef, Prefetch, Q, QuerySet, Subquery

from leerkring.commitments.models import Action, Result, State
from leerkring.communities.models import Community
from leerkring.communities.queries import members_of
from leerkring.cycles.access import interpretations_seen_by
from leerkring.cycles.models import (
    Ambition,
    Aspect,
    Attention,
    Cycle,
    CycleAction,
    CycleGoal,
    Evaluation,
    Evidence,
    Inquiry,
    Interpretation,
    Move,
    Round,
    Source,
)
from leerkring.cycles.rules import may_reopen
from leerkring.goals.models import Goal, Indicator, Level
from leerkring.goals.queries import Chart, charts_for_goals
from leerkring.people.models import Person


def latest_cycle(community: Community) -> Cycle | None:
    """The round of now; when it is closed, the last one there was."""
    return Cycle.objects.filter(community=community).select_related("community").order_by("-number").first()


def cycles_of(community: Community) -> QuerySet[Cycle]:
    """All rounds, the latest first, each with the last words of its ambition as `ambition`."""
    words = Ambition.objects.filter(cycle=OuterRef("pk")).order_by("-number")
    cycles = Cycle.objects.filter(community=community).order_by("-number")
    return cycles.annotate(ambition=Subquery(words.values("text")[:1]))


def can_reopen(cycle: Cycle) -> bool:
    """It is closed, and no newer round builds on it."""
    numbers = Cycle.objects.filter(community=cycle.community).values_list("number", flat=True)
    return cycle.is_closed and may_reopen(cycle.number, numbers)


def moves_of(cycle: Cycle) -> QuerySet[Move]:
    """How the group went from step to step, the latest first."""
    return cycle.moves.select_related("author").order_by("-created_at")


@dataclass(frozen=True)
class Contents:
    """How much there is in each step of one round, to say where something was made and where not yet."""

    ambition: str
    goals: int
    inquiries: int
    sources: int
    writing: int
    revealed: int
    attentions: int
    actions: int
    open_actions: int
    results: int
    product: int
    process: int


def contents_of(cycle: Cycle) -> Contents:
    """What there is in each step, in one question to the database."""

    def number_of(things: QuerySet) -> Subquery:  # type: ignore[type-arg]
        counted = things.filter(cycle=OuterRef("pk")).order_by().values("cycle").annotate(n=Count("pk"))
        return Subquery(counted.values("n"))

    words = Ambition.objects.filter(cycle=OuterRef("pk")).order_by("-number").values("text")[:1]
    results = Result.objects.filter(action__in=CycleAction.objects.filter(cycle=cycle).values("action"))
    counted = {
        "ambition": Subquery(words),
        "goals": number_of(CycleGoal.objects.all()),
        "inquiries": number_of(Inquiry.objects.all()),
        "sources": number_of(Source.objects.all()),
        "writing": number_of(Round.objects.filter(revealed_at=None)),
        "revealed": number_of(Round.objects.exclude(revealed_at=None)),
        "attentions": number_of(Attention.objects.all()),
        "actions": number_of(CycleAction.objects.all()),
        "open_actions": number_of(CycleAction.objects.filter(action__state=State.OPEN)),
        "results": Subquery(results.order_by().values("action__community").annotate(n=Count("pk")).values("n")),
        "product": number_of(Evaluation.objects.filter(aspect=Aspect.PRODUCT)),
        "process": number_of(Evaluation.objects.filter(aspect=Aspect.PROCESS)),
    }
    row = Cycle.objects.filter(pk=cycle.pk).values_list(*counted.values())[0]
    known: dict[str, Any] = {name: value or 0 for name, value in zip(counted, row, strict=True)}
    return Contents(**known | {"ambition": row[0] or ""})


def ambitions_of(cycle: Cycle) -> list[Ambition]:
    """Every version of the ambition, the latest first."""
    return list(cycle.ambitions.select_related("author").order_by("-number"))


def goals_of(cycle: Cycle) -> QuerySet[CycleGoal]:
    """The goals of this round, as they were added."""
    return cycle.goals.select_related("goal").order_by("created_at")


def goals_to_link(cycle: Cycle) -> QuerySet[Goal]:
    """The goals the group still has and that are not in this round."""
    taken = CycleGoal.objects.filter(cycle=cycle).values("goal")
    return Goal.objects.filter(community=cycle.community, ended_at=None).exclude(pk__in=taken).order_by("created_at")


def inquiries_of(cycle: Cycle) -> QuerySet[Inquiry]:
    """What the group wants to know, each with the titles of what was gathered for it."""
    gathered = Prefetch("sources", Source.objects.only("title", "inquiry_id").order_by("created_at"))
    return cycle.inquiries.prefetch_related(gathered).order_by("created_at")


def sources_of(cycle: Cycle) -> QuerySet[Source]:
    """What the group gathered, the latest first, without the long texts."""
    return cycle.sources.select_related("inquiry").defer("text").order_by("-created_at")


@dataclass(frozen=True)
class Looking:
    """A question to look at, and what one reader may see of it."""

    round: Round
    written: int
    mine: Interpretation | None
    texts: list[Interpretation]


def looking_together(cycle: Cycle, reader: Person) -> list[Looking]:
    """The questions to look at together, the latest first; before the reveal with no text but the reader's own."""
    members = members_of(cycle.community).order_by()
    alone = Q(interpretations__is_late=False, interpretations__author__in=members)
    rounds = cycle.rounds.annotate(written=Count("interpretations__author", filter=alone, distinct=True))
    texts: dict[UUID, list[Interpretation]] = defaultdict(list)
    seen = interpretations_seen_by(reader, [cycle.community]).filter(round__cycle=cycle).select_related("author")
    for text in seen.order_by("is_late", "author__given_name", "author__family_name", "created_at"):
        texts[text.round_id].append(text)
    return [_looking(row, row.written, texts[row.pk], reader) for row in rounds.order_by("-created_at")]


def _looking(row: Round, written: int, texts: list[Interpretation], reader: Person) -> Looking:
    mine = next((text for text in texts if text.author_id == reader.pk and not text.is_late), None)
    return Looking(row, written, mine, texts if row.is_revealed else [])


def written_in(row: Round) -> int:
    """How many members have written before the reveal."""
    members = members_of(row.community).order_by()
    return row.interpretations.filter(is_late=False, author__in=members).count()


def own_text(row: Round, author: Person) -> Interpretation | None:
    """What she wrote herself before the reveal."""
    return row.interpretations.filter(author=author, is_late=False).first()


def attentions_of(cycle: Cycle) -> QuerySet[Attention]:
    """What needs the group's attention, as it was noted."""
    return cycle.attentions.order_by("created_at")


def actions_of(cycle: Cycle) -> QuerySet[CycleAction]:
    """The actions of this round: the open ones first, by day; each with what came of it."""
    results = Prefetch("action__results", Result.objects.select_related("author").order_by("created_at"))
    links = cycle.actions.select_related("action__who").prefetch_related(results)
    return links.order_by(F("action__ended_at").asc(nulls_first=True), F("action__due_on").asc(nulls_last=True))


def actions_to_link(cycle: Cycle) -> QuerySet[Action]:
    """The group's open actions that are not in this round."""
    taken = CycleAction.objects.filter(cycle=cycle).values("action")
    actions = Action.objects.filter(community=cycle.community, state=State.OPEN).exclude(pk__in=taken)
    return actions.select_related("who").order_by("created_at")


@dataclass(frozen=True)
class Judgement:
    """The versions of one of the two evaluations, the latest first."""

    aspect: Aspect
    versions: list[Evaluation]

    @property
    def last(self) -> Evaluation | None:
        """What it says now."""
        return self.versions[0] if self.versions else None


def evaluations_of(cycle: Cycle) -> dict[str, Judgement]:
    """Both evaluations, of what was reached and of how the group worked."""
    versions = list(cycle.evaluations.select_related("author").order_by("-number"))
    return {aspect.value: Judgement(aspect, [v for v in versions if v.aspect == aspect]) for aspect in Aspect}


def goals_that_go_on(cycle: Cycle) -> QuerySet[Goal]:
    """Goals of this round that the group did not let go of."""
    return Goal.objects.filter(pk__in=cycle.goals.values("goal"), ended_at=None).order_by("created_at")


def unfinished_actions(cycle: Cycle) -> QuerySet[Action]:
    """Actions of this round that are still to be done."""
    actions = Action.objects.filter(pk__in=cycle.actions.values("action"), state=State.OPEN)
    return actions.select_related("who").order_by("created_at")


@dataclass(frozen=True)
class Effects:
    """One level: its lines, the goals for which nothing is measured, and what no number tells."""

    level: Level
    lines: list[tuple[Indicator, Chart | None]]
    bare: list[Goal]
    evidence: list[Evidence]


def effects_of(cycle: Cycle) -> list[Effects]:
    """What the round shows for pupils, for teachers and for the school."""
    goals = [link.goal for link in goals_of(cycle)]
    charted = charts_for_goals(cycle.community, goals)
    measured = {indicator.goal_id for indicator, _chart in charted}
    shown = list(cycle.evidence.select_related("author", "result", "source").order_by("created_at"))
    return [
        Effects(
            level,
            [pair for pair in charted if pair[0].level == level],
            [goal for goal in goals if goal.level == level and goal.pk not in measured],
            [one for one in shown if one.level == level],
        )
        for level in Level
    ]
