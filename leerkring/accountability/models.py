"""What the group asks of who gives it its frame, when it looked at its own conditions, and what it took from a vote."""

import datetime as dt

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from leerkring.choices.models import Choice
from leerkring.communities.models import Community
from leerkring.goals.models import Measurement
from leerkring.kit.models import Row
from leerkring.people.models import Person
from leerkring.perspectives.models import Exploration


class Need(Row):
    """Something the group asks of leader, board or steering group: what, and why. Who typed it is the group's own."""

    community = models.ForeignKey(Community, models.CASCADE, related_name="+")
    text = models.CharField(max_length=300)
    why = models.TextField(max_length=2000)
    author = models.ForeignKey(Person, models.PROTECT, related_name="+")
    # Set when the group has what it asked for, or does not need it any more.
    ended_at = models.DateTimeField(null=True, blank=True)
    came_of = models.CharField(max_length=400, blank=True)

    class Meta:
        indexes = [models.Index(fields=["community", "created_at"], name="needs_of_community")]

    @property
    def is_open(self) -> bool:
        """The group still waits for it."""
        return self.ended_at is None

    @property
    def is_answered(self) -> bool:
        """A leader said something about it."""
        return bool(self.answers.all())

    def is_late(self, today: dt.date) -> bool:
        """The last day that was named has passed."""
        return all(answer.by_on < today for answer in self.answers.all())


class Answer(Row):
    """What a leader says about it, and by which day it is there or the group hears more."""

    need = models.ForeignKey(Need, models.CASCADE, related_name="answers")
    text = models.TextField(max_length=2000)
    by_on = models.DateField()
    author = models.ForeignKey(Person, models.PROTECT, related_name="+")

    @property
    def community(self) -> Community:
        """Where its need belongs."""
        return self.need.community


class CheckKind(models.TextChoices):
    """What the group looked at."""

    TIME = "time", _("is there time enough?")
    PRINCIPLES = "principles", _("the six principles of learning at work")


class Check(Row):
    """The group asked itself about its conditions by a poll or by statements, which keep the answers in secret."""

    community = models.ForeignKey(Community, models.CASCADE, related_name="+")
    kind = models.CharField(max_length=10, choices=CheckKind.choices)
    choice = models.ForeignKey(Choice, models.CASCADE, null=True, blank=True, related_name="+")
    exploration = models.ForeignKey(Exploration, models.CASCADE, null=True, blank=True, related_name="+")
    author = models.ForeignKey(Person, models.PROTECT, related_name="+")

    class Meta:
        indexes = [models.Index(fields=["community", "created_at"], name="checks_of_community")]
        constraints = [
            models.CheckConstraint(
                condition=Q(kind="time", choice__isnull=False, exploration=None)
                | Q(kind="principles", exploration__isnull=False, choice=None),
                name="a_check_asks_in_one_way",
            )
        ]

    @property
    def is_open(self) -> bool:
        """Members can still say how they see it."""
        return any(one is not None and not one.is_closed for one in (self.choice, self.exploration))


class Taken(Row):
    """A measurement that a member took from what was told of a vote: which answers were counted."""

    measurement = models.ForeignKey(Measurement, models.CASCADE, related_name="+")
    choice = models.ForeignKey(Choice, models.CASCADE, related_name="+")
    # The places of the answers among the options.
    answers = models.JSONField(default=list)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["measurement"], name="taken_once")]
