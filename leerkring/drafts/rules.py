"""Where a draft is on its way: what everybody thinks, a text, a decision, its place."""

from enum import IntEnum


class Step(IntEnum):
    """The four steps."""

    EXPLORE = 1
    WRITE = 2
    DECIDE = 3
    PLACE = 4


def step_of(*, has_text: bool, stage: str | None, is_placed: bool) -> Step:
    """Where it is; `stage` is that of the decision about it. Withdrawn or ended, the group goes on writing."""
    if is_placed or stage == "adopted":
        return Step.PLACE
    if stage == "proposed":
        return Step.DECIDE
    return Step.WRITE if has_text else Step.EXPLORE


def as_one_text(statements: list[str], *, in_one_line: bool) -> str:
    """Statements under each other, or after each other; each ends as a sentence does."""
    said = [words if words.endswith((".", "?", "!", "…")) else f"{words}." for words in map(str.strip, statements)]
    return (" " if in_one_line else "\n").join(said)
