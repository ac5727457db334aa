"""The whole road of a community: every round with what was made in it, in seven questions however long the road is."""

import datetime as dt
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.db.models import DateField, QuerySet, Value
from django.db.models.functions import Cast

from leerkring.communities.models import Community
from leerkring.cycles.access import interpretations_seen_by
from leerkring.cycles.models import Ambition, Attention, Cycle, CycleAction, CycleGoal, Evaluation, Inquiry, Source
from leerkring.decisions.models import Decision
from leerkring.goals.models import Goal
from leerkring.goals.queries import lines_of
from leerkring.meetings.models import AgendaItem, Meeting
from leerkring.people.models import Person

NOTHING = Value("")
NO_DAY = Cast(Value(None), DateField())


@dataclass
class Deed:
    """An action of a round, how it ended and what came of it."""

    id: UUID
    what: str
    who: str
    state: str
    because: str
    results: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Held:
    """A meeting that was held, with the activities whose outcome can be read."""

    id: UUID
    title: str
    at: dt.datetime
    outcomes: list[tuple[UUID, str]]


@dataclass(frozen=True)
class Aim:
    """A goal of a round. Where it stands is told once: in the last round that it belongs to."""

    text: str
    level: str
    standing: str


@dataclass
class Chapter:
    """One round. What struck people stands here without their names: the story is handed to others."""

    id: UUID
    number: int
    started_at: dt.datetime
    closed_at: dt.datetime | None
    step: int
    ambition: str = ""
    how_we_know: str = ""
    by_on: dt.date | None = None
    goals: list[Aim] = field(default_factory=list)
    inquiries: list[str] = field(default_factory=list)
    sources: list[tuple[str, str]] = field(default_factory=list)
    struck: list[str] = field(default_factory=list)
    attentions: list[str] = field(default_factory=list)
    decisions: list[tuple[UUID, str, dt.datetime]] = field(default_factory=list)
    deeds: dict[UUID, Deed] = field(default_factory=dict)
    product: str = ""
    process: str = ""
    meetings: list[Held] = field(default_factory=list)


def story_of(community: Community, reader: Person) -> list[Chapter]:
    """All rounds, the oldest first: the road as it was walked."""
    cycles = Cycle.objects.filter(community=community).order_by("number")
    chapters = [Chapter(row.pk, row.number, row.created_at, row.closed_at, row.step) for row in cycles]
    if chapters:
        by_id = {chapter.id: chapter for chapter in chapters}
        _tell_texts(by_id, community, reader)
        _tell_goals(by_id, community)
        _tell_deeds(by_id, community)
        _tell_moments(chapters, community)
    return chapters


def _texts(
    things: QuerySet[Any], kind: str, words: str, *, more: Any = NOTHING, day: Any = NO_DAY, cycle: str = "cycle_id"
) -> Any:
    return things.order_by().values_list(cycle, Value(kind), words, more, day, "created_at")


def _tell_texts(chapters: dict[UUID, Chapter], community: Community, reader: Person) -> None:
    """Everything that is only words, in one question; a later version of a text comes later and overwrites."""
    ours = {"cycle__community": community}
    revealed = interpretations_seen_by(reader, [community]).filter(round__revealed_at__isnull=False)
    texts = _texts(Ambition.objects.filter(**ours), "ambition", "text", more="how_we_know", day="by_on").union(
        _texts(Evaluation.objects.filter(**ours, aspect="product"), "product", "text"),
        _texts(Evaluation.objects.filter(**ours, aspect="process"), "process", "text"),
        _texts(Inquiry.objects.filter(**ours), "inquiries", "text"),
        _texts(Source.objects.filter(**ours), "sources", "title", more="origin"),
        _texts(Attention.objects.filter(**ours), "attentions", "text"),
        _texts(revealed, "struck", "text", cycle="round__cycle_id"),
        all=True,
    )
    for place, kind, words, more, day, _made in sorted(texts, key=lambda row: row[-1]):
        _tell_text(chapters[place], kind, words, more, day)


def _tell_text(chapter: Chapter, kind: str, words: str, more: str, day: dt.date | None) -> None:
    if kind == "ambition":
        chapter.ambition, chapter.how_we_know, chapter.by_on = words, more, day
    elif kind in ("product", "process"):
        setattr(chapter, kind, words)
    else:
        getattr(chapter, kind).append((words, more) if kind == "sources" else words)


def _tell_goals(chapters: dict[UUID, Chapter], community: Community) -> None:
    links = CycleGoal.objects.filter(cycle__community=community).select_related("goal").order_by("created_at")
    places: dict[UUID, list[Goal]] = defaultdict(list)
    for link in links:
        places[link.cycle_id].append(link.goal)
    last = {goal.pk: place for place in chapters for goal in places[place]}
    standing = {line.id: line.now for line in lines_of({link.goal_id: link.goal for link in links}.values())}
    for place, goals in places.items():
        chapters[place].goals = [_aim(goal, standing[goal.pk] if last[goal.pk] == place else "") for goal in goals]


def _aim(goal: Goal, standing: str) -> Aim:
    return Aim(goal.text, goal.get_level_display(), standing)


def _tell_deeds(chapters: dict[UUID, Chapter], community: Community) -> None:
    rows = CycleAction.objects.filter(cycle__community=community).order_by("created_at", "action__results__created_at")
    for row in rows.values(
        "cycle_id",
        "action_id",
        "action__what",
        "action__state",
        "action__because",
        "action__who__given_name",
        "action__who__family_name",
        "action__results__text",
    ):
        deeds = chapters[row["cycle_id"]].deeds
        deed = deeds.setdefault(row["action_id"], _deed(row))
        if row["action__results__text"]:
            deed.results.append(row["action__results__text"])


def _deed(row: Mapping[str, Any]) -> Deed:
    who = f"{row['action__who__given_name']} {row['action__who__family_name']}".strip()
    return Deed(row["action_id"], row["action__what"], who, row["action__state"], row["action__because"])


def _tell_moments(chapters: list[Chapter], community: Community) -> None:
    """What has a day of its own belongs to the round that was going on; what came before, to the first one."""
    held: dict[UUID, Held] = {}
    for kind, thing, words, of, at in _moments(community):
        chapter = _chapter_at(chapters, at)
        if kind == "meeting":
            held[thing] = Held(thing, words, at, [])
            chapter.meetings.append(held[thing])
        elif kind == "outcome":
            held[of].outcomes.append((thing, words))
        else:
            chapter.decisions.append((thing, words, at))


def _moments(community: Community) -> Iterable[tuple[str, UUID, str, UUID, dt.datetime]]:
    """Kind, thing, its words, what it belongs to, and when; an outcome comes after its meeting."""
    decided = Decision.objects.filter(community=community, decided_at__isnull=False).exclude(stage="withdrawn")
    held = Meeting.objects.filter(community=community, opened_at__isnull=False, cancelled_at=None)
    items = AgendaItem.objects.filter(meeting__in=held, has_outcome=True)
    parts = [_moment(held, "meeting", "pk", "starts_at"), _moment(items, "outcome", "meeting", "meeting__starts_at")]
    rows = _moment(decided, "decision", "pk", "decided_at").union(*parts, all=True)
    return sorted(rows, key=lambda row: (row[-1], row[0], row[2]))


def _moment(things: QuerySet[Any], kind: str, of: str, at: str) -> Any:
    return things.order_by().values_list(Value(kind), "pk", "title", of, at)


def _chapter_at(chapters: list[Chapter], at: dt.datetime) -> Chapter:
    place = bisect_right([chapter.started_at for chapter in chapters], at)
    return chapters[max(place - 1, 0)]
