"""Reads about reflections that deserve a name."""

from dataclasses import dataclass

from django.db.models.functions import Coalesce

from leerkring.communities.models import Community
from leerkring.people.models import Person
from leerkring.reflections.access import seen_by
from leerkring.reflections.models import Reflection

ON_A_PAGE = 20


@dataclass(frozen=True)
class Leaf:
    """One page of a long list, and the numbers of the pages beside it."""

    reflections: list[Reflection]
    newer: int | None
    older: int | None


def reflections_seen_by(person: Person, community: Community, number: int = 1) -> Leaf:
    """Mine and those that others shared, the newest first: by when it was shared, or last changed by me."""
    seen = seen_by(person).filter(community=community)
    start = (number - 1) * ON_A_PAGE
    ordered = seen.order_by(Coalesce("shared_at", "changed_at").desc(), "pk")
    some = list(ordered[start : start + ON_A_PAGE + 1])
    return Leaf(
        reflections=some[:ON_A_PAGE],
        newer=number - 1 if number > 1 else None,
        older=number + 1 if len(some) > ON_A_PAGE else None,
    )
