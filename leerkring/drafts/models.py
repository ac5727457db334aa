"""From what (nearly) all of the group think to a text of its charter or its ambition."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from leerkring.communities.models import CharterText, Community, Section
from leerkring.cycles.models import Ambition
from leerkring.decisions.models import Decision
from leerkring.drafts.rules import Step, step_of
from leerkring.kit.models import Row
from leerkring.people.models import Person
from leerkring.perspectives.models import Exploration


class Target(models.TextChoices):
    """What the text is for: the ambition of the round of now, or a part of the vision in the charter."""

    AMBITION = "ambition", _("Our ambition")
    COMMUNITY = Section.COMMUNITY.value, Section.COMMUNITY.label
    EDUCATION = Section.EDUCATION.value, Section.EDUCATION.label
    OWN_ROLE = Section.OWN_ROLE.value, Section.OWN_ROLE.label
    CONTEXT = Section.CONTEXT.value, Section.CONTEXT.label


class Draft(Row):
    """A text that the group makes together, from what everybody thinks to its place."""

    community = models.ForeignKey(Community, models.CASCADE, related_name="+")
    target = models.CharField(max_length=12, choices=Target.choices)
    exploration = models.ForeignKey(Exploration, models.SET_NULL, null=True, blank=True, related_name="+")
    # The proposal in which the group decides about it, the last one when there were more.
    decision = models.ForeignKey(Decision, models.SET_NULL, null=True, blank=True, related_name="+")
    # Where it stands since a member put it there.
    charter_text = models.ForeignKey(CharterText, models.SET_NULL, null=True, blank=True, related_name="+")
    ambition = models.ForeignKey(Ambition, models.SET_NULL, null=True, blank=True, related_name="+")
    author = models.ForeignKey(Person, models.PROTECT, related_name="+")

    @property
    def is_placed(self) -> bool:
        """It stands in the charter, or as the ambition."""
        return self.charter_text_id is not None or self.ambition_id is not None

    def step(self, *, has_text: bool) -> Step:
        """Where it is on its way."""
        stage = self.decision.stage if self.decision else None
        return step_of(has_text=has_text, stage=stage, is_placed=self.is_placed)


class DraftVersion(Row):
    """One version of the text."""

    draft = models.ForeignKey(Draft, models.CASCADE, related_name="versions")
    number = models.PositiveIntegerField()
    text = models.TextField(max_length=4000)
    author = models.ForeignKey(Person, models.PROTECT, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["draft", "number"], name="draft_versions")]
