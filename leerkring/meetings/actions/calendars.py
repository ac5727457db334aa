"""Calendars: a new address makes every earlier one useless; an invitation is mailed once for each change."""

from django.db import transaction
from django.db.models import F

from leerkring.communities.access import require
from leerkring.communities.models import Community
from leerkring.journal.actions import record
from leerkring.kit.models import the_one
from leerkring.meetings import queries
from leerkring.meetings.models import Invited, Meeting
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


@transaction.atomic
def claim_invitation(*, meeting: Meeting, person: Person) -> bool:
    """Take this mail, so that nobody else sends it; False when her calendar was told already.

    It counts as sent from here on: a mail that is lost afterwards is not sent again until the meeting changes.
    """
    # Two who claim at once wait for one another here.
    Meeting.objects.select_for_update().get(pk=meeting.pk)
    last = the_one(Invited.objects.filter(meeting=meeting, person=person))
    if not queries.is_news(meeting, last):
        return False
    told = {"sequence": meeting.sequence, "is_cancelled": meeting.cancelled_at is not None}
    Invited.objects.update_or_create(meeting=meeting, person=person, defaults=told)
    return True


@transaction.atomic
def claim_taking_back(*, meeting: Meeting, person: Person) -> bool:
    """Take the mail that says to who left the group that this meeting is not hers any more."""
    claimed = Invited.objects.filter(meeting=meeting, person=person, is_cancelled=False).update(is_cancelled=True)
    return bool(claimed)
