"""What a group chooses, the secret ballots, and what was told of them.

No row says how somebody voted. A paper is found by a key that only the running server can make from its owner, and that
is replaced by chance when the choice closes. Papers carry no moment, and their numbers are chance, so that no order of
rows says who was first.
"""

import datetime as dt
from typing import Any

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from leerkring.choices.rules.steps import Rule
from leerkring.communities.models import Audience, Community
from leerkring.kit.models import Row, Unordered, any_key
from leerkring.people.models import Person


class Kind(models.TextChoices):
    """How is chosen."""

    THEMES = "themes", _("some of many, fairly divided")
    APPROVAL = "approval", _("what most of us support")
    RANKING = "ranking", _("an order")
    POLL = "poll", _("a quick poll")


class Stage(models.TextChoices):
    """How far it is."""

    PREPARED = "prepared", _("being prepared")
    OPEN = "open", _("open")
    CLOSED = "closed", _("closed")


class Choice(Row):
    """A question with options between which people choose."""

    community = models.ForeignKey(Community, models.CASCADE, related_name="+")
    kind = models.CharField(max_length=8, choices=Kind.choices, default=Kind.THEMES)
    question = models.CharField(max_length=300)
    context = models.TextField(max_length=2000, blank=True)
    # The words of the options; their order is the order of the list, which settles a tie.
    options = models.JSONField(default=list)
    # Raised by every change of question or options, so that nobody overwrites what somebody else just wrote.
    number = models.PositiveIntegerField(default=1)
    seats = models.PositiveSmallIntegerField(default=1)
    audience = models.CharField(max_length=8, choices=Audience.choices, default=Audience.GROUP)
    stage = models.CharField(max_length=8, choices=Stage.choices, default=Stage.PREPARED)
    # It is held in a meeting: people vote there, and there the outcome is shown.
    is_live = models.BooleanField(default=False)
    closes_on = models.DateField(null=True, blank=True)
    closed_on = models.DateField(null=True, blank=True)
    # The page of ours that it is about and where it stands as well: an address without host; it shows there only.
    page = models.CharField(max_length=200, blank=True)
    guests_token = models.CharField(max_length=64, blank=True)
    # What was told of the papers so far, in the words of `rules.telling`; nothing else of them ever leaves the table.
    told = models.JSONField(default=dict, blank=True)
    author = models.ForeignKey(Person, models.PROTECT, related_name="+")

    class Meta:
        indexes = [models.Index(fields=["community", "stage"], name="choices_of_community")]
        constraints = [
            models.UniqueConstraint(fields=["guests_token"], condition=~Q(guests_token=""), name="one_choice_a_token")
        ]

    @property
    def is_prepared(self) -> bool:
        """The group is still writing the options."""
        return self.stage == Stage.PREPARED

    @property
    def is_open(self) -> bool:
        """People can vote."""
        return self.stage == Stage.OPEN

    @property
    def is_closed(self) -> bool:
        """What came of it is told."""
        return self.stage == Stage.CLOSED

    @property
    def is_poll(self) -> bool:
        """Everybody picks one answer."""
        return self.kind == Kind.POLL

    @property
    def rule(self) -> Rule:
        """How the options are chosen."""
        return Rule.APPROVAL if self.kind == Kind.APPROVAL else Rule.EQUAL_SHARES

    def takes_votes(self, today: dt.date) -> bool:
        """It is open, and its last day has not passed."""
        return self.is_open and not self.is_live and (self.closes_on is None or today <= self.closes_on)


class Paper(Unordered):
    """How somebody voted, and not who: the places of the options, from 0."""

    choice = models.ForeignKey(Choice, models.CASCADE, related_name="papers")
    # A keyed hash of the owner and this choice; chance once it is closed.
    key = models.CharField(max_length=64, unique=True, default=any_key)
    ballot = models.JSONField(default=list)
    # Of a guest by the link. Nobody can tell whether two of these are one person, so they are counted apart.
    is_by_link = models.BooleanField(default=False)

    @property
    def community(self) -> Community:
        """Where its choice belongs."""
        return self.choice.community

    @property
    def places(self) -> list[int]:
        """What stands on it."""
        places: list[Any] = self.ballot
        return [int(place) for place in places]
