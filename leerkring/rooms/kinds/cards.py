"""Everybody writes cards alone; then all are turned over together."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from leerkring.methods.rules import Kind
from leerkring.rooms.access import cards_seen_by
from leerkring.rooms.actions import writing
from leerkring.rooms.forms import CardForm, ChangeCardForm, OwnCardForm
from leerkring.rooms.kinds.base import READY, Act, StepKind
from leerkring.rooms.models import Seat, Step
from leerkring.rooms.queries import own_cards

WRITING = {
    "write": Act(CardForm, writing.write),
    "change": Act(ChangeCardForm, writing.change),
    "remove": Act(OwnCardForm, writing.remove),
    "put_back": Act(OwnCardForm, writing.put_back),
    "ready": READY,
}


def phone(step: Step, seat: Seat | None) -> dict[str, Any]:
    """One's own cards."""
    return {"own": own_cards(step, seat)}


def everybody(step: Step) -> dict[str, Any]:
    """All cards, once they are turned over."""
    return {"cards": list(cards_seen_by(None, step).select_related("seat__person"))}


CARDS = StepKind(Kind.CARDS, _("Write cards"), phone, acts=WRITING, everybody=everybody)
