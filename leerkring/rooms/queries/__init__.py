"""Reads about rooms that deserve a name."""

from leerkring.rooms.queries.cards import Heap, Tally, heaps_of, own_cards, source_cards, tally, with_marks
from leerkring.rooms.queries.making import made_in_step, own_made
from leerkring.rooms.queries.room import (
    Presence,
    clock,
    has_to_confirm,
    is_ready,
    position_in,
    presence,
    room_of,
    seats_of,
    steps_of,
    usual_minutes_of,
)

__all__ = [
    "Heap",
    "Presence",
    "Tally",
    "clock",
    "has_to_confirm",
    "heaps_of",
    "is_ready",
    "made_in_step",
    "own_cards",
    "own_made",
    "position_in",
    "presence",
    "room_of",
    "seats_of",
    "source_cards",
    "steps_of",
    "tally",
    "usual_minutes_of",
    "with_marks",
]
