"""Indicators to start from; everything in them may be changed. Words are keys, said in the reader's language."""

from dataclasses import dataclass

from leerkring.goals.rules.control import Wanted
from leerkring.goals.rules.shown import Counted


@dataclass(frozen=True, slots=True)
class Example:
    """A ready indicator: its key, and how its form is filled in."""

    key: str
    level: str
    about: str
    counted: Counted
    every: str
    direction: Wanted = Wanted.MORE
    per: int | None = None


EXAMPLES = (
    Example("parents_evening", "school", "practice", Counted.SHARE, "two_months"),
    Example("parents_reached", "school", "practice", Counted.SHARE, "month"),
    Example("reading_time", "pupil", "practice", Counted.NUMBER, "week"),
    Example("wellbeing", "pupil", "practice", Counted.SCORE, "month"),
    Example("placed_in_work", "pupil", "practice", Counted.SHARE, "half_year"),
    Example("hours_met", "teacher", "community", Counted.NUMBER, "month"),
    Example("lessons_visited", "teacher", "community", Counted.NUMBER, "month"),
)
