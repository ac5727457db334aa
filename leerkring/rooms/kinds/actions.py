"""Who does what by when, written on any phone; everybody sees the list grow."""

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from leerkring.commitments.forms import ActionForm
from leerkring.commitments.models import Action
from leerkring.commitments.queries import open_actions
from leerkring.meetings.models import Made
from leerkring.meetings.queries import next_after
from leerkring.methods.rules import Kind
from leerkring.organisations.rules import Right
from leerkring.rooms.actions import making
from leerkring.rooms.forms import ActForm
from leerkring.rooms.kinds.base import READY, Act, StepKind
from leerkring.rooms.models import Seat, Step
from leerkring.rooms.queries import made_in_step, own_made, source_cards
from leerkring.rooms.queries.making import agreed_and_open
from leerkring.rooms.rules import State


class AgreeForm(ActForm, ActionForm):
    """Who does what, and when it is done."""

    def __init__(self, *args: Any, step: Step, **kwargs: Any) -> None:
        super().__init__(*args, step=step, community=step.community, **kwargs)


class FinishForm(ActForm):
    """An action of before that is done."""

    action = forms.ModelChoiceField(Action.objects.none(), widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["action"].queryset = open_actions(self.step.community)  # type: ignore[attr-defined]


class OwnMadeForm(ActForm):
    """Something that one made in this step oneself."""

    made = forms.ModelChoiceField(Made.objects.none(), widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["made"].queryset = own_made(self.step, self.visitor.person)  # type: ignore[attr-defined]


def phone(step: Step, seat: Seat | None) -> dict[str, Any]:
    """The list, and for a member the form for the next one and what was open already."""
    sources = list(source_cards(step, seat))
    if seat is None or seat.person is None:
        return board(step, seat) | {"sources": sources, "form": None, "earlier": []}
    made, earlier = agreed_and_open(step)
    shown = {"sources": sources, "made": made, "earlier": earlier, "form": None}
    if step.state != State.OPEN:
        return shown
    following = next_after(step.meeting)
    start = {"who": seat.person_id, "due_on": timezone.localdate(following.starts_at) if following else None}
    return shown | {"form": ActionForm(community=step.community, initial=start)}


def board(step: Step, seat: Seat | None) -> dict[str, Any]:
    """What was agreed here."""
    return {"made": list(made_in_step(step).filter(action__isnull=False).select_related("action__who"))}


ACTIONS = StepKind(
    Kind.ACTIONS,
    _("Agree actions"),
    phone,
    board,
    {
        "agree": Act(AgreeForm, making.agree, Right.ACT),
        "finish": Act(FinishForm, making.finish, Right.ACT),
        "take_back": Act(OwnMadeForm, making.take_back, Right.ACT),
        "ready": READY,
    },
)
