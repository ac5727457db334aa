"""Choosing fairly: everybody ticks in secret what she supports; all see at the same moment what that bought."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from leerkring.choices.access import paper_of
from leerkring.choices.forms.voting import VoteForm, voted
from leerkring.choices.models import Choice
from leerkring.choices.pictures import picture_of
from leerkring.choices.queries import lines_of, own_of, told_of
from leerkring.methods.rules import Kind
from leerkring.rooms.actions import electing
from leerkring.rooms.forms import ActForm
from leerkring.rooms.kinds.base import READY, Act, StepKind, blank
from leerkring.rooms.models import Seat, Step
from leerkring.rooms.queries import is_too_many
from leerkring.rooms.queries.electing import choice_of, options_of, voter_of_seat
from leerkring.rooms.rules import State


class BallotForm(VoteForm, ActForm):
    """One's paper."""

    def __init__(self, *args: Any, step: Step, **kwargs: Any) -> None:
        choice = choice_of(step) or Choice(options=[], question=step.question)
        super().__init__(*args, step=step, choice=choice, **kwargs)


def phone(step: Step, seat: Seat | None) -> dict[str, Any]:
    """One's paper as long as one can vote; afterwards what one's own share bought."""
    choice = choice_of(step)
    shown: dict[str, Any] = {"choice": choice, "form": None, "own": None, "is_counted": False}
    shown["too_many"] = is_too_many(step, seat)
    if choice is None or seat is None:
        return shown
    paper = paper_of(voter_of_seat(seat, choice), choice)
    if not step.is_secret:
        return shown | {"own": own_of(choice, paper)}
    if step.state == State.OPEN and choice.is_open:
        initial = voted(choice, paper.places) if paper is not None else {}
        return shown | {"form": blank(BallotForm, step, seat, initial=initial), "mine": paper is not None}
    return shown | {"is_counted": choice.is_closed}


def board(step: Step, seat: Seat | None) -> dict[str, Any]:
    """What there is to choose; afterwards its picture."""
    choice = choice_of(step)
    is_told = not step.is_secret and choice is not None and choice.is_closed
    options = choice.options if choice is not None else options_of(step)
    return {
        "options": options,
        "choice": choice,
        "picture": picture_of(choice) if is_told and choice else None,
        "too_many": False,
    }


def everybody(step: Step) -> dict[str, Any]:
    """What was chosen."""
    choice = choice_of(step)
    if choice is None or not choice.is_closed:
        return {"choice": None}
    return {"choice": choice, "lines": lines_of(choice), "told": told_of(choice)}


ACTS = {"vote": Act(BallotForm, electing.vote, leaves_trace=False), "ready": READY}
CHOICE = StepKind(Kind.CHOICE, _("Choose fairly"), phone, board, ACTS, everybody=everybody, is_vote=True)
