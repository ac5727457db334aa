"""Decisions by consent: a proposal, a round, an amended proposal, an outcome, a review."""

import datetime as dt

from django.db import models
from django.utils.translation import gettext_lazy as _

from leerkring.communities.models import Community
from leerkring.kit.models import Row
from leerkring.people.models import Person


class Stage(models.TextChoices):
    """How far a decision is."""

    PROPOSED = "proposed", _("proposed")
    ADOPTED = "adopted", _("decided")
    WITHDRAWN = "withdrawn", _("withdrawn")
    ENDED = "ended", _("no longer in force")


class Decision(Row):
    """One matter that the group decides about."""

    community = models.ForeignKey(Community, models.CASCADE, related_name="+")
    title = models.CharField(max_length=200)
    stage = models.CharField(max_length=10, choices=Stage.choices, default=Stage.PROPOSED)
    # Until when members can speak; after it the group may decide without those who did not.
    respond_by = models.DateField(null=True, blank=True)
    review_on = models.DateField(null=True, blank=True)
    decided_at = models.DateTimeField(null=True, blank=True)
    because = models.TextField(max_length=2000, blank=True)
    author = models.ForeignKey(Person, models.PROTECT, related_name="+")

    class Meta:
        indexes = [models.Index(fields=["community", "stage", "review_on"], name="decisions_of_community")]

    @property
    def is_in_round(self) -> bool:
        """The group is still deciding."""
        return self.stage == Stage.PROPOSED

    def is_due(self, today: dt.date) -> bool:
        """It is in force, and the group wanted to look at it again by now."""
        return self.stage == Stage.ADOPTED and self.review_on is not None and self.review_on <= today


class Proposal(Row):
    """One version of the text that lies before the group."""

    decision = models.ForeignKey(Decision, models.CASCADE, related_name="proposals")
    number = models.PositiveIntegerField()
    text = models.TextField(max_length=4000)
    author = models.ForeignKey(Person, models.PROTECT, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["decision", "number"], name="proposal_versions")]


class Stand(models.TextChoices):
    """What a member can say about a proposal."""

    CONSENT = "consent", _("I consent")
    CONCERN = "concern", _("I consent, with a concern")
    OBJECTION = "objection", _("I have a reasoned objection")


class Voice(Row):
    """What one member said about one version of a proposal."""

    proposal = models.ForeignKey(Proposal, models.CASCADE, related_name="voices")
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    stand = models.CharField(max_length=10, choices=Stand.choices)
    text = models.TextField(max_length=2000, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["proposal", "person"], name="one_voice_each")]


class Review(Row):
    """What the group found when it looked at the decision again."""

    decision = models.ForeignKey(Decision, models.CASCADE, related_name="reviews")
    text = models.TextField(max_length=4000)
    next_review_on = models.DateField(null=True, blank=True)
    author = models.ForeignKey(Person, models.PROTECT, related_name="+")
