"""What the home of a community shows. Plain values instead of rows: this page is opened more than any other."""

import datetime as dt
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import Exists, F, OuterRef, Q
from django.utils import timezone

from leerkring.commitments.models import Action, State
from leerkring.communities.models import Community
from leerkring.cycles.models import Cycle
from leerkring.decisions.models import Decision, Stage
from leerkring.decisions.queries import waiting_for
from leerkring.goals.queries import lines
from leerkring.goals.queries.lines import GoalLine
from leerkring.guidance.models import Question
from leerkring.meetings.models import Meeting
from leerkring.people.models import Person
from leerkring.rooms.queries import with_room

MOST_ACTIONS = 7
MOST_GOALS = 6


@dataclass(frozen=True)
class Round:
    """Where the group is: the open cycle, else the last one."""

    id: UUID
    number: int
    step: int
    is_closed: bool
    ambition: str
    by_on: dt.date | None


@dataclass(frozen=True)
class Circle:
    """Everything on the home of a community."""

    round: Round | None
    goals: tuple[GoalLine, ...]
    meeting: Meeting | None
    actions: tuple[Any, ...]
    question: Any
    proposed: tuple[Any, ...]
    to_review: tuple[Any, ...]


def circle_of(community: Community, person: Person, today: dt.date) -> Circle:
    """What one reads in ten seconds; seven questions to the database, however much there is."""
    decisions = _decisions(community, person, today)
    return Circle(
        round=_round(community),
        goals=tuple(lines(community, most=MOST_GOALS)),
        meeting=_meeting(community),
        actions=tuple(_actions(community)),
        question=_question(community),
        proposed=tuple(row for row in decisions if row["stage"] == Stage.PROPOSED),
        to_review=tuple(row for row in decisions if row["stage"] == Stage.ADOPTED),
    )


def _round(community: Community) -> Round | None:
    row = (
        Cycle.objects.filter(community=community)
        .order_by("-number", F("ambitions__number").desc(nulls_last=True))
        .values("id", "number", "step", "closed_at", "ambitions__text", "ambitions__by_on")
        .first()
    )
    if row is None:
        return None
    return Round(
        id=row["id"],
        number=row["number"],
        step=row["step"],
        is_closed=row["closed_at"] is not None,
        ambition=row["ambitions__text"] or "",
        by_on=row["ambitions__by_on"],
    )


def _meeting(community: Community) -> Meeting | None:
    soon = Q(starts_at__gte=timezone.now() - dt.timedelta(hours=6)) | Q(opened_at__isnull=False)
    meetings = Meeting.objects.filter(soon, community=community, cancelled_at=None, closed_at=None)
    return with_room(meetings.select_related("chair")).order_by("starts_at").first()


def _actions(community: Community) -> list[Any]:
    actions = Action.objects.filter(community=community, state=State.OPEN)
    order = F("due_on").asc(nulls_last=True)
    return list(
        actions.order_by(order, "created_at").values(
            "id", "what", "due_on", "who_id", "who__given_name", "who__family_name"
        )[: MOST_ACTIONS + 1]
    )


def _question(community: Community) -> Any:
    questions = Question.objects.filter(community=community, ended_at=None).order_by("-created_at")
    return questions.values("id", "text", "author__given_name", "author__family_name").first()


def _decisions(community: Community, person: Person, today: dt.date) -> list[Any]:
    due = Q(stage=Stage.PROPOSED) | Q(stage=Stage.ADOPTED, review_on__lte=today)
    silent = Exists(waiting_for(person, [community]).filter(pk=OuterRef("pk")))
    decisions = Decision.objects.filter(due, community=community).annotate(is_silent=silent)
    return list(decisions.order_by("created_at").values("id", "title", "stage", "is_silent")[:10])
