"""What drives a goal, ideas to change something, and small tests of such an idea."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from leerkring.communities.models import Community
from leerkring.drivers.rules import Stage, stage_of
from leerkring.goals.models import Goal, Indicator
from leerkring.kit.models import Row
from leerkring.people.models import Person


class BranchKind(models.TextChoices):
    """What a branch of the diagram is."""

    DRIVER = "driver", _("driver")
    IDEA = "idea", _("idea to change something")


class Branch(Row):
    """A driver of a goal, one that is part of it, or an idea to change something."""

    goal = models.ForeignKey(Goal, models.CASCADE, related_name="+")
    # A driver that stands next to the goal has nothing above it.
    above = models.ForeignKey("self", models.CASCADE, null=True, blank=True, related_name="below")
    kind = models.CharField(max_length=6, choices=BranchKind.choices)
    words = models.CharField(max_length=120)
    meaning = models.CharField(max_length=400, blank=True)
    # Which version it is now; the earlier ones are its wordings.
    number = models.PositiveIntegerField(default=1)
    author = models.ForeignKey(Person, models.PROTECT, related_name="+")
    # Set when the group took it out; it can be put back.
    removed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(kind="driver") | Q(above__isnull=False), name="idea_hangs_on_a_driver")
        ]
        indexes = [models.Index(fields=["goal", "created_at"], name="branches_of_goal")]

    @property
    def community(self) -> Community:
        """Where its goal belongs."""
        return self.goal.community

    @property
    def is_idea(self) -> bool:
        """It is something to try."""
        return self.kind == BranchKind.IDEA

    @property
    def is_first(self) -> bool:
        """It is a driver that stands next to the goal."""
        return self.above_id is None


class Wording(Row):
    """How a driver or an idea read before somebody changed it."""

    branch = models.ForeignKey(Branch, models.CASCADE, related_name="wordings")
    number = models.PositiveIntegerField()
    words = models.CharField(max_length=120)
    meaning = models.CharField(max_length=400, blank=True)
    author = models.ForeignKey(Person, models.PROTECT, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["branch", "number"], name="wordings_of_branch")]


class Outcome(models.TextChoices):
    """What came out beside what the group expected."""

    AS_EXPECTED = "expected", _("as we expected")
    PARTLY = "partly", _("partly as we expected")
    OTHERWISE = "otherwise", _("otherwise than we expected")


class Ending(models.TextChoices):
    """What the group does with the idea after a small test."""

    ADOPT = "adopt", _("we keep doing it")
    ADAPT = "adapt", _("we change it and try again")
    ABANDON = "abandon", _("we let go of it")


class Trial(Row):
    """A small test of an idea: a plan with a prediction, what was done, what came out, and what the group does then."""

    idea = models.ForeignKey(Branch, models.CASCADE, related_name="trials")
    # How it is called on the line: the first, the second … of its goal.
    number = models.PositiveIntegerField()
    # In which line the group hopes to see it.
    indicator = models.ForeignKey(Indicator, models.SET_NULL, null=True, blank=True, related_name="+")
    # The test from which it goes on.
    after = models.ForeignKey("self", models.SET_NULL, null=True, blank=True, related_name="next")
    what = models.CharField(max_length=300)
    who = models.ForeignKey(Person, models.PROTECT, related_name="+")
    starts_on = models.DateField()
    predicted = models.TextField(max_length=1000)
    look_on = models.DateField()
    done = models.TextField(max_length=2000, blank=True)
    done_on = models.DateField(null=True, blank=True)
    saw = models.TextField(max_length=2000, blank=True)
    outcome = models.CharField(max_length=9, choices=Outcome.choices, blank=True)
    ending = models.CharField(max_length=7, choices=Ending.choices, blank=True)
    because = models.CharField(max_length=400, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)
    # How often something was written here: a form carries the number it started from.
    version = models.PositiveIntegerField(default=1)
    reminded_on = models.DateField(null=True, blank=True)
    author = models.ForeignKey(Person, models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["idea", "number"], name="trials_of_idea"),
            models.CheckConstraint(condition=Q(look_on__gte=models.F("starts_on")), name="looks_after_it_started"),
            models.CheckConstraint(condition=Q(ending="") | Q(ended_at__isnull=False), name="ends_with_a_moment"),
        ]

    @property
    def community(self) -> Community:
        """Where its goal belongs."""
        return self.idea.goal.community

    @property
    def stage(self) -> Stage:
        """The last step that was taken."""
        return stage_of(is_done=bool(self.done), is_studied=bool(self.saw), is_ended=self.ended_at is not None)

    @property
    def is_open(self) -> bool:
        """There is still something to do about it."""
        return self.ended_at is None
