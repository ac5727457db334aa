"""Meetings: planned, opened by the chair, and afterwards their own minutes."""

import datetime as dt

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from leerkring.commitments.models import Action
from leerkring.communities.models import Community
from leerkring.decisions.models import Decision
from leerkring.goals.models import Goal, Measurement
from leerkring.kit.models import Row
from leerkring.people.models import Person


class Meeting(Row):
    """One coming together of a community."""

    community = models.ForeignKey(Community, models.CASCADE, related_name="+")
    title = models.CharField(max_length=120)
    starts_at = models.DateTimeField()
    minutes = models.PositiveIntegerField(default=90)
    place = models.CharField(max_length=200, blank=True)
    link = models.URLField(max_length=400, blank=True)
    # The role rotates, and belongs to the meeting, not to the person.
    chair = models.ForeignKey(Person, models.PROTECT, null=True, blank=True, related_name="+")
    opened_at = models.DateTimeField(null=True, blank=True)
    closed_at = models.DateTimeField(null=True, blank=True)
    cancelled_at = models.DateTimeField(null=True, blank=True)
    author = models.ForeignKey(Person, models.PROTECT, related_name="+")
    # Raised by every change, so that calendars notice it.
    sequence = models.PositiveIntegerField(default=0)
    changed_at = models.DateTimeField(auto_now=True)

    class Meta:
        indexes = [models.Index(fields=["community", "starts_at"], name="meetings_of_community")]

    def __str__(self) -> str:
        return self.title

    @property
    def meeting(self) -> "Meeting":
        """Itself: everything of a meeting has a meeting, so that one question serves all."""
        return self

    @property
    def ends_at(self) -> dt.datetime:
        """When it is planned to end."""
        return self.starts_at + dt.timedelta(minutes=self.minutes)

    @property
    def is_open(self) -> bool:
        """It is going on now."""
        return self.opened_at is not None and self.closed_at is None

    @property
    def is_over(self) -> bool:
        """It was closed or cancelled."""
        return self.closed_at is not None or self.cancelled_at is not None

    @property
    def can_open(self) -> bool:
        """Its day has come, or is behind us: it can be opened."""
        return timezone.localdate(self.starts_at) <= timezone.localdate()

    @property
    def can_reopen(self) -> bool:
        """It was closed today."""
        return self.closed_at is not None and timezone.localdate(self.closed_at) == timezone.localdate()


class AgendaItem(Row):
    """One activity of a meeting, with its minutes."""

    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="agenda")
    position = models.PositiveIntegerField()
    title = models.CharField(max_length=200)
    how = models.TextField(max_length=2000, blank=True)
    minutes = models.PositiveIntegerField(default=10)
    serves = models.ForeignKey(Goal, models.SET_NULL, null=True, blank=True, related_name="+")
    # Or the question that it is for, in the words of whoever asks it.
    question = models.CharField(max_length=300, blank=True)
    author = models.ForeignKey(Person, models.PROTECT, related_name="+")
    # Something came out of it that stands to be read on a page of its own.
    has_outcome = models.BooleanField(default=False)
    # Raised by every change of its text, so that nobody overwrites what somebody else just wrote.
    number = models.PositiveIntegerField(default=1)

    class Meta:
        indexes = [models.Index(fields=["meeting", "position"], name="agenda_in_order")]

    @property
    def community(self) -> Community:
        """Where its meeting belongs."""
        return self.meeting.community


class Attendance(Row):
    """Who was there, and who let know that she would not be."""

    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="attendances")
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    was_there = models.BooleanField(default=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["meeting", "person"], name="present_once")]


class Invited(Row):
    """What was last mailed to somebody about a meeting, for the calendar that she uses."""

    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="+")
    person = models.ForeignKey(Person, models.CASCADE, related_name="+")
    sequence = models.PositiveIntegerField()
    is_cancelled = models.BooleanField(default=False)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["meeting", "person"], name="invited_once")]


class Made(Row):
    """Something that was made in a meeting: its birth place. Exactly one of the things is set."""

    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="made")
    item = models.ForeignKey(AgendaItem, models.SET_NULL, null=True, blank=True, related_name="+")
    decision = models.ForeignKey(Decision, models.CASCADE, null=True, blank=True, related_name="+")
    action = models.ForeignKey(Action, models.CASCADE, null=True, blank=True, related_name="+")
    measurement = models.ForeignKey(Measurement, models.CASCADE, null=True, blank=True, related_name="+")
    note = models.TextField(max_length=4000, blank=True)
    # All wrote it together in a step of the room; its author is who led then.
    is_of_all = models.BooleanField(default=False)
    author = models.ForeignKey(Person, models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=(Q(decision__isnull=False) & Q(action=None) & Q(measurement=None) & Q(note=""))
                | (Q(action__isnull=False) & Q(decision=None) & Q(measurement=None) & Q(note=""))
                | (Q(measurement__isnull=False) & Q(decision=None) & Q(action=None) & Q(note=""))
                | (~Q(note="") & Q(decision=None) & Q(action=None) & Q(measurement=None)),
                name="made_is_one_thing",
            )
        ]

    @property
    def community(self) -> Community:
        """Where its meeting belongs."""
        return self.meeting.community


class Worth(models.IntegerChoices):
    """Whether a meeting was worth the time."""

    NO = 1, _("No")
    NOT_REALLY = 2, _("Not really")
    A_LITTLE = 3, _("A little")
    YES = 4, _("Yes")
    VERY_MUCH = 5, _("Very much")


class Impression(Row):
    """How somebody found a meeting, in ten seconds. Once it is told to the group, nobody knows any more who said it."""

    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="+")
    person = models.ForeignKey(Person, models.PROTECT, null=True, blank=True, related_name="+")
    score = models.PositiveIntegerField(choices=Worth.choices)
    text = models.CharField(max_length=300, blank=True)
    told_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["meeting", "person"], name="one_impression_of_each"),
            models.CheckConstraint(
                condition=Q(told_at=None, person__isnull=False) | Q(told_at__isnull=False, person=None),
                name="told_without_a_name",
            ),
        ]

    @property
    def community(self) -> Community:
        """Where its meeting belongs."""
        return self.meeting.community
