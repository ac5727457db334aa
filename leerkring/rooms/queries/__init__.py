"""Reads about rooms that deserve a name."""

from leerkring.rooms.queries.afterwards import Stays, begun_steps, is_passing, stays_of, things_of
from leerkring.rooms.queries.answers import (
    Asked,
    Says,
    Scale,
    asked,
    in_order,
    lean_in_words,
    scale_of,
)
from leerkring.rooms.queries.cards import (
    Heap,
    Tally,
    additions,
    heaps_of,
    own_cards,
    source_cards,
    tally,
    with_marks,
)
from leerkring.rooms.queries.cases import cases_after, owner_of
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
from leerkring.rooms.queries.teams import Team, marked_text, team_of, teams_of

__all__ = [
    "Asked",
    "Heap",
    "Presence",
    "Says",
    "Scale",
    "Stays",
    "Tally",
    "Team",
    "additions",
    "asked",
    "begun_steps",
    "cases_after",
    "clock",
    "has_to_confirm",
    "heaps_of",
    "in_order",
    "is_passing",
    "is_ready",
    "lean_in_words",
    "made_in_step",
    "marked_text",
    "own_cards",
    "own_made",
    "owner_of",
    "position_in",
    "presence",
    "room_of",
    "scale_of",
    "seats_of",
    "source_cards",
    "stays_of",
    "steps_of",
    "tally",
    "team_of",
    "teams_of",
    "things_of",
    "usual_minutes_of",
    "with_marks",
]
