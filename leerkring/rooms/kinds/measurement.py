"""A value of something that the group measures, straight into its line."""

import datetime as dt
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from leerkring.goals.forms import MeasurementForm
from leerkring.goals.models import Indicator
from leerkring.goals.queries import GoalLine, counted_words, indicators_of, lines_of_indicators
from leerkring.meetings.forms import offer_indicators
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
        offer_indicators(self, indicators_of(self.step.community))

    def clean_indicator(self) -> Indicator:
        indicator: Indicator = self.cleaned_data["indicator"]
        self.indicator = indicator
        return indicator


@dataclass(frozen=True)
class Value:
    """One value that was written down in this step."""

    made: Made
    words: str
    on: dt.date
    note: str


@dataclass(frozen=True)
class Measured:
    """A line that was measured in this step: where it is now, and what was written down."""

    line: GoalLine
    values: list[Value]


def phone(step: Step, seat: Seat | None) -> dict[str, Any]:
    """What was measured here, and for a member the form for the next value."""
    shown = board(step, seat) | {"form": None, "has_lines": True}
    if seat is None or seat.person is None or step.state != "open":
        return shown
    offered = list(indicators_of(step.community))
    served = [one for one in offered if step.item.serves_id and one.goal_id == step.item.serves_id]
    likely = offered[0] if len(offered) == 1 else next(iter(served), None)
    start = {"indicator": likely.pk if likely else None}
    return shown | {"form": blank(MeasureForm, step, seat, initial=start), "has_lines": bool(offered)}


def board(step: Step, seat: Seat | None) -> dict[str, Any]:
    """Each line that was measured here, where it is now, and the values."""
    lines: dict[UUID, Indicator] = {}
    values: dict[UUID, list[Value]] = {}
    for made in made_in_step(step).select_related("measurement__indicator__goal"):
        if (one := made.measurement) is not None:
            lines[one.indicator_id] = one.indicator
            value = Value(made, counted_words(one.value, one.size, one.indicator), one.on, one.note)
            values.setdefault(one.indicator_id, []).append(value)
    drawn = lines_of_indicators(lines.values()) if lines else []
    return {"measured": [Measured(line, values[line.id]) for line in drawn]}


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
