"""Who may see a reflection: its author, and from the moment she shares it, the group. This is the only place."""

from uuid import UUID

from django.db.models import Q, QuerySet

from leerkring.communities.access import found, is_group_member
from leerkring.kit.errors import NotAllowed
from leerkring.people.models import Person
from leerkring.reflections.models import Reflection


def seen_by(person: Person) -> QuerySet[Reflection]:
    """Her own and those that were shared; nobody else's, whatever part one plays."""
    shared = Q(shared_at__isnull=False)
    return Reflection.objects.filter(shared | Q(author=person)).select_related("community", "author")


def reflection_for(person: Person, reflection_id: UUID) -> Reflection:
    """This reflection, if the person may see it; else as if it did not exist."""
    return found(seen_by(person), person, reflection_id)


def own_reflection_for(person: Person, reflection_id: UUID) -> Reflection:
    """One's own reflection; somebody else's shared one can be read, and not be touched."""
    reflection = reflection_for(person, reflection_id)
    require_author(person, reflection)
    return reflection


def require_author(person: Person, reflection: Reflection) -> None:
    """Raise unless it is her own, and she is of the group."""
    if reflection.author_id != person.pk or not is_group_member(person, reflection.community):
        raise NotAllowed
