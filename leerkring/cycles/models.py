"""The cycle of collective learning: six steps, and what the group made in each."""

import uuid

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from leerkring.commitments.models import Action, Result
from leerkring.communities.models import Community
from leerkring.goals.models import Goal, Level
from leerkring.kit.models import Row
from leerkring.people.models import Person


class Cycle(Row):
    """One time round."""

    community = models.ForeignKey(Community, models.CASCADE, related_name="+")
    number = models.PositiveIntegerField()
    step = models.PositiveSmallIntegerField(default=1)
    closed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["community", "number"], name="cycle_numbers"),
            models.UniqueConstraint(fields=["community"], condition=Q(closed_at=None), name="one_open_cycle"),
            models.CheckConstraint(condition=Q(step__gte=1, step__lte=6), name="six_steps"),
        ]

    @property
    def is_closed(self) -> bool:
        """Both evaluations are in, and the group closed it."""
        return self.closed_at is not None


class InCycle(Row):
    """Something that was made in one cycle."""

    cycle: "models.ForeignKey[Cycle, Cycle]"

    class Meta:
        abstract = True

    @property
    def community(self) -> Community:
        """The community of its cycle."""
        return self.cycle.community


class Move(InCycle):
    """The group moved on, or back, by its own act."""

    cycle = models.ForeignKey(Cycle, models.CASCADE, related_name="moves")
    to_step = models.PositiveSmallIntegerField()
    because = models.CharField(max_length=400, blank=True)
    author = models.ForeignKey(Person, models.PROTECT, related_name="+")


class Ambition(InCycle):
    """Step 1: one version of the ambition; concrete and small enough."""

    cycle = models.ForeignKey(Cycle, models.CASCADE, related_name="ambitions")
    number = models.PositiveIntegerField()
    text = models.CharField(max_length=400)
    by_on = models.DateField(null=True, blank=True)
    how_we_know = models.TextField(max_length=2000, blank=True)
    author = models.ForeignKey(Person, models.PROTECT, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["cycle", "number"], name="ambition_versions")]


class CycleGoal(InCycle):
    """Step 1: a goal that belongs to this round."""

    cycle = models.ForeignKey(Cycle, models.CASCADE, related_name="goals")
    goal = models.ForeignKey(Goal, models.CASCADE, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["cycle", "goal"], name="goal_once_in_cycle")]


class Inquiry(InCycle):
    """Step 2: something we want to know."""

    cycle = models.ForeignKey(Cycle, models.CASCADE, related_name="inquiries")
    text = models.CharField(max_length=400)
    author = models.ForeignKey(Person, models.PROTECT, related_name="+")


class SourceKind(models.TextChoices):
    """The form in which information was gathered."""

    NOTE = "note", _("A note")
    TABLE = "table", _("A table")
    FILE = "file", _("A file")
    LINK = "link", _("A link")


def random_name(source: "Source", name: str) -> str:
    """Where a file is kept: a name that cannot be guessed and says nothing."""
    return f"sources/{uuid.uuid4().hex}"


class Source(InCycle):
    """Step 2: something we gathered, with where it comes from."""

    cycle = models.ForeignKey(Cycle, models.CASCADE, related_name="sources")
    inquiry = models.ForeignKey(Inquiry, models.SET_NULL, null=True, blank=True, related_name="sources")
    kind = models.CharField(max_length=8, choices=SourceKind.choices)
    title = models.CharField(max_length=200)
    text = models.TextField(max_length=20_000, blank=True)
    link = models.URLField(max_length=600, blank=True)
    file = models.FileField(upload_to=random_name, max_length=120, blank=True)
    file_name = models.CharField(max_length=150, blank=True)
    # Who or what it comes from, and when.
    origin = models.CharField(max_length=300)
    author = models.ForeignKey(Person, models.PROTECT, related_name="+")
    # Which version of the words this is, and who wrote it when it is not the first.
    number = models.PositiveIntegerField(default=1)
    editor = models.ForeignKey(Person, models.PROTECT, null=True, blank=True, related_name="+")
    changed_at = models.DateTimeField(null=True, blank=True)


class EarlierSource(Row):
    """Step 2: how it read before it was changed, and who wrote it so."""

    source = models.ForeignKey(Source, models.CASCADE, related_name="earlier")
    number = models.PositiveIntegerField()
    title = models.CharField(max_length=200)
    text = models.TextField(max_length=20_000, blank=True)
    link = models.URLField(max_length=600, blank=True)
    origin = models.CharField(max_length=300)
    author = models.ForeignKey(Person, models.PROTECT, related_name="+")
    written_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["source", "number"], name="source_versions")]


class Round(InCycle):
    """Step 3: everybody writes alone; then all is revealed at once."""

    cycle = models.ForeignKey(Cycle, models.CASCADE, related_name="rounds")
    question = models.CharField(max_length=300)
    revealed_at = models.DateTimeField(null=True, blank=True)
    author = models.ForeignKey(Person, models.PROTECT, related_name="+")

    @property
    def is_revealed(self) -> bool:
        """Everybody can read what everybody wrote."""
        return self.revealed_at is not None


class Interpretation(Row):
    """Step 3: what strikes one member. Hers alone until the round is revealed."""

    round = models.ForeignKey(Round, models.CASCADE, related_name="interpretations")
    text = models.TextField(max_length=2000)
    author = models.ForeignKey(Person, models.CASCADE, related_name="+")
    # Written after the reveal, with the others' texts in sight.
    is_late = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["round", "author"], condition=Q(is_late=False), name="one_text_each_before_the_reveal"
            )
        ]


class Attention(InCycle):
    """Step 3: what needs our attention, as the group sees it."""

    cycle = models.ForeignKey(Cycle, models.CASCADE, related_name="attentions")
    text = models.CharField(max_length=400)
    author = models.ForeignKey(Person, models.PROTECT, related_name="+")


class CycleAction(InCycle):
    """Step 4: an action that follows from this round."""

    cycle = models.ForeignKey(Cycle, models.CASCADE, related_name="actions")
    action = models.ForeignKey(Action, models.CASCADE, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["cycle", "action"], name="action_once_in_cycle")]


class Aspect(models.TextChoices):
    """What is evaluated."""

    PRODUCT = "product", _("what we reached")
    PROCESS = "process", _("how we worked")


class Evaluation(InCycle):
    """Step 6: one version of the group's evaluation, of the product or of the process."""

    cycle = models.ForeignKey(Cycle, models.CASCADE, related_name="evaluations")
    aspect = models.CharField(max_length=8, choices=Aspect.choices)
    number = models.PositiveIntegerField()
    text = models.TextField(max_length=10_000)
    author = models.ForeignKey(Person, models.PROTECT, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["cycle", "aspect", "number"], name="evaluation_versions")]


class EvidenceKind(models.TextChoices):
    """What stands beside the numbers."""

    STORY = "story", _("a story")
    OBSERVATION = "observation", _("something we saw or heard")
    PRODUCT = "product", _("something that was made")


class Evidence(InCycle):
    """Step 6: what the round shows at one level that no number tells, and on which result or source it rests."""

    cycle = models.ForeignKey(Cycle, models.CASCADE, related_name="evidence")
    level = models.CharField(max_length=8, choices=Level.choices)
    kind = models.CharField(max_length=11, choices=EvidenceKind.choices)
    text = models.TextField(max_length=2000)
    result = models.ForeignKey(Result, models.SET_NULL, null=True, blank=True, related_name="+")
    source = models.ForeignKey(Source, models.SET_NULL, null=True, blank=True, related_name="+")
    author = models.ForeignKey(Person, models.PROTECT, related_name="+")
