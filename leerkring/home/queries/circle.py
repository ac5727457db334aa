"""What the home of a community shows. Plain values instead of rows: this page is opened more than any other."""

import datetime as dt
import json
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any
from uuid import UUID

from django.db.models import F, Q, TextField, Value
from django.db.models.functions import Cast
from django.utils import timezone

from leerkring.choices.models import Choice
from leerkring.choices.models import Stage as Voting
from leerkring.commitments.models import Action, State
from leerkring.communities.models import Community
from leerkring.cycles.models import Cycle
from leerkring.decisions.models import Decision, Stage
from leerkring.decisions.queries import Asked, asked_about
from leerkring.drivers.models import Trial
from leerkring.goals.queries import lines
from leerkring.goals.queries.lines import GoalLine
from leerkring.guidance.models import Question
from leerkring.meetings.models import Meeting
from leerkring.people.models import Person
from leerkring.rooms.queries import with_room

MOST_ACTIONS = 7
MOST_GOALS = 6
MOST_DECISIONS = 10
MOST_CHOICES = 5


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
    # What the group votes about now; polls with their answers.
    choices: tuple[Any, ...]
    # In `circle_of` each with whether it is the reader's turn.
    proposed: tuple[Any, ...]
    to_review: tuple[Any, ...]


def circle_of(community: Community, person: Person, today: dt.date) -> Circle:
    """What one reads in ten seconds; seven questions to the database, however much there is, and none when nothing
    changed since somebody of the group looked."""
    known = _shared(_Version(community, today, timezone.now().hour))
    mine = tuple((decision, decision.is_turn_of(person.pk)) for decision in known.proposed)
    return replace(known, proposed=mine)


class _Version:
    """A community as it was at one version, on a day, in an hour: what the same for everybody is remembered under."""

    def __init__(self, community: Community, today: dt.date, hour: int) -> None:
        self.community, self.today = community, today
        self.key = (community.pk, community.version, today, hour)

    def __hash__(self) -> int:
        return hash(self.key)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Version) and self.key == other.key


@lru_cache(maxsize=200)
def _shared(version: _Version) -> Circle:
    """What everybody in the group reads alike; every act in the group makes it another version (decision 0012)."""
    community = version.community
    decisions = _decisions(community, version.today)
    question, choices = _asked(community)
    return Circle(
        round=_round(community),
        goals=tuple(lines(community, most=MOST_GOALS)),
        meeting=_meeting(community),
        actions=tuple(_actions(community)),
        question=question,
        choices=choices,
        proposed=tuple(one for one in decisions if one.stage == Stage.PROPOSED),
        to_review=tuple(one for one in decisions if one.stage == Stage.ADOPTED),
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
    """What is to be done and what is tried in the small, the nearest day first; in one question to the database."""
    who = ("who_id", "who__given_name", "who__family_name")
    actions = Action.objects.filter(community=community, state=State.OPEN).order_by()
    done_by = actions.annotate(is_trial=Value(0)).values_list("id", "what", "due_on", *who, "created_at", "is_trial")
    trials = Trial.objects.filter(idea__goal__community=community, idea__goal__ended_at=None, ended_at=None).order_by()
    looked_at = trials.annotate(is_trial=Value(1)).values_list("id", "what", "look_on", *who, "created_at", "is_trial")
    rows = done_by.union(looked_at, all=True).order_by(F("due_on").asc(nulls_last=True), "created_at")
    named = ("id", "what", "due_on", *who, "created_at", "is_trial")
    return [dict(zip(named, row, strict=True)) for row in rows[: MOST_ACTIONS + 1]]


def _asked(community: Community) -> tuple[Any, tuple[Any, ...]]:
    """The question that lies before the group, and what it votes about now; in one question to the database."""
    questions = Question.objects.filter(community=community, ended_at=None).order_by()
    asked = questions.annotate(is_choice=Value(0)).values_list(
        "id", "text", "author__given_name", "author__family_name", "created_at", "is_choice"
    )
    voting = Choice.objects.filter(community=community, stage=Voting.OPEN, is_live=False).order_by()
    votes = voting.annotate(words=Cast("options", TextField()), is_choice=Value(1)).values_list(
        "id", "question", "kind", "words", "created_at", "is_choice"
    )
    rows = list(asked.union(votes, all=True).order_by("-created_at"))
    named = ("id", "text", "author__given_name", "author__family_name")
    question = next((dict(zip(named, row, strict=False)) for row in rows if not row[5]), None)
    choices = [
        {"id": row[0], "question": row[1], "kind": row[2], "options": json.loads(row[3])} for row in rows if row[5]
    ]
    return question, tuple(reversed(choices[:MOST_CHOICES]))


def _decisions(community: Community, today: dt.date) -> list[Asked]:
    """What the group decides about or looks at again, and who said what so far."""
    due = Q(stage=Stage.PROPOSED) | Q(stage=Stage.ADOPTED, review_on__lte=today)
    return asked_about(Decision.objects.filter(due, community=community))[:MOST_DECISIONS]
