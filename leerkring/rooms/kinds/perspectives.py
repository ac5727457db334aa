"""Everybody writes statements alone, then answers those of others; at the reveal all see what they share."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from leerkring.methods.rules import Kind
from leerkring.perspectives.forms.taking import AnswersForm, StatementForm
from leerkring.perspectives.models import Statement
from leerkring.perspectives.queries import deck_of, own_statements, results_of, statements_seen
from leerkring.rooms.actions import exploring
from leerkring.rooms.forms import ActForm
from leerkring.rooms.kinds.base import READY, Act, StepKind
from leerkring.rooms.models import Seat, Step
from leerkring.rooms.queries.exploring import exploration_of, underway, voice_in


class WriteForm(ActForm, StatementForm):
    """A statement; the form's own key makes what is sent twice one statement."""

    key = forms.CharField(required=False)


class TakeBackForm(ActForm):
    """A statement of one's own."""

    statement = forms.ModelChoiceField(Statement.objects.none(), widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        exploration = exploration_of(self.step)
        if exploration is not None:
            there = Statement.objects.filter(exploration=exploration)
            self.fields["statement"].queryset = there  # type: ignore[attr-defined]


class AnswerForm(ActForm, AnswersForm):
    """What one says of one statement, or of several that waited for the network."""


def phone(step: Step, seat: Seat | None) -> dict[str, Any]:
    """While all write what one wrote oneself; then the statements of others, one at a time."""
    exploration = exploration_of(step)
    voice = voice_in(exploration, seat) if exploration is not None and seat is not None else None
    shown: dict[str, Any] = {
        "exploration": exploration,
        "own": [],
        "deck": None,
        "too_many": False,
        "form": StatementForm(),
    }
    if exploration is None or voice is None or step.state != "open" or exploration.is_closed:
        return shown
    if exploration.is_writing:
        return shown | {"own": own_statements(voice, exploration, statements_seen(voice, exploration))}
    return shown | {"deck": deck_of(voice, exploration)}


def board(step: Step, seat: Seat | None) -> dict[str, Any]:
    """How many take part; never what they say."""
    return {"underway": underway(step), "too_many": False}


def chair(step: Step, seat: Seat | None) -> dict[str, Any]:
    """The same, and whether the statements wait for everybody to answer them."""
    found = underway(step)
    return {"underway": found, "goes_first": found.is_to_be_answered}


def everybody(step: Step) -> dict[str, Any]:
    """What came of it, for everybody the same."""
    exploration = exploration_of(step)
    return {"exploration": exploration, "results": results_of(exploration) if exploration is not None else None}


PERSPECTIVES = StepKind(
    Kind.PERSPECTIVES,
    _("Explore what all think"),
    phone,
    board,
    {
        "write": Act(WriteForm, exploring.write, leaves_trace=False),
        "take_back": Act(TakeBackForm, exploring.take_back, leaves_trace=False),
        "answer": Act(AnswerForm, exploring.answer, leaves_trace=False),
        "ready": READY,
    },
    everybody=everybody,
    is_vote=True,
    chair=chair,
)
