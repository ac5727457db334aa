"""A group ends, by its own act, and can be taken up again: all that was made stays readable for who took part."""

from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_noop

from leerkring.communities.access import require
from leerkring.communities.live import changed
from leerkring.communities.models import Community
from leerkring.communities.queries import around
from leerkring.journal.actions import record
from leerkring.notices.actions import tell
from leerkring.organisations.rules import Right
from leerkring.people.models import Person


@transaction.atomic
def end(*, author: Person, community: Community) -> Community:
    """The group stops; everybody in it and around it hears so."""
    now = _fresh(author, community)
    if now.ended_on is None:
        now.ended_on = timezone.localdate()
        _keep(author, now, "ended", gettext_noop("%(name)s ended %(plg)s. What you made stays readable."))
    return now


@transaction.atomic
def take_up_again(*, author: Person, community: Community) -> Community:
    """The group goes on where it was."""
    now = _fresh(author, community)
    if now.ended_on is not None:
        now.ended_on = None
        _keep(author, now, "took up again", gettext_noop("%(name)s took up %(plg)s again."))
    return now


def _fresh(author: Person, community: Community) -> Community:
    require(author, community, Right.WRITE_CHARTER)
    return Community.objects.select_for_update().get(pk=community.pk)


def _keep(author: Person, community: Community, did: str, sentence: str) -> None:
    community.save(update_fields=["ended_on"])
    record(by=author, did=did, on=community, place_id=community.pk)
    changed(community)
    tell(
        people=[person for person in around(community) if person.pk != author.pk],
        sentence=sentence,
        values={"name": author.name, "plg": community.name},
        address=reverse("communities:show_charter", args=[community.pk]),
    )
