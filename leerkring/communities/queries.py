"""Reads about communities that deserve a name."""

from django.db.models import QuerySet

from leerkring.communities.models import Community, MembershipKind
from leerkring.people.models import Person


def members_of(community: Community) -> QuerySet[Person]:
    """The members in full sense, by name."""
    people = Person.objects.filter(
        pk__in=community.memberships.filter(kind=MembershipKind.MEMBER, ended_at=None).values("person")
    )
    return people.order_by("given_name", "family_name", "pk")
