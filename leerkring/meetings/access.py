"""Who may see and do what with meetings: what the community grants, and to the meeting's own chair a little more."""

from collections.abc import Callable
from functools import partial
from typing import Protocol
from uuid import UUID

from django.core.signing import BadSignature, Signer
from django.db.models import QuerySet
from django.http import Http404, HttpResponse

from leerkring.communities.access import communities_with, found, parts_in
from leerkring.communities.models import Community
from leerkring.kit.errors import NotAllowed
from leerkring.kit.models import the_one
from leerkring.kit.pages import guarded_page
from leerkring.meetings.models import AgendaItem, Made, Meeting
from leerkring.organisations.rules import Part, Right, may
from leerkring.people.models import Person


class OfMeeting(Protocol):
    """A meeting, or something of one."""

    @property
    def meeting(self) -> Meeting: ...


def parts_at(person: Person, meeting: Meeting) -> frozenset[Part]:
    """Every part she plays at this meeting; its chair is the chair only while she is a member."""
    parts = parts_in(person, meeting.community)
    return parts | {Part.CHAIR} if meeting.chair_id == person.pk and Part.MEMBER in parts else parts


def can(person: Person, thing: OfMeeting, right: Right) -> bool:
    """True when the person has this right at the meeting this belongs to.

    Designing is for before: while a meeting goes on its agenda is the group's own, as its minutes are.
    """
    if right == Right.DESIGN_MEETINGS and thing.meeting.is_open:
        right = Right.WRITE_MINUTES
    return may(parts_at(person, thing.meeting), right)


def require(person: Person, thing: OfMeeting, right: Right) -> None:
    """Raise unless the person has this right at the meeting this belongs to."""
    if not can(person, thing, right):
        raise NotAllowed


def meeting_for(person: Person, meeting_id: UUID) -> Meeting:
    """This meeting, if the person may see what its community makes; else as if it did not exist."""
    return found(Meeting.objects.select_related("community", "chair"), person, meeting_id)


def item_for(person: Person, item_id: UUID) -> AgendaItem:
    """This activity on an agenda, if the person may see its meeting; else as if it did not exist."""
    return found(AgendaItem.objects.select_related("meeting__community"), person, item_id)


def note_for(person: Person, note_id: UUID) -> Made:
    """This note of a meeting, if the person may see it; else as if it did not exist."""
    return found(Made.objects.exclude(note="").select_related("meeting__community"), person, note_id)


def page(
    right: Right, door: Callable[[Person, UUID], OfMeeting], *methods: str
) -> Callable[[Callable[..., HttpResponse]], Callable[..., HttpResponse]]:
    """A page about a meeting or something of it, for those who have this right there."""
    return guarded_page(right, door, partial(_require, right), *methods)


def _require(right: Right, person: Person, thing: OfMeeting) -> None:
    require(person, thing, right)


def _signer() -> Signer:
    return Signer(salt="leerkring.meetings.calendar", sep=".")


def calendar_token(person: Person, community: Community | None = None) -> str:
    """The secret in the address of her calendar, or of her address of this community's calendar."""
    of_person = [person.pk.hex, person.calendar_number]
    of_community = [community.pk.hex, community.calendar_number] if community else []
    return _signer().sign_object([*of_person, *of_community])


def calendar_for(token: str) -> QuerySet[Community]:
    """The communities whose meetings this address shows; 404 when it was not given out, or no longer holds."""
    try:
        person_id, number, *of_community = _signer().unsign_object(token)
    except BadSignature:
        raise Http404 from None
    person = the_one(Person.objects.filter(pk=UUID(person_id), calendar_number=number, is_active=True))
    if person is None:
        raise Http404
    mine = communities_with(person, Right.SEE_CONTENT)
    if not of_community:
        return mine
    community_id, its_number = of_community
    ours = mine.filter(pk=UUID(community_id), calendar_number=its_number)
    if not ours.exists():
        raise Http404
    return ours
