"""Agree, disagree, or leave it to others; all see at the same moment where the group agrees and where it does not."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from leerkring.methods.rules import Kind
from leerkring.rooms.actions import writing
from leerkring.rooms.forms import MarksForm
from leerkring.rooms.kinds.base import READY, Act, StepKind
from leerkring.rooms.models import Seat, Step
from leerkring.rooms.queries import Says, asked, is_too_many
from leerkring.rooms.rules import State


class StatementsForm(MarksForm):
    """What one says of each statement."""

    low, high = Says.DISAGREE, Says.AGREE


def statements(step: Step, seat: Seat | None) -> dict[str, Any]:
    """The statements and what there is to say of each, as long as it is not told."""
    if not step.is_secret and step.state != State.OPEN:
        return {"too_many": is_too_many(step, seat)}
    found = asked(step, seat)
    answers = ((Says.AGREE, _("Agree")), (Says.DISAGREE, _("Disagree")), (Says.PASS, _("I pass")))
    answered = [(value.value, words) for value, words in answers]
    return {"statements": found, "answers": answered, "too_many": is_too_many(step, seat, found)}


def everybody(step: Step) -> dict[str, Any]:
    """How many agree, and how many do not."""
    return {"statements": asked(step, None)}


ACTS = {"mark": Act(StatementsForm, writing.answer), "ready": READY}
STATEMENTS = StepKind(
    Kind.STATEMENTS, _("Agree or disagree"), statements, statements, ACTS, everybody=everybody, is_vote=True
)
