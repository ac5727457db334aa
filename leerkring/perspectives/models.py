"""A question that many answer by short statements: the statements, the secret answers, and what was told of them.

No row says what somebody answered. A sheet is found by a key that only the running server can make from its owner, and
that is replaced by chance when the exploration closes. Sheets and statements carry no moment, and their numbers are
chance, so that no order of rows says who was first.
"""

import datetime as dt

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from leerkring.communities.models import Audience, Community
from leerkring.kit.models import Row, Unordered, any_key
from leerkring.people.models import Person

LONGEST_STATEMENT = 200


class Compare(models.TextChoices):
    """Between which known groups common ground is looked for."""

    NOTHING = "", _("no groups")
    SCHOOL = "school", _("schools")
    POST = "post", _("roles")


class Stage(models.TextChoices):
    """How far it is."""

    WRITING = "writing", _("write")
    ANSWERING = "answering", _("answer")
    CLOSED = "closed", _("closed")


class Exploration(Row):
    """A question put to people, who say in short statements what they think."""

    community = models.ForeignKey(Community, models.CASCADE, related_name="+")
    question = models.CharField(max_length=300)
    context = models.TextField(max_length=2000, blank=True)
    # Sides of the question, in the group's words: what has nobody spoken about?
    aspects = models.JSONField(default=list, blank=True)
    audience = models.CharField(max_length=8, choices=Audience.choices, default=Audience.GROUP)
    compare = models.CharField(max_length=8, choices=Compare.choices, default=Compare.NOTHING, blank=True)
    shows_meanwhile = models.BooleanField(default=False)
    stage = models.CharField(max_length=10, choices=Stage.choices, default=Stage.WRITING)
    writes_until = models.DateField(null=True, blank=True)
    closes_on = models.DateField(null=True, blank=True)
    closed_on = models.DateField(null=True, blank=True)
    guests_token = models.CharField(max_length=64, blank=True)
    # How often each statement was answered and passed, as it stood some answers ago: {number: [answered, passed]}.
    standings = models.JSONField(default=dict, blank=True)
    follow_up = models.TextField(max_length=4000, blank=True)
    author = models.ForeignKey(Person, models.PROTECT, related_name="+")

    class Meta:
        indexes = [models.Index(fields=["community", "stage"], name="explorations_of_community")]
        constraints = [
            models.UniqueConstraint(
                fields=["guests_token"], condition=~Q(guests_token=""), name="one_exploration_a_token"
            )
        ]

    @property
    def is_closed(self) -> bool:
        """Nobody writes or answers any more."""
        return self.stage == Stage.CLOSED

    @property
    def is_writing(self) -> bool:
        """Everybody writes alone; nobody reads what others wrote."""
        return self.stage == Stage.WRITING

    def is_over(self, today: dt.date) -> bool:
        """It is closed, or its last day has passed."""
        return self.is_closed or (self.closes_on is not None and self.closes_on < today)


class Statement(Unordered):
    """One thought in one sentence. Who wrote it is known to nobody; while it is open its writer can mend it."""

    exploration = models.ForeignKey(Exploration, models.CASCADE, related_name="statements")
    text = models.CharField(max_length=LONGEST_STATEMENT)
    # A keyed hash of the writer, another one than that of her sheet; emptied when it closes.
    writer = models.CharField(max_length=64, blank=True)
    # The sides of the question it touches, by their place among the aspects.
    aspects = models.JSONField(default=list, blank=True)
    hidden_because = models.CharField(max_length=400, blank=True)

    @property
    def community(self) -> Community:
        """Where its exploration belongs."""
        return self.exploration.community

    @property
    def is_hidden(self) -> bool:
        """The group took it out, and said why."""
        return bool(self.hidden_because)


class Sheet(Unordered):
    """What somebody answered, and not who: {number of a statement: 1, -1 or 0}."""

    exploration = models.ForeignKey(Exploration, models.CASCADE, related_name="sheets")
    # A keyed hash of the owner and this exploration; chance once it is closed.
    key = models.CharField(max_length=64, unique=True, default=any_key)
    answers = models.JSONField(default=dict)
    # Her school or role where these are compared and are large enough, or that she came by the link; emptied when it
    # closes.
    part = models.CharField(max_length=36, blank=True)


# Of a sheet: she came by the link. Nobody can tell whether two of these are one person, so they are told apart.
BY_LINK = "link"


class Release(models.Model):
    """What was told of the answers, word by word: never less than a batch of people at a time."""

    exploration = models.OneToOneField(Exploration, models.CASCADE, primary_key=True, related_name="release")
    on = models.DateField()
    # How many sheets it tells of, without those of guests by the link.
    sheets = models.PositiveIntegerField(default=0)
    told = models.JSONField(default=dict)
    # Whether there are signs of more than one viewpoint, and from fifty people on the groups; never anybody's place.
    landscape = models.JSONField(null=True, blank=True)
    # The same three of guests by the link.
    guests = models.JSONField(default=dict, blank=True)
