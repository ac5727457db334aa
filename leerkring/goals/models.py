"""Goals, what the group looks at to see whether it comes nearer, its own norm for each, and the measurements."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from leerkring.communities.models import Community
from leerkring.goals.rules.control import EXACT, ROUNDED, Choices, Kind, RuleSet, Wanted
from leerkring.goals.rules.norms import Bounds
from leerkring.goals.rules.shown import Counted
from leerkring.kit.models import Row
from leerkring.people.models import Person


class Level(models.TextChoices):
    """At which level something should become better."""

    PUPIL = "pupil", _("pupils")
    TEACHER = "teacher", _("teachers and staff")
    SCHOOL = "school", _("school")


class Goal(Row):
    """What the group wants to reach."""

    community = models.ForeignKey(Community, models.CASCADE, related_name="+")
    level = models.CharField(max_length=8, choices=Level.choices)
    text = models.CharField(max_length=300)
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


class About(models.TextChoices):
    """What an indicator is about: the work with pupils, or how the group itself is doing."""

    PRACTICE = "practice", _("our work with pupils")
    COMMUNITY = "community", _("our learning community itself")


class CountedAs(models.TextChoices):
    """What a value is."""

    NUMBER = Counted.NUMBER, _("a number")
    SHARE = Counted.SHARE, _("a share: so many out of so many")
    RATE = Counted.RATE, _("a rate: how often, for every so many")
    SCORE = Counted.SCORE, _("a score on a scale")


class Every(models.TextChoices):
    """How often it is measured."""

    WEEK = "week", pgettext_lazy("how often is measured", "every week")
    MONTH = "month", _("every month")
    TWO_MONTHS = "two_months", _("every two months")
    QUARTER = "quarter", _("four times a year")
    HALF_YEAR = "half_year", _("twice a year")
    YEAR = "year", _("once a year")


class Direction(models.TextChoices):
    """Which way the group hopes to go."""

    MORE = Wanted.MORE, _("more")
    LESS = Wanted.LESS, _("less")
    WITHIN = Wanted.WITHIN, _("stay within bounds")


class ChartKind(models.TextChoices):
    """How the line is read."""

    RUN = Kind.RUN, _("line with its middle (run chart)")
    XMR = Kind.XMR, _("line with limits from its own ups and downs (XmR)")
    P = Kind.P, _("shares, with limits that follow the numbers (p chart)")
    U = Kind.U, _("rates, with limits that follow the numbers (u chart)")


class Factor(models.TextChoices):
    """How wide limits from moving ranges are."""

    ROUNDED = "rounded", _("2.66 times the mean range")
    EXACT = "exact", _("3 times the mean range divided by 1.128")


class Rules(models.TextChoices):
    """Which points are marked."""

    LIMITS = RuleSet.LIMITS, _("only points outside the limits")
    NHS = RuleSet.NHS, _("also two of three near a limit, seven on one side, seven in one direction")


class Indicator(Row):
    """What the group counts, asks or looks at, and how its chart is made."""

    community = models.ForeignKey(Community, models.CASCADE, related_name="+")
    # An indicator of how the group itself is doing may stand without a goal.
    goal = models.ForeignKey(Goal, models.CASCADE, null=True, blank=True, related_name="indicators")
    level = models.CharField(max_length=8, choices=Level.choices)
    about = models.CharField(max_length=9, choices=About.choices, default=About.PRACTICE)
    counted = models.CharField(max_length=6, choices=CountedAs.choices, default=CountedAs.NUMBER)
    name = models.CharField(max_length=200)
    unit = models.CharField(max_length=30, blank=True)
    # A rate is said for every so many.
    per = models.PositiveIntegerField(default=1)
    whose = models.CharField(max_length=120, blank=True)
    how = models.CharField(max_length=300, blank=True)
    every = models.CharField(max_length=10, choices=Every.choices, blank=True)
    direction = models.CharField(max_length=8, choices=Direction.choices, blank=True)
    chart = models.CharField(max_length=3, choices=ChartKind.choices, default=ChartKind.RUN)
    is_screened = models.BooleanField(default=False)
    factor = models.CharField(max_length=7, choices=Factor.choices, default=Factor.ROUNDED)
    rules = models.CharField(max_length=6, choices=Rules.choices, default=Rules.LIMITS)
    # This school chose to show its line beside those of others.
    is_beside = models.BooleanField(default=False)
    author = models.ForeignKey(Person, models.PROTECT, related_name="+")
    ended_at = models.DateTimeField(null=True, blank=True)
    reminded_on = models.DateField(null=True, blank=True)

    class Meta:
        indexes = [models.Index(fields=["community", "created_at"], name="indicators_of_community")]

    @property
    def title(self) -> str:
        """Its name, and whose it is where that was said: schools measure the same thing."""
        return f"{self.name} · {self.whose}" if self.whose else self.name

    @property
    def is_open(self) -> bool:
        """The group still measures it."""
        return self.ended_at is None

    @property
    def has_sizes(self) -> bool:
        """Each value is so many out of so many."""
        return Counted(self.counted).has_sizes

    @property
    def choices(self) -> Choices:
        """How its chart is made, for the arithmetic."""
        factor = EXACT if self.factor == Factor.EXACT else ROUNDED
        return Choices(Kind(self.chart), self.is_screened, factor, RuleSet(self.rules))

    @property
    def wanted(self) -> Wanted | None:
        """Which way the group hopes to go, when it said so."""
        return Wanted(self.direction) if self.direction else None


class Bound(models.TextChoices):
    """How the norm reads."""

    AT_LEAST = "at_least", _("at least")
    AT_MOST = "at_most", _("at most")
    BETWEEN = "between", _("between")


class Norm(Row):
    """One version of the group's own norm: when are we satisfied?"""

    indicator = models.ForeignKey(Indicator, models.CASCADE, related_name="norms")
    number = models.PositiveIntegerField()
    bound = models.CharField(max_length=8, choices=Bound.choices)
    low = models.FloatField(null=True, blank=True)
    high = models.FloatField(null=True, blank=True)
    by_on = models.DateField(null=True, blank=True)
    author = models.ForeignKey(Person, models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["indicator", "number"], name="norm_versions"),
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
    """One value on one day; a share or a rate is a count out of `size`."""

    indicator = models.ForeignKey(Indicator, models.CASCADE, related_name="measurements")
    on = models.DateField()
    value = models.FloatField()
    size = models.FloatField(null=True, blank=True)
    note = models.CharField(max_length=300, blank=True)
    is_baseline = models.BooleanField(default=False)
    author = models.ForeignKey(Person, models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["indicator", "on"], name="one_value_a_day"),
            models.UniqueConstraint(fields=["indicator"], condition=Q(is_baseline=True), name="one_baseline"),
            models.CheckConstraint(condition=Q(size=None) | Q(size__gt=0), name="out_of_something"),
        ]

    @property
    def community(self) -> Community:
        """Where its indicator belongs."""
        return self.indicator.community


class Correction(Row):
    """What a measurement said before it was put right."""

    measurement = models.ForeignKey(Measurement, models.CASCADE, related_name="corrections")
    on = models.DateField()
    value = models.FloatField()
    size = models.FloatField(null=True, blank=True)
    note = models.CharField(max_length=300, blank=True)
    author = models.ForeignKey(Person, models.PROTECT, related_name="+")


class Phase(Row):
    """From this day on something was done otherwise: the line is read anew from here."""

    indicator = models.ForeignKey(Indicator, models.CASCADE, related_name="phases")
    on = models.DateField()
    note = models.CharField(max_length=120)
    author = models.ForeignKey(Person, models.PROTECT, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["indicator", "on"], name="one_phase_a_day")]

    @property
    def community(self) -> Community:
        """Where its indicator belongs."""
        return self.indicator.community


class AdjustmentKind(models.TextChoices):
    """What the group does about what a line says."""

    DECISION = "decision", _("We lay a decision before the group")
    ACTION = "action", _("We agree on an action")
    NORM = "norm", _("We set another norm")
    LEAVE = "leave", _("We leave it as it is")


class Adjustment(Row):
    """What the group does about a reading, and when it looks again; `said` is the reading as it was then."""

    indicator = models.ForeignKey(Indicator, models.CASCADE, related_name="adjustments")
    kind = models.CharField(max_length=8, choices=AdjustmentKind.choices)
    words = models.CharField(max_length=400)
    said = models.TextField(max_length=2000, blank=True)
    review_on = models.DateField()
    author = models.ForeignKey(Person, models.PROTECT, related_name="+")
    # Filled in when the group looked again; what worked and stays is a working agreement.
    reviewed_at = models.DateTimeField(null=True, blank=True)
    came_of = models.CharField(max_length=400, blank=True)
    is_kept = models.BooleanField(default=False)

    @property
    def community(self) -> Community:
        """Where its indicator belongs."""
        return self.indicator.community


class Holiday(Row):
    """Days without school, shaded in every chart of the group."""

    community = models.ForeignKey(Community, models.CASCADE, related_name="+")
    name = models.CharField(max_length=80)
    first_on = models.DateField()
    last_on = models.DateField()
    author = models.ForeignKey(Person, models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(last_on__gte=models.F("first_on")), name="holiday_ends_after_it_began"),
            models.UniqueConstraint(fields=["community", "first_on", "last_on"], name="one_holiday_at_a_time"),
        ]
