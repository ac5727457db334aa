"""How many members are enough, once the last day to speak has passed."""

from enum import StrEnum
from fractions import Fraction


class Quorum(StrEnum):
    """The part of the members that the group agreed on."""

    HALF = "half"
    TWO_THIRDS = "two_thirds"
    THREE_QUARTERS = "three_quarters"
    ALL = "all"


_PARTS = {
    Quorum.HALF: Fraction(1, 2),
    Quorum.TWO_THIRDS: Fraction(2, 3),
    Quorum.THREE_QUARTERS: Fraction(3, 4),
    Quorum.ALL: Fraction(1),
}


def is_enough(spoken: int, members: int, quorum: str) -> bool:
    """At least this part of the members spoke; of nobody, nobody is not enough."""
    return members > 0 and spoken >= _PARTS[Quorum(quorum)] * members
