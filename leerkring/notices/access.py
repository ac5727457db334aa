"""The only door to notices: everybody has her own."""

from uuid import UUID

from django.db.models import QuerySet
from django.http import Http404

from leerkring.kit.models import the_one
from leerkring.notices.models import Notice
from leerkring.people.models import Person


def notices_of(person: Person) -> QuerySet[Notice]:
    """Her own notices."""
    return Notice.objects.filter(person=person)


def notice_for(person: Person, notice_id: UUID) -> Notice:
    """This notice, if it is hers; else as if it did not exist."""
    notice = the_one(notices_of(person).filter(pk=notice_id))
    if notice is None:
        raise Http404
    return notice
