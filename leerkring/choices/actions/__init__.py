"""Every write about choices: one verb, one function, one transaction. A vote leaves no note, no moment and no order."""

from leerkring.choices.actions.closing import close, finish, forget, let_keys_go
from leerkring.choices.actions.preparing import begin, change, prepare
from leerkring.choices.actions.voting import vote, vote_live

__all__ = ["begin", "change", "close", "finish", "forget", "let_keys_go", "prepare", "vote", "vote_live"]
