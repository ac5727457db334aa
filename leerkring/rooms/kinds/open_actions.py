"""What was agreed before and is still open: each says in one click what became of hers."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from leerkring.commitments.models import Action
from leerkring.kit.forms import Text
from leerkring.methods.rules import Kind
from leerkring.organisations.rules import Right
from leerkring.rooms.actions import opening
from leerkring.rooms.forms import ActForm
from leerkring.rooms.kinds.base import READY, Act, StepKind
from leerkring.rooms.models import Seat, Step
from leerkring.rooms.queries.opening import by_name, later_day, looked_at

# So many can be read from six metres.
MOST_ON_BOARD = 8


class OpenActionForm(ActForm):
    """One of the actions that are looked at."""

    action = forms.ModelChoiceField(
        Action.objects.none(),
        widget=forms.HiddenInput,
        error_messages={"invalid_choice": _("Somebody told already what became of this action.")},
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["action"].queryset = looked_at(self.step)  # type: ignore[attr-defined]


class StopForm(OpenActionForm):
    """Why the group stops with it."""

    because = Text(
        label=_("We stop with it, because …"),
        max_length=2000,
        error_messages={"required": _("Say in a few words why you stop. That is what the group learns from.")},
    )


def phone(step: Step, seat: Seat | None) -> dict[str, Any]:
    """First one's own, then those of the others; nothing for guests."""
    if seat is not None and seat.person_id is None:
        return {"mine": [], "others": [], "later": None}
    actions = by_name(looked_at(step))
    mine = [one for one in actions if seat is not None and one.who_id == seat.person_id]
    return {"mine": mine, "others": [one for one in actions if one not in mine], "later": later_day(step.meeting)}


def board(step: Step, seat: Seat | None) -> dict[str, Any]:
    """All of them, people by the alphabet."""
    actions = by_name(looked_at(step))
    return {"actions": actions[:MOST_ON_BOARD], "more": len(actions) - MOST_ON_BOARD}


OPEN_ACTIONS = StepKind(
    Kind.OPEN_ACTIONS,
    _("What is still open"),
    phone,
    board,
    {
        "finish": Act(OpenActionForm, opening.finish, Right.ACT),
        "stop": Act(StopForm, opening.stop, Right.ACT),
        "later": Act(OpenActionForm, opening.go_on_with, Right.ACT),
        "again": Act(OpenActionForm, opening.open_again, Right.ACT),
        "ready": READY,
    },
)
