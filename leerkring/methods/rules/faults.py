"""What can be wrong with a method in a file, and where."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum


class Problem(StrEnum):
    """What is wrong; the view makes a sentence of it."""

    TOO_LARGE = "too_large"
    NOT_TOML = "not_toml"
    TOO_DEEP = "too_deep"
    UNKNOWN_FORMAT = "unknown_format"
    MISSING = "missing"
    UNKNOWN_KEY = "unknown_key"
    NOT_TEXT = "not_text"
    NOT_NUMBER = "not_number"
    NOT_YES_NO = "not_yes_no"
    NOT_LIST = "not_list"
    NOT_TABLE = "not_table"
    TOO_LONG = "too_long"
    INVISIBLE = "invisible"
    NOT_A_NAME = "not_a_name"
    OUT_OF_RANGE = "out_of_range"
    UNKNOWN_WORD = "unknown_word"
    TOO_MANY = "too_many"
    NO_STEPS = "no_steps"
    WRONG_ORDER = "wrong_order"
    WRONG_SUM = "wrong_sum"
    NOT_EARLIER = "not_earlier"
    NO_CARDS = "no_cards"
    NOT_USED = "not_used"
    NOT_ALLOWED = "not_allowed"
    NEEDS_MATERIAL = "needs_material"
    MEETING_ORDER = "meeting_order"


@dataclass(frozen=True)
class Fault:
    """One thing that is wrong. `place` is the key ("minutes.usual", "steps.3.kind"), `value` what stood there.

    `limit` is what is asked instead: the most, the sum, or the words to choose from; `line` is known for broken TOML.
    """

    problem: Problem
    place: str = ""
    value: str = ""
    limit: str = ""
    line: int = 0

    @property
    def step(self) -> int:
        """Which step it is in, from 1; 0 when it is in none."""
        parts = self.place.split(".")
        return int(parts[1]) if parts[0] == "steps" and len(parts) > 1 and parts[1].isdigit() else 0


@dataclass(frozen=True)
class Faults:
    """All that is wrong with a method, in the order of the file; never empty."""

    faults: tuple[Fault, ...]

    def __iter__(self) -> Iterator[Fault]:
        return iter(self.faults)
