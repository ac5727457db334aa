"""Consent: when a proposal can be adopted, and who may already read what others said about it."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Round:
    """How a round stands: of the members now, how many spoke about this version, and how many object."""

    members: int
    spoken: int
    objections: int
    respond_by: dt.date | None


class Outlook(StrEnum):
    """What a proposal still needs."""

    READY = "ready"
    OBJECTED = "objected"
    WAITING = "waiting"
    TOO_FEW = "too_few"


def outlook(talk: Round, today: dt.date) -> Outlook:
    """A proposal is ready when nobody objects and everybody spoke, or when the last day to speak has passed and at
    least half of the members spoke."""
    if talk.objections:
        return Outlook.OBJECTED
    if 0 < talk.members <= talk.spoken:
        return Outlook.READY
    if talk.respond_by is None or today <= talk.respond_by:
        return Outlook.WAITING
    return Outlook.READY if 0 < talk.members <= 2 * talk.spoken else Outlook.TOO_FEW


def may_read_voices(*, is_over: bool, is_member: bool, has_spoken: bool) -> bool:
    """Think alone, then together: a member reads the others after she spoke herself, everybody else after the round."""
    return is_over or (is_member and has_spoken)


def needs_reason(stand: str) -> bool:
    """An objection is an argument, so it comes with words."""
    return stand == "objection"
