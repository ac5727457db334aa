"""Every write about notices."""

import datetime as dt
from collections.abc import Iterable, Mapping

from django.db import transaction
from django.utils import timezone

from leerkring.notices import queries
from leerkring.notices.models import Notice
from leerkring.notices.rules import is_address, is_due
from leerkring.people.models import Person


def tell(
    *, people: Iterable[Person], sentence: str, values: Mapping[str, str | int] | None = None, address: str
) -> None:
    """Tell people something, each once, on their page; no mail leaves at once.

    `sentence` is a message id (`gettext_noop("…")`) with its values by name, said later in the reader's language.
    It may stand in a mail, so it says nothing that only the page behind `address` may say.
    """
    if not is_address(address):
        raise ValueError("A notice leads to a page of our own.")
    told = {person.pk: person for person in people if person.is_active}
    Notice.objects.bulk_create(
        Notice(person=person, sentence=sentence, values=dict(values or {}), address=address) for person in told.values()
    )


def tell_once(
    *, people: Iterable[Person], sentence: str, values: Mapping[str, str | int] | None = None, address: str
) -> None:
    """Tell it only to those whom nobody told this about this page."""
    told = set(Notice.objects.filter(sentence=sentence, address=address).values_list("person", flat=True))
    tell(people=[one for one in people if one.pk not in told], sentence=sentence, values=values, address=address)


def take_back(*, sentence: str, address: str) -> None:
    """It is not so after all: whoever neither saw it nor got a mail about it never hears of it."""
    Notice.objects.filter(sentence=sentence, address=address, read_at=None, mailed_at=None).delete()


def read(*, notice: Notice) -> None:
    """She saw it."""
    Notice.objects.filter(pk=notice.pk, read_at=None).update(read_at=timezone.now())


def read_all(*, reader: Person) -> None:
    """She saw all of it."""
    Notice.objects.filter(person=reader, read_at=None).update(read_at=timezone.now())


@transaction.atomic
def claim_news(*, reader: Person, now: dt.datetime) -> list[Notice]:
    """Take what is to be mailed to her now, so that nobody else mails it; nothing when her mail is not due.

    It counts as mailed from here on: a mail that is lost afterwards is not sent again, for twice is worse than never.
    """
    locked = Person.objects.select_for_update().get(pk=reader.pk)
    last, today = timezone.localdate(locked.digest_sent_at or locked.created_at), timezone.localdate(now)
    if not is_due(locked.digest, last, today):
        return []
    news = list(queries.to_mail(locked, now))
    if news:
        Notice.objects.filter(pk__in=[notice.pk for notice in news]).update(mailed_at=now)
        Person.objects.filter(pk=locked.pk).update(digest_sent_at=now)
    return news
