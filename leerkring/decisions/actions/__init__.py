"""Every write about decisions: one verb, one function, one transaction."""

from leerkring.decisions.actions.alone import advise, decide_together, settle
from leerkring.decisions.actions.ballots import count, forget, vote
from leerkring.decisions.actions.round import (
    adopt,
    amend,
    give_voice,
    propose,
    restore,
    review,
    speak_later,
    withdraw,
)
from leerkring.decisions.actions.talk import answer, ask, go_on, react
from leerkring.decisions.actions.terms import propose_terms

__all__ = [
    "adopt",
    "advise",
    "amend",
    "answer",
    "ask",
    "count",
    "decide_together",
    "forget",
    "give_voice",
    "go_on",
    "propose",
    "propose_terms",
    "react",
    "restore",
    "review",
    "settle",
    "speak_later",
    "vote",
    "withdraw",
]
