"""Which methods come first: those that suit the step of the cycle, the minutes that are left and the people."""

from collections.abc import Iterable
from dataclasses import dataclass

from leerkring.methods.rules import Method
from leerkring.methods.rules.finding import shortest


@dataclass(frozen=True)
class Now:
    """Where the group stands: its step of the cycle, the minutes left in the meeting, and how many they are."""

    step: int | None
    minutes: int
    people: int


@dataclass(frozen=True)
class Fit:
    """How a method suits; what it says guides, and refuses nothing."""

    for_step: bool
    for_any_step: bool
    in_time: bool
    for_people: bool

    @property
    def points(self) -> int:
        """The more, the better it suits."""
        return 3 * self.in_time + 2 * self.for_people + 2 * self.for_step + self.for_any_step


def fit_of(method: Method, now: Now) -> Fit:
    """How this method suits now."""
    return Fit(
        for_step=now.step in method.cycle_steps and len(method.cycle_steps) < 6,
        for_any_step=not method.cycle_steps or len(method.cycle_steps) == 6,
        in_time=shortest(method) <= now.minutes,
        for_people=method.group.least <= now.people <= method.group.most,
    )


def next_part(titles_used: Iterable[str], titles: list[str]) -> int:
    """Which meeting of a method comes next: the first whose title was not used yet, and after the last the first."""
    used = set(titles_used)
    return next((part for part, title in enumerate(titles, 1) if title not in used), 1)
