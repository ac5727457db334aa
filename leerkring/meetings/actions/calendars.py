"""Calendar addresses: a new one makes every earlier one useless."""

from django.db import transaction
from django.db.models import F

from leerkring.communities.access import require
from leerkring.communities.models import Community
from leerkring.journal.actions import record
from leerkring.organisations.rules import Right
from leerkring.people.models import Person


@transaction.atomic
def renew_mine(*, person: Person) -> None:
    """New addresses for all her calendars."""
    Person.objects.filter(pk=person.pk).update(calendar_number=F("calendar_number") + 1)
    record(by=person, did="renewed calendar of", on=person)


@transaction.atomic
def renew_ours(*, author: Person, community: Community) -> None:
    """New addresses of this group's calendar, for everybody in it."""
    require(author, community, Right.PLAN_MEETINGS)
    Community.objects.filter(pk=community.pk).update(calendar_number=F("calendar_number") + 1)
    record(by=author, did="renewed calendar of", on=community, place_id=community.pk)
