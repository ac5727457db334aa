"""Pairs, threes and fours: the software makes them, changes them each time, and crosses schools."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from leerkring.kit.forms import Text
from leerkring.methods.rules import Kind
from leerkring.organisations.rules import Right
from leerkring.rooms.access import cards_seen_by
from leerkring.rooms.actions import pairing
from leerkring.rooms.forms import ActForm
from leerkring.rooms.kinds.base import READY, Act, StepKind
from leerkring.rooms.models import Seat, Step
from leerkring.rooms.queries import marked_text, source_cards, teams_of
from leerkring.rooms.rules import State


class TogetherForm(ActForm):
    """What a small group writes; `was` marks the text that stood there when the writer began."""

    text = Text(label=_("What you write together"), max_length=1000)
    was = forms.CharField(required=False, max_length=16, widget=forms.HiddenInput)


def phone(step: Step, seat: Seat | None) -> dict[str, Any]:
    """With whom, where, what they wrote together, and the cards it is about."""
    teams = teams_of(step, seat)
    mine = next((team for team in teams if seat is not None and seat in team.seats), None)
    text = mine.card.text if mine and mine.card else ""
    return {
        "teams": teams,
        "mine": mine,
        "others": [one for one in mine.seats if one != seat] if mine else [],
        "text": text,
        "was": marked_text(text),
        "cards": list(source_cards(step, seat)) if step.state == State.OPEN else [],
    }


def board(step: Step, seat: Seat | None) -> dict[str, Any]:
    """Who works with whom."""
    return {"teams": teams_of(step, None)}


def everybody(step: Step) -> dict[str, Any]:
    """What the small groups wrote; texts that were left from earlier ones too."""
    return {"cards": list(cards_seen_by(None, step).exclude(text="").order_by("team", "created_at"))}


PAIRS = StepKind(
    Kind.PAIRS,
    _("In pairs or fours"),
    phone,
    board,
    {
        "write": Act(TogetherForm, pairing.write_together),
        "join": Act(ActForm, pairing.join),
        "anew": Act(ActForm, pairing.make_anew, Right.LEAD_MEETING),
        "ready": READY,
    },
    everybody=everybody,
)
