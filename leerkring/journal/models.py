"""Who did what when: append-only."""

from django.db import models

from leerkring.people.models import Person


class Entry(models.Model):
    """One act. It says that something was done and to which thing, never what was written."""

    at = models.DateTimeField(auto_now_add=True)
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    did = models.CharField(max_length=40)
    kind = models.CharField(max_length=60)
    thing_id = models.CharField(max_length=36)
    # The community or organisation it happened in.
    place_id = models.UUIDField(null=True, db_index=True)
