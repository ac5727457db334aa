"""Goals, the group's own norm for each, and the line of measurements."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from leerkring.communities.models import Community
from leerkring.goals.rules.norms import Bounds
from leerkring.kit.models import Row
from leerkring.people.models import Person


class Level(models.TextChoices):
    """At which level something should become better."""

    PUPIL = "pupil", _("pupils")
    TEACHER = "teacher", _("teachers and staff")
    SCHOOL = "school", _("school")


class Goal(Row):
    """What the group wants to reach, and how it will see that."""

    community = models.ForeignKey(Community, models.CASCADE, related_name="+")
    level = models.CharField(max_length=8, choices=Level.choices)
    text = models.CharField(max_length=300)
    indicator = models.CharField(max_length=200)
    unit = models.CharField(max_length=30, blank=True)
    author = models.ForeignKey(Person, models.PROTECT, related_name="+")
    # Set when the group let go of it; it stays in the story.
    ended_at = models.DateTimeField(null=True, blank=True)
    because = models.CharField(max_length=400, blank=True)

    class Meta:
        indexes = [models.Index(fields=["community", "created_at"], name="goals_of_community")]

    @property
    def is_open(self) -> bool:
        """The group still works on it."""
        return self.ended_at is None


class Bound(models.TextChoices):
    """How the norm reads."""

    AT_LEAST = "at_least", _("at least")
    AT_MOST = "at_most", _("at most")
    BETWEEN = "between", _("between")


class Norm(Row):
    """One version of the group's own norm: when are we satisfied?"""

    goal = models.ForeignKey(Goal, models.CASCADE, related_name="norms")
    number = models.PositiveIntegerField()
    bound = models.CharField(max_length=8, choices=Bound.choices)
    low = models.FloatField(null=True, blank=True)
    high = models.FloatField(null=True, blank=True)
    by_on = models.DateField(null=True, blank=True)
    author = models.ForeignKey(Person, models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["goal", "number"], name="norm_versions"),
            models.CheckConstraint(
                condition=Q(bound="at_least", low__isnull=False)
                | Q(bound="at_most", high__isnull=False)
                | Q(bound="between", low__isnull=False, high__isnull=False),
                name="norm_has_its_numbers",
            ),
        ]

    @property
    def bounds(self) -> Bounds:
        """Its numbers, for the arithmetic."""
        return Bounds(self.low, self.high)


class Measurement(Row):
    """One value on one day."""

    goal = models.ForeignKey(Goal, models.CASCADE, related_name="measurements")
    on = models.DateField()
    value = models.FloatField()
    note = models.CharField(max_length=300, blank=True)
    is_baseline = models.BooleanField(default=False)
    author = models.ForeignKey(Person, models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["goal", "on"], name="one_value_a_day"),
            models.UniqueConstraint(fields=["goal"], condition=Q(is_baseline=True), name="one_baseline"),
        ]

    @property
    def community(self) -> Community:
        """Where its goal belongs."""
        return self.goal.community
