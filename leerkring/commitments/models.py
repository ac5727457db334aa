"""What the group agreed to do: who, what, when, and what came of it."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from leerkring.communities.models import Community
from leerkring.kit.models import Row
from leerkring.people.models import Person


class State(models.TextChoices):
    """How an action stands. Stopping with a reason is an honest ending."""

    OPEN = "open", _("open")
    DONE = "done", _("done")
    STOPPED = "stopped", _("stopped")


class Action(Row):
    """Who does what, and when it is done."""

    community = models.ForeignKey(Community, models.CASCADE, related_name="+")
    what = models.CharField(max_length=400)
    who = models.ForeignKey(Person, models.PROTECT, related_name="+")
    due_on = models.DateField(null=True, blank=True)
    state = models.CharField(max_length=8, choices=State.choices, default=State.OPEN)
    # What was learned at the end; for a stopped action, the reason.
    because = models.TextField(max_length=2000, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)
    reminded_on = models.DateField(null=True, blank=True)
    author = models.ForeignKey(Person, models.PROTECT, related_name="+")

    class Meta:
        indexes = [
            models.Index(fields=["community", "state", "due_on"], name="actions_of_community"),
            models.Index(fields=["who", "state", "due_on"], name="actions_of_person"),
        ]

    @property
    def is_open(self) -> bool:
        """It is still to be done."""
        return self.state == State.OPEN


class Result(Row):
    """What came of an action: a result or an experience, in the plus or in the minus."""

    action = models.ForeignKey(Action, models.CASCADE, related_name="results")
    text = models.TextField(max_length=4000)
    author = models.ForeignKey(Person, models.PROTECT, related_name="+")
