"""Who may see and do what with methods."""

from uuid import UUID

from django.db.models import Q, QuerySet

from leerkring.communities.access import found
from leerkring.communities.models import Community
from leerkring.methods.models import OwnMethod, SharedMethod
from leerkring.organisations.models import Organisation
from leerkring.people.models import Person


def method_for(person: Person, method_id: UUID) -> OwnMethod:
    """This method of a group, if the person may see what that group makes; else as if it did not exist."""
    return found(OwnMethod.objects.select_related("community", "shared", "author"), person, method_id)


def shared_with(community: Community) -> QuerySet[SharedMethod]:
    """What other groups proposed to this one: those that have a school, or its board, in common with it."""
    places = Organisation.objects.filter(Q(pk=community.organisation_id) | Q(pk__in=community.spans.values("school")))
    boards = [place.parent_id or place.pk for place in places]
    near = Organisation.objects.filter(Q(pk__in=boards) | Q(parent__in=boards)).values("pk")
    here = Q(own__community__organisation__in=near) | Q(own__community__spans__school__in=near)
    shared = SharedMethod.objects.filter(here, own__withdrawn_at=None).exclude(own__community=community)
    return shared.select_related("own__community").distinct()
