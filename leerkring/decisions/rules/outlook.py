"""What a proposal needs next, for each way of deciding; and who may already read what others said about it."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from leerkring.decisions.rules.ballots import LEAST_BALLOTS
from leerkring.decisions.rules.quorum import Quorum, is_enough

# Who did not speak before the decision can still do so afterwards.
LATER = dt.timedelta(days=14)


@dataclass(frozen=True, slots=True)
class Round:
    """How a round stands: of those who are asked, how many spoke about this version, and how many object.

    Asked are the members of now; where one of them decides after advice, the people whose advice she asked.
    """

    asked: int
    spoken: int
    objections: int
    respond_by: dt.date | None
    quorum: str = Quorum.HALF
    way: str = "consent"
    # Of a secret ballot that was counted: whether more were for it than against it.
    carried: bool | None = None


class Outlook(StrEnum):
    """What a proposal still needs."""

    READY = "ready"
    OBJECTED = "objected"
    WAITING = "waiting"
    TOO_FEW = "too_few"
    NOBODY_ASKED = "nobody_asked"
    COUNT = "count"
    TOO_OPEN = "too_open"
    NOT_CARRIED = "not_carried"


def outlook(talk: Round, today: dt.date) -> Outlook:
    """What this proposal needs next, by its way of deciding."""
    return _NEEDS[talk.way](talk, talk.respond_by is not None and today > talk.respond_by)


def _consent(talk: Round, is_past: bool) -> Outlook:
    """Ready when nobody objects and everybody spoke, or when the last day has passed and enough of them spoke."""
    if talk.objections:
        return Outlook.OBJECTED
    if 0 < talk.asked <= talk.spoken:
        return Outlook.READY
    if not is_past:
        return Outlook.WAITING
    return Outlook.READY if is_enough(talk.spoken, talk.asked, talk.quorum) else Outlook.TOO_FEW


def _advice(talk: Round, is_past: bool) -> Outlook:
    """Ready when everybody who was asked gave advice, or when the last day has passed and somebody did."""
    if not talk.asked:
        return Outlook.NOBODY_ASKED
    if talk.asked <= talk.spoken:
        return Outlook.READY
    if not is_past:
        return Outlook.WAITING
    return Outlook.READY if talk.spoken else Outlook.TOO_FEW


def _delegated(talk: Round, is_past: bool) -> Outlook:
    """She was asked to decide, so she can."""
    return Outlook.READY


def _majority(talk: Round, is_past: bool) -> Outlook:
    """Counted when everybody voted, or when the last day has passed and enough did; never when too few for a secret."""
    if talk.carried is not None:
        return Outlook.READY if talk.carried else Outlook.NOT_CARRIED
    if talk.spoken < talk.asked:
        if not is_past:
            return Outlook.WAITING
        if not is_enough(talk.spoken, talk.asked, talk.quorum):
            return Outlook.TOO_FEW
    return Outlook.COUNT if talk.spoken >= LEAST_BALLOTS else Outlook.TOO_OPEN


_NEEDS: dict[str, Callable[[Round, bool], Outlook]] = {
    "consent": _consent,
    "advice": _advice,
    "delegated": _delegated,
    "majority": _majority,
}


def may_read_voices(*, is_over: bool, is_member: bool, has_spoken: bool) -> bool:
    """Think alone, then together: a member reads the others after she spoke herself, everybody else after the round."""
    return is_over or (is_member and has_spoken)


def may_speak_later(*, decided_on: dt.date | None, today: dt.date, is_member: bool, has_spoken: bool) -> bool:
    """A member who did not speak before it was decided has two weeks to do so; who decided alone spoke by it."""
    return decided_on is not None and is_member and not has_spoken and today <= decided_on + LATER


def needs_reason(stand: str) -> bool:
    """An objection is an argument, so it comes with words."""
    return stand == "objection"
