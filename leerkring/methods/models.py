"""The methods of a group, and what it proposed to the groups around it."""

from typing import Any

from django.db import models

from leerkring.communities.models import Community
from leerkring.kit.models import Row
from leerkring.methods.rules import Faults, Method, method_from
from leerkring.people.models import Person


def _method(plan: dict[str, Any]) -> Method:
    """The method that a row holds: only whole and valid ones are ever written."""
    method = method_from(plan)
    if isinstance(method, Faults):
        raise ValueError(f"not a method: {method.faults[0]}")
    return method


class OwnMethod(Row):
    """A method of a group: made, copied or brought in, and changed as the group likes."""

    community = models.ForeignKey(Community, models.CASCADE, related_name="+")
    # The whole method, in the words of the file format.
    plan = models.JSONField()
    # Raised by every change, so that nobody writes over somebody else's work.
    number = models.PositiveIntegerField(default=1)
    author = models.ForeignKey(Person, models.PROTECT, related_name="+")
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes = [models.Index(fields=["community", "withdrawn_at"], name="methods_of_community")]

    @property
    def method(self) -> Method:
        """What it says."""
        return _method(self.plan)


class SharedMethod(Row):
    """What a group proposed to the groups around it: the method as it was on that day."""

    own = models.OneToOneField(OwnMethod, models.CASCADE, related_name="shared")
    plan = models.JSONField()
    author = models.ForeignKey(Person, models.PROTECT, related_name="+")

    @property
    def community(self) -> Community:
        """The group that shares it."""
        return self.own.community

    @property
    def method(self) -> Method:
        """What it says."""
        return _method(self.plan)
