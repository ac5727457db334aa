"""Reflections: mine alone until I share them."""

from django.db import models

from leerkring.communities.models import Community
from leerkring.kit.models import Row
from leerkring.people.models import Person


class Reflection(Row):
    """What somebody thinks, for herself; with the group only from the moment she shares it."""

    community = models.ForeignKey(Community, models.CASCADE, related_name="+")
    author = models.ForeignKey(Person, models.CASCADE, related_name="+")
    text = models.TextField(max_length=10_000)
    changed_at = models.DateTimeField(auto_now=True)
    shared_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes = [models.Index(fields=["community", "author"], name="reflection_of_author")]

    @property
    def is_shared(self) -> bool:
        """The group can read it."""
        return self.shared_at is not None
