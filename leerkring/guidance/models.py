"""What a facilitator may do: ask. And what an external expert may bring, when the group asked for it."""

from django.db import models

from leerkring.communities.models import Community
from leerkring.kit.models import Row
from leerkring.people.models import Person
from leerkring.reflections.models import Reflection


class Question(Row):
    """A question that a facilitator lays before the group."""

    community = models.ForeignKey(Community, models.CASCADE, related_name="+")
    text = models.CharField(max_length=500)
    author = models.ForeignKey(Person, models.PROTECT, related_name="+")
    # The facilitator took it back, or the group is done with it.
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes = [models.Index(fields=["community", "ended_at", "created_at"], name="questions_of_community")]


class Answer(Row):
    """A reflection that somebody wrote upon a question; the group answers itself, not the facilitator."""

    question = models.ForeignKey(Question, models.CASCADE, related_name="answers")
    reflection = models.OneToOneField(Reflection, models.CASCADE, related_name="+")


class KnowledgeRequest(Row):
    """The group asks an external expert for knowledge."""

    community = models.ForeignKey(Community, models.CASCADE, related_name="+")
    text = models.CharField(max_length=500)
    author = models.ForeignKey(Person, models.PROTECT, related_name="+")
    ended_at = models.DateTimeField(null=True, blank=True)


class Knowledge(Row):
    """What the expert brought upon a request."""

    request = models.ForeignKey(KnowledgeRequest, models.CASCADE, related_name="brought")
    text = models.TextField(max_length=10_000)
    link = models.URLField(max_length=600, blank=True)
    author = models.ForeignKey(Person, models.PROTECT, related_name="+")
    # Which version of the words this is; only who brought it changes it.
    number = models.PositiveIntegerField(default=1)
    changed_at = models.DateTimeField(null=True, blank=True)

    @property
    def community(self) -> Community:
        """Whose question it answers."""
        return self.request.community


class EarlierKnowledge(Row):
    """How it read before its author changed it."""

    knowledge = models.ForeignKey(Knowledge, models.CASCADE, related_name="earlier")
    number = models.PositiveIntegerField()
    text = models.TextField(max_length=10_000)
    link = models.URLField(max_length=600, blank=True)
    written_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["knowledge", "number"], name="knowledge_versions")]
