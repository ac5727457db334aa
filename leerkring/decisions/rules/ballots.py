"""Counting a secret ballot, and when it may be counted at all."""

from collections.abc import Iterable

# With fewer, somebody who knows her own vote could work out another's from the outcome: a test proves it.
LEAST_BALLOTS = 5
FOR, AGAINST, BLANK = "for", "against", "blank"


def is_carried(votes: Iterable[str]) -> bool:
    """More are for it than against it; who leaves it to the others counts for neither."""
    given = list(votes)
    return given.count(FOR) > given.count(AGAINST)
