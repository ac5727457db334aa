"""Everybody brings a case in a line or two, and the group picks one. Its words are for those present, and go again."""

import datetime as dt
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from leerkring.methods.rules import Kind
from leerkring.organisations.rules import Right
from leerkring.rooms.access import Visitor, cards_seen_by
from leerkring.rooms.actions import pitching
from leerkring.rooms.forms import ActForm, CardForm
from leerkring.rooms.kinds.base import Act, StepKind
from leerkring.rooms.kinds.cards import WRITING
from leerkring.rooms.models import Card, Seat, Step
from leerkring.rooms.queries.cases import days_kept, pitches_of

TERMS = [
    ("1", _("until the day after")),
    ("7", _("a week")),
    ("14", _("two weeks")),
    ("28", _("four weeks")),
    ("56", _("eight weeks")),
]
_YES_NO = [("yes", "yes"), ("no", "no")]


def _said_yes(said: str) -> bool:
    return said == "yes"


class CaseForm(ActForm):
    """One of the cases that she may read."""

    card = forms.ModelChoiceField(Card.objects.none(), widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        seen = cards_seen_by(self.visitor.seat, self.step)
        self.fields["card"].queryset = seen  # type: ignore[attr-defined]


class ChooseForm(CaseForm):
    """Whether she would take this one."""

    is_chosen = forms.TypedChoiceField(choices=_YES_NO, coerce=_said_yes)


class PickForm(CaseForm):
    """Whether the group takes this one."""

    is_picked = forms.TypedChoiceField(choices=_YES_NO, coerce=_said_yes)


class TermForm(ActForm):
    """How long the words of cases are kept."""

    days = forms.TypedChoiceField(
        label=_("How long do you keep the words of a case?"),
        choices=TERMS,
        coerce=int,
        widget=forms.RadioSelect,
    )


def phone(step: Step, seat: Seat | None) -> dict[str, Any]:
    """One's own case, and once they are turned over those of all; only for who is in the room."""
    days = days_kept(step.community)
    term = TermForm(step=step, visitor=Visitor(None, seat, frozenset()), initial={"days": days}, auto_id="term_%s")
    gone_after = timezone.localdate() + dt.timedelta(days=days)
    pitches = pitches_of(step, seat)
    own = [case.card for case in pitches.cases if case.is_mine]
    return {"own": own, "pitches": pitches, "term": term, "gone_after": gone_after}


def board_of(step: Step, visitor: Visitor) -> dict[str, Any]:
    """The cases, on a board that somebody in the room opened; before the reveal nobody's, not even her own."""
    seat = None if step.is_secret else visitor.seat
    return {"pitches": pitches_of(step, seat), "is_here": visitor.seat is not None}


CASE = StepKind(
    Kind.CASE,
    _("Bring a case"),
    phone=phone,
    board_of=board_of,
    acts={
        **WRITING,
        "write": Act(CardForm, pitching.pitch),
        "choose": Act(ChooseForm, pitching.choose),
        "pick": Act(PickForm, pitching.pick, Right.LEAD_MEETING),
        "keep_for": Act(TermForm, pitching.keep_for, Right.PLAN_MEETINGS),
    },
)
