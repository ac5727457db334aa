"""A value for one of the group's own goals, straight into its line."""

import datetime as dt
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from leerkring.goals.forms import MeasurementForm
from leerkring.goals.models import Goal
from leerkring.goals.queries import GoalLine, goals_of, lines_of, value_words
from leerkring.meetings.forms import Goals
from leerkring.meetings.models import Made
from leerkring.methods.rules import Kind
from leerkring.organisations.rules import Right
from leerkring.rooms.actions import making
from leerkring.rooms.forms import ActForm
from leerkring.rooms.kinds.actions import OwnMadeForm
from leerkring.rooms.kinds.base import READY, Act, StepKind, blank
from leerkring.rooms.models import Seat, Step
from leerkring.rooms.queries import made_in_step


class MeasureForm(ActForm, MeasurementForm):
    """One value on one day; whether it is where the group began is said on the page of the goal."""

    is_baseline = None  # type: ignore[assignment]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        goals = goals_of(self.step.community)
        self.fields["goal"] = Goals(goals, label=_("For which goal?"), empty_label=_("Choose a goal"))
        # First, so that the check of the day knows which goal it is.
        self.order_fields(["goal", "value", "on", "note"])

    def clean_goal(self) -> Goal:
        goal: Goal = self.cleaned_data["goal"]
        self.goal = goal
        return goal


@dataclass(frozen=True)
class Value:
    """One value that was written down in this step."""

    made: Made
    words: str
    on: dt.date
    note: str


@dataclass(frozen=True)
class Measured:
    """A goal that was measured in this step: where it is now, and what was written down."""

    line: GoalLine
    values: list[Value]


def phone(step: Step, seat: Seat | None) -> dict[str, Any]:
    """What was measured here, and for a member the form for the next value."""
    shown = board(step, seat) | {"form": None, "has_goals": True}
    if seat is None or seat.person is None or step.state != "open":
        return shown
    goals = list(goals_of(step.community)[:2])
    start = {"goal": goals[0].pk if len(goals) == 1 else step.item.serves_id}
    return shown | {"form": blank(MeasureForm, step, seat, initial=start), "has_goals": bool(goals)}


def board(step: Step, seat: Seat | None) -> dict[str, Any]:
    """Each goal that was measured here, where it is now, and the values."""
    goals: dict[UUID, Goal] = {}
    values: dict[UUID, list[Value]] = {}
    for made in made_in_step(step).select_related("measurement__goal"):
        if (one := made.measurement) is not None:
            goals[one.goal_id] = one.goal
            value = Value(made, value_words(one.value, one.goal.unit), one.on, one.note)
            values.setdefault(one.goal_id, []).append(value)
    return {"measured": [Measured(line, values[line.id]) for line in lines_of(goals.values())] if goals else []}


MEASUREMENT = StepKind(
    Kind.MEASUREMENT,
    _("Write down a measurement"),
    phone,
    board,
    {
        "measure": Act(MeasureForm, making.measure, Right.WRITE_GOALS),
        "take_back": Act(OwnMadeForm, making.take_back, Right.WRITE_GOALS),
        "ready": READY,
    },
)
