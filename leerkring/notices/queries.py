"""Reads about notices that deserve a name."""

import datetime as dt

from django.db.models import F, QuerySet

from leerkring.notices.access import notices_of
from leerkring.notices.models import Notice
from leerkring.notices.rules import NEWS_LASTS
from leerkring.people.access import with_confirmed_address
from leerkring.people.models import Digest, Person


def unread_first(person: Person) -> QuerySet[Notice]:
    """Her notices: what she did not see yet, the newest first; then the rest."""
    return notices_of(person).order_by(F("read_at").desc(nulls_first=True), "-created_at")


def to_mail(person: Person, now: dt.datetime) -> QuerySet[Notice]:
    """What she did not see and was not mailed, while it is news; the oldest first."""
    news = notices_of(person).filter(read_at=None, mailed_at=None, created_at__gt=now - NEWS_LASTS)
    return news.order_by("created_at")


def readers_with_news(now: dt.datetime) -> QuerySet[Person]:
    """Everybody who confirmed an address, wants mail, and for whom there is news."""
    news = Notice.objects.filter(read_at=None, mailed_at=None, created_at__gt=now - NEWS_LASTS)
    readers = with_confirmed_address(Person.objects.filter(is_active=True, erased_at=None).exclude(digest=Digest.NEVER))
    return readers.filter(pk__in=news.values("person")).order_by("pk")
