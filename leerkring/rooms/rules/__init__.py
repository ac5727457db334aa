"""Arithmetic of the room, without Django: how far a step is, its clock, and who works with whom, outcomes."""

from leerkring.rooms.rules.clock import Clock, clock_of, usual_minutes
from leerkring.rooms.rules.dealing import dealt
from leerkring.rooms.rules.designing import (
    breaks_promise,
    can_be_ahead,
    fitted,
    too_early,
)
from leerkring.rooms.rules.fitting import Fit, Now, fit_of, next_part
from leerkring.rooms.rules.guests import CODE_LENGTH, SIGNS, code_in
from leerkring.rooms.rules.outcomes import Lean, Spread, average_place, spread_of
from leerkring.rooms.rules.piles import Suggested, suggested_piles
from leerkring.rooms.rules.progress import Go, Move, State, back, onward, state_of
from leerkring.rooms.rules.reading import Passage, fits_on_board, passages
from leerkring.rooms.rules.teams import teams

__all__ = [
    "CODE_LENGTH",
    "SIGNS",
    "Clock",
    "Fit",
    "Go",
    "Lean",
    "Move",
    "Now",
    "Passage",
    "Spread",
    "State",
    "Suggested",
    "average_place",
    "back",
    "breaks_promise",
    "can_be_ahead",
    "clock_of",
    "code_in",
    "dealt",
    "fit_of",
    "fits_on_board",
    "fitted",
    "next_part",
    "onward",
    "passages",
    "spread_of",
    "state_of",
    "suggested_piles",
    "teams",
    "too_early",
    "usual_minutes",
]
