"""The exploration of a step, and as what somebody in the room takes part in it."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Count, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce

from leerkring.kit.models import the_one
from leerkring.perspectives.access import Voice, voice_called, voice_of_person
from leerkring.perspectives.models import Exploration, Sheet, Statement
from leerkring.rooms.models import Explored, Seat, Step


def exploration_of(step: Step) -> Exploration | None:
    """The exploration that began in this step; None before it did."""
    found = the_one(Explored.objects.filter(step=step).select_related("exploration"))
    if found is None:
        return None
    found.exploration.community = step.community
    return found.exploration


def voice_in(exploration: Exploration, seat: Seat) -> Voice | None:
    """A member answers here and at home on the same sheet; a guest has one for this seat."""
    if seat.person is not None:
        return voice_of_person(seat.person, exploration)
    return voice_called(f"seat:{seat.pk}")


@dataclass(frozen=True)
class Underway:
    """How far all are together: how many take part, and how many statements there are; never what they say."""

    exploration: Exploration | None
    people: int
    statements: int

    @property
    def is_to_be_answered(self) -> bool:
        """There are statements, and nobody can answer them yet: that comes before an outcome."""
        return self.exploration is not None and self.exploration.is_writing and self.statements > 0


def underway(step: Step) -> Underway:
    """One question to the database, for the board and the chair."""
    rows = Explored.objects.filter(step=step).select_related("exploration")
    rows = rows.annotate(people=_number_of(Sheet.objects.all()), statements=_number_of(Statement.objects.all()))
    found = the_one(rows)
    if found is None:
        return Underway(None, 0, 0)
    return Underway(found.exploration, found.people, found.statements)


def _number_of(rows: QuerySet[Any]) -> Coalesce:
    counted = rows.filter(exploration=OuterRef("exploration")).order_by().values("exploration")
    return Coalesce(Subquery(counted.annotate(number=Count("pk")).values("number")), 0)
