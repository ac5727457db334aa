"""Reads about explorations that deserve a name."""

from leerkring.perspectives.queries.deck import Deck, deck_of, own_statements, statements_to_read
from leerkring.perspectives.queries.overview import Asked, Overview, overview, people_in, waiting_for
from leerkring.perspectives.queries.results import Line, Results, results_of, silent_aspects, taken_out

__all__ = [
    "Asked",
    "Deck",
    "Line",
    "Overview",
    "Results",
    "deck_of",
    "overview",
    "own_statements",
    "people_in",
    "results_of",
    "silent_aspects",
    "statements_to_read",
    "taken_out",
    "waiting_for",
]
