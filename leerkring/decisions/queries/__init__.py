"""Reads about decisions that deserve a name."""

from leerkring.decisions.queries.lists import (
    Asked,
    OpenRound,
    Overview,
    asked_about,
    overview,
    waiting_for,
)
from leerkring.decisions.queries.talk import (
    Talk,
    Version,
    Words,
    newest_proposal,
    objections_to,
    proposers_of,
    reviews_of,
    round_of,
    talk_of,
    terms_of,
    words_of,
)

__all__ = [
    "Asked",
    "OpenRound",
    "Overview",
    "Talk",
    "Version",
    "Words",
    "asked_about",
    "newest_proposal",
    "objections_to",
    "overview",
    "proposers_of",
    "reviews_of",
    "round_of",
    "talk_of",
    "terms_of",
    "waiting_for",
    "words_of",
]
