"""Every write about reflections. Sharing tells nobody by mail: the group finds it where it looks for it."""

from django.db import transaction
from django.utils import timezone

from leerkring.communities.access import require
from leerkring.communities.live import changed
from leerkring.communities.models import Community
from leerkring.journal.actions import record
from leerkring.organisations.rules import Right
from leerkring.people.models import Person
from leerkring.reflections.access import require_author
from leerkring.reflections.models import Reflection


@transaction.atomic
def write(*, author: Person, community: Community, text: str) -> Reflection:
    """Write something down, for oneself."""
    require(author, community, Right.REFLECT)
    reflection = Reflection.objects.create(community=community, author=author, text=text)
    _noted(author, "wrote", reflection)
    return reflection


@transaction.atomic
def change(*, author: Person, reflection: Reflection, text: str) -> Reflection:
    """Write it in other words."""
    require_author(author, reflection)
    reflection.text = text
    reflection.save(update_fields=["text", "changed_at"])
    _noted(author, "changed", reflection)
    return reflection


@transaction.atomic
def share(*, author: Person, reflection: Reflection) -> Reflection:
    """From now on the group can read it."""
    require_author(author, reflection)
    if not reflection.is_shared:
        reflection.shared_at = timezone.now()
        reflection.save(update_fields=["shared_at"])
        _noted(author, "shared", reflection)
    return reflection


@transaction.atomic
def take_back(*, author: Person, reflection: Reflection) -> Reflection:
    """From now on it is her own alone again."""
    require_author(author, reflection)
    if reflection.is_shared:
        reflection.shared_at = None
        reflection.save(update_fields=["shared_at"])
        changed(reflection)
        _noted(author, "took back", reflection)
    return reflection


@transaction.atomic
def delete(*, author: Person, reflection: Reflection) -> None:
    """It is gone, for everybody."""
    require_author(author, reflection)
    _noted(author, "deleted", reflection)
    reflection.delete()


def _noted(author: Person, did: str, reflection: Reflection) -> None:
    """What is private is not announced either: not even that somebody writes."""
    record(by=author, did=did, on=reflection, place_id=reflection.community_id)
    if reflection.is_shared:
        changed(reflection)
