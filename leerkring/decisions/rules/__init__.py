"""Deciding without Django: how many are enough, what is needed next, and who may already read what others said."""

from leerkring.decisions.rules.ballots import AGAINST, BLANK, FOR, LEAST_BALLOTS, is_carried
from leerkring.decisions.rules.outlook import (
    LATER,
    Outlook,
    Round,
    may_read_voices,
    may_speak_later,
    needs_reason,
    outlook,
)
from leerkring.decisions.rules.quorum import Quorum, is_enough
from leerkring.decisions.rules.turn import Said, is_turn

__all__ = [
    "AGAINST",
    "BLANK",
    "FOR",
    "LATER",
    "LEAST_BALLOTS",
    "Outlook",
    "Quorum",
    "Round",
    "Said",
    "is_carried",
    "is_enough",
    "is_turn",
    "may_read_voices",
    "may_speak_later",
    "needs_reason",
    "outlook",
]
