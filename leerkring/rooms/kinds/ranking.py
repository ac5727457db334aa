"""Everybody puts the same things in order; together they make one order, by the place that each got on average."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from leerkring.methods.rules import Kind
from leerkring.rooms.access import Visitor
from leerkring.rooms.actions import writing
from leerkring.rooms.forms import ActForm
from leerkring.rooms.kinds.base import READY, Act, StepKind
from leerkring.rooms.models import Seat, Step
from leerkring.rooms.queries import asked, in_order, is_too_many
from leerkring.rooms.rules import State


class RankingForm(ActForm):
    """The names of all things in somebody's order, and perhaps one to move: `move` is a name and `up` or `down`.

    What she does not name comes after it in its old order, and what is not there is passed by.
    """

    def clean(self) -> dict[str, Any]:
        known = [one.field for one in asked(self.step, self.visitor.seat)]
        sent: list[str] = self.data.getlist("order")  # type: ignore[attr-defined]
        named = list(dict.fromkeys(name for name in sent if name in known))
        order = [*named, *(name for name in known if name not in named)]
        name, _between, way = self.data.get("move", "").partition(" ")
        return {"order": _moved(order, name, way), "is_move": name in order}


def _moved(order: list[str], name: str, way: str) -> list[str]:
    """One place up or down; at the end of the list nothing happens."""
    if name not in order or way not in ("up", "down"):
        return order
    here = order.index(name)
    there = min(max(here + (1 if way == "down" else -1), 0), len(order) - 1)
    order[here], order[there] = order[there], order[here]
    return order


@transaction.atomic
def rank(*, visitor: Visitor, step: Step, order: Sequence[str], is_move: bool) -> None:
    """Keep this order; whoever only moved something is not ready by that."""
    cards: dict[UUID | int, int] = {}
    options: dict[UUID | int, int] = {}
    for place, name in enumerate(order, 1):
        what, _between, key = name.partition("-")
        if what == "card":
            cards[UUID(key)] = place
        else:
            options[int(key)] = place
    writing.mark(visitor=visitor, step=step, values=cards, by="card")
    writing.mark(visitor=visitor, step=step, values=options, by="option")
    if not is_move:
        writing.be_ready(visitor=visitor, step=step, is_ready=True)


def phone(step: Step, seat: Seat | None) -> dict[str, Any]:
    """One's own order, as long as one can change it."""
    found = asked(step, seat) if step.state == State.OPEN else []
    last = len(found) + 1
    return {"ranked": sorted(found, key=lambda one: one.mine or last), "too_many": is_too_many(step, seat, found)}


def board(step: Step, seat: Seat | None) -> dict[str, Any]:
    """What there is to order, as long as nothing is told."""
    found = asked(step, None) if step.is_secret else []
    return {"ranked": found, "too_many": is_too_many(step, None, found)}


def everybody(step: Step) -> dict[str, Any]:
    """The order of all together."""
    return {"outcome": in_order(asked(step, None))}


ACTS = {"rank": Act(RankingForm, rank), "ready": READY}
RANKING = StepKind(Kind.RANKING, _("Put in order"), phone, board, ACTS, everybody=everybody, is_vote=True)
