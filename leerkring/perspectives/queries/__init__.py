"""Reads about explorations that deserve a name."""

from leerkring.perspectives.queries.deck import Deck, deck_of, own_statements, statements_seen, statements_to_read
from leerkring.perspectives.queries.overview import Asked, Overview, Turnout, overview, turnout_of, waiting_for
from leerkring.perspectives.queries.results import Line, Results, both_results, results_of, silent_aspects, taken_out

__all__ = [
    "Asked",
    "Deck",
    "Line",
    "Overview",
    "Results",
    "Turnout",
    "both_results",
    "deck_of",
    "overview",
    "own_statements",
    "results_of",
    "silent_aspects",
    "statements_seen",
    "statements_to_read",
    "taken_out",
    "turnout_of",
    "waiting_for",
]
