"""Writing in the journal."""

from uuid import UUID

from django.db import models

from leerkring.journal.models import Entry
from leerkring.people.models import Person


def record(*, by: Person, did: str, on: models.Model, place_id: UUID | None = None) -> None:
    """Note that somebody did something; called inside the transaction of the act itself."""
    Entry.objects.create(person=by, did=did, kind=on._meta.label, thing_id=str(on.pk), place_id=place_id)
