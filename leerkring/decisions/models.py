"""Decisions: a proposal, questions, reactions, a round, a better proposal, an outcome, a later word, a review."""

import datetime as dt

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from leerkring.communities.models import Community
from leerkring.decisions.rules import AGAINST, BLANK, FOR, LATER, Quorum
from leerkring.kit.models import Row, Unordered
from leerkring.people.models import Person


class Way(models.TextChoices):
    """How the group comes to this decision."""

    CONSENT = "consent", _("by consent")
    ADVICE = "advice", _("one decides after advice")
    DELEGATED = "delegated", _("one decides and tells us")
    MAJORITY = "majority", _("by majority, in a secret ballot")


class Phase(models.TextChoices):
    """Where the talk about a proposal is. It says what is asked first; nothing is refused because of it."""

    CLEAR = "clear", _("Is it clear?")
    REACT = "react", _("Reactions")
    ROUND = "round", _("Consent round")


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
    way = models.CharField(max_length=10, choices=Way.choices, default=Way.CONSENT)
    phase = models.CharField(max_length=5, choices=Phase.choices, default=Phase.ROUND)
    stage = models.CharField(max_length=10, choices=Stage.choices, default=Stage.PROPOSED)
    # Until when members can speak; after it the group may decide without those who did not.
    respond_by = models.DateField(null=True, blank=True)
    review_on = models.DateField(null=True, blank=True)
    decided_at = models.DateTimeField(null=True, blank=True)
    # Why the group decided this; of a withdrawn proposal, why it was withdrawn.
    because = models.TextField(max_length=2000, blank=True)
    # Who decides, where one of them does.
    decider = models.ForeignKey(Person, models.PROTECT, null=True, blank=True, related_name="+")
    author = models.ForeignKey(Person, models.PROTECT, related_name="+")

    class Meta:
        indexes = [models.Index(fields=["community", "stage", "review_on"], name="decisions_of_community")]

    @property
    def is_in_round(self) -> bool:
        """The group is still deciding."""
        return self.stage == Stage.PROPOSED

    @property
    def is_alone(self) -> bool:
        """One of the group decides."""
        return self.way in (Way.ADVICE, Way.DELEGATED)

    @property
    def is_secret(self) -> bool:
        """The group votes; who did not is known to nobody."""
        return self.way == Way.MAJORITY

    def has_no_later_word_of(self, person: Person) -> bool:
        """Nobody speaks later as the one who was away where nobody knows who was; nor does who decided it herself."""
        return self.is_secret or self.decider_id == person.pk

    @property
    def decided_on(self) -> dt.date | None:
        """The day on which it was decided, where the schools are; None as long as it is not in force."""
        is_in_force = self.stage == Stage.ADOPTED and self.decided_at is not None
        return timezone.localdate(self.decided_at) if is_in_force else None

    @property
    def later_until(self) -> dt.date | None:
        """Until when who did not speak can still do so."""
        return self.decided_on + LATER if self.decided_on else None

    def is_due(self, today: dt.date) -> bool:
        """It is in force, and the group wanted to look at it again by now."""
        return self.stage == Stage.ADOPTED and self.review_on is not None and self.review_on <= today


class Proposal(Row):
    """One version of the text that lies before the group."""

    decision = models.ForeignKey(Decision, models.CASCADE, related_name="proposals")
    number = models.PositiveIntegerField()
    text = models.TextField(max_length=4000)
    # Of a secret ballot: how many voted, and whether more were for it than against it, once it was counted.
    ballots_counted = models.PositiveIntegerField(default=0)
    is_carried = models.BooleanField(null=True, blank=True)
    author = models.ForeignKey(Person, models.PROTECT, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["decision", "number"], name="proposal_versions")]


class Vote(models.TextChoices):
    """What one can vote."""

    FOR = FOR, _("For")
    AGAINST = AGAINST, _("Against")
    BLANK = BLANK, _("I leave it to the others")


class Ballot(Unordered):
    """A secret vote. Nothing says whose, when or in which order; when it is counted, all of them are destroyed."""

    proposal = models.ForeignKey(Proposal, models.CASCADE, related_name="ballots")
    # A keyed hash of the voter and this proposal, so that she can vote otherwise and not twice.
    key = models.CharField(max_length=64, unique=True)
    vote = models.CharField(max_length=7, choices=Vote.choices)


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
    # The better proposal in which this objection was taken up.
    taken_up_in = models.ForeignKey(Proposal, models.SET_NULL, null=True, blank=True, related_name="+")
    # Said after it was decided, by somebody who had not spoken.
    is_late = models.BooleanField(default=False)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["proposal", "person"], name="one_voice_each")]


class Clarification(Row):
    """Is it clear? A question about the proposal, and the answer of who proposed it."""

    decision = models.ForeignKey(Decision, models.CASCADE, related_name="clarifications")
    text = models.TextField(max_length=1000)
    answer = models.TextField(max_length=2000, blank=True)
    author = models.ForeignKey(Person, models.PROTECT, related_name="+")
    answerer = models.ForeignKey(Person, models.PROTECT, null=True, blank=True, related_name="+")

    @property
    def community(self) -> Community:
        """The community of its decision."""
        return self.decision.community


class Reaction(Row):
    """What one member says before it is decided: a first reaction, or the advice for which she was asked."""

    decision = models.ForeignKey(Decision, models.CASCADE, related_name="reactions")
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    # Advice is empty until it is given, and kept whatever is decided.
    is_advice = models.BooleanField(default=False)
    text = models.TextField(max_length=2000, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["decision", "person", "is_advice"], name="one_reaction_and_one_advice_each")
        ]


QUORUMS = {
    Quorum.HALF: _("at least half of you"),
    Quorum.TWO_THIRDS: _("at least two thirds of you"),
    Quorum.THREE_QUARTERS: _("at least three quarters of you"),
    Quorum.ALL: _("all of you"),
}


class Terms(Row):
    """What the group agreed about deciding. They hold as long as the decision that brought them is in force."""

    decision = models.OneToOneField(Decision, models.CASCADE, related_name="terms")
    quorum = models.CharField(max_length=14, choices=list(QUORUMS.items()), default=Quorum.HALF)
    # In some matters the group may vote, in secret.
    allows_majority = models.BooleanField(default=False)


class Review(Row):
    """What the group found when it looked at the decision again."""

    decision = models.ForeignKey(Decision, models.CASCADE, related_name="reviews")
    text = models.TextField(max_length=4000)
    next_review_on = models.DateField(null=True, blank=True)
    author = models.ForeignKey(Person, models.PROTECT, related_name="+")
