"""Writing in the journal."""

from uuid import UUID

from django.db import connection, models
from django.utils import timezone

from leerkring.journal.models import Entry
from leerkring.people.models import Person

_FIELDS = [field for field in Entry._meta.concrete_fields if not field.primary_key]
# Plain SQL, for every act comes here.
_KEEP = "INSERT INTO journal_entry (at, person_id, did, kind, thing_id, place_id) VALUES (%s, %s, %s, %s, %s, %s)"


def record(*, by: Person, did: str, on: models.Model, place_id: UUID | None = None) -> None:
    """Note that somebody did something; called inside the transaction of the act itself."""
    values = (timezone.now(), by.pk, did, on._meta.label, str(on.pk), place_id)
    with connection.cursor() as cursor:
        cursor.execute(_KEEP, [f.get_db_prep_save(v, connection) for f, v in zip(_FIELDS, values, strict=True)])
