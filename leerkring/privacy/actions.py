"""Forgetting somebody, by the table."""

from django.contrib.sessions.models import Session
from django.db import connection, transaction
from django.db.models import Q
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from leerkring.choices import actions as choices
from leerkring.communities.live import changed
from leerkring.communities.models import Community
from leerkring.decisions.actions import forget as forget_votes
from leerkring.journal.actions import record
from leerkring.kit.errors import Refused
from leerkring.kit.models import Sent
from leerkring.notices.models import Notice
from leerkring.people.actions import deactivate
from leerkring.people.models import Digest, Person
from leerkring.perspectives.actions.closing import forget as forget_answers
from leerkring.privacy.classification import TABLE
from leerkring.privacy.queries import only_administrator_of, theirs
from leerkring.privacy.rules import Erasure, Rows


@transaction.atomic
def erase(*, person: Person) -> None:
    """Forget somebody: what is hers alone goes, what the group made stays without her name, her account is closed."""
    if alone := only_administrator_of(person):
        names = ", ".join(place.name for place in alone)
        raise Refused(
            _("You are the only administrator of %(names)s. Make a colleague administrator first.") % {"names": names}
        )
    name = person.name
    choices.forget(person=person)
    deactivate(person=person)
    forget_answers(person)
    forget_votes(person)
    for label, rows in TABLE.items():
        _forget_rows(label, rows, person)
    _forget_name(person, name)
    _forget_browsers(person)
    _renew_pages(person)
    record(by=person, did="forgot herself", on=person)
    transaction.on_commit(wipe_log)


def _forget_rows(label: str, rows: Rows, person: Person) -> None:
    if rows.open_from:
        theirs(label, person, rows.by).filter(**{f"{rows.open_from}__isnull": True}).delete()
    if rows.erasure == Erasure.GOES:
        theirs(label, person, rows.about).delete()
    if rows.erasure == Erasure.ENDS:
        theirs(label, person, rows.about).filter(ended_at=None).update(ended_at=timezone.now())


def _forget_name(person: Person, name: str) -> None:
    """Empty her account; the row stays, so that what the group made still has an author."""
    for field in TABLE["people.Person"].blanks.split():
        setattr(person, field, None if Person._meta.get_field(field).null else "")
    person.sign_in_name = f"gone-{person.pk}"
    person.set_unusable_password()
    person.digest, person.erased_at = Digest.NEVER, timezone.now()
    person.save()
    for notice in Notice.objects.select_related("person").iterator():
        if name in notice.values.values():
            with translation.override(notice.person.language):
                notice.values = {key: person.name if told == name else told for key, told in notice.values.items()}
            notice.save(update_fields=["values"])


def _forget_browsers(person: Person) -> None:
    """Sessions and sent forms carry her id inside."""
    for session in Session.objects.iterator():
        if session.get_decoded().get("_auth_user_id") == str(person.pk):
            session.delete()
    Sent.objects.filter(key__startswith=f"{person.pk}"[:12]).delete()


def _renew_pages(person: Person) -> None:
    """No browser of the others goes on showing a page it kept with her name on it."""
    was_here = Q(memberships__person=person) | Q(facilitations__person=person)
    for community in Community.objects.filter(was_here).distinct():
        changed(community)


def wipe_log() -> None:
    """Overwrite the log beside a SQLite database: what was erased must not be found in the file after."""
    if connection.vendor == "sqlite" and not connection.in_atomic_block:
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
