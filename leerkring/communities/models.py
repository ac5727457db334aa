"""The professional learning community: its people, its frame and its own agreements."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from leerkring.communities.rules import FrameWords, Plan
from leerkring.kit.models import Row
from leerkring.organisations.models import Organisation
from leerkring.people.models import Person


class Audience(models.TextChoices):
    """Who is asked something by a group."""

    GROUP = "group", _("our own circle")
    SCHOOLS = "schools", _("everybody at the schools that take part")
    NETWORK = "network", _("everybody in our network")
    GUESTS = "guests", _("our circle, and guests by a link")


class Community(Row):
    """A professional learning community (PLG)."""

    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    name = models.CharField(max_length=120)
    theme = models.CharField(max_length=200)
    # The subject-didactic content it is tied to: a community is a means, never a goal in itself.
    content = models.CharField(max_length=400)
    started_on = models.DateField()
    ended_on = models.DateField(null=True, blank=True)
    # Where the group is in its cycle, 1 to 6; kept here because every page of the community shows it.
    step = models.PositiveSmallIntegerField(null=True, blank=True)
    # The pages of the group about which something was ever asked; kept here so that no other page need look for it.
    asked_on: "models.JSONField[list[str], list[str]]" = models.JSONField(default=list, blank=True)
    # Raised by every act in this community; open pages and caches compare it.
    version = models.PositiveBigIntegerField(default=1)
    # Raised by one, the community's calendar address that was given out stops working.
    calendar_number = models.PositiveIntegerField(default=1)

    def __str__(self) -> str:
        return self.name

    @property
    def community(self) -> "Community":
        """Itself: everything a group makes has a community, so that one door serves all."""
        return self


class Span(Row):
    """A school that takes part in a community."""

    community = models.ForeignKey(Community, models.CASCADE, related_name="spans")
    school = models.ForeignKey(Organisation, models.PROTECT, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["community", "school"], name="a_school_once")]


class MembershipKind(models.TextChoices):
    """How somebody belongs to a community."""

    MEMBER = "member", _("member")
    STEERING = "steering", _("steering group")


class Membership(Row):
    """Somebody's place in a community, until it ended."""

    community = models.ForeignKey(Community, models.CASCADE, related_name="memberships")
    person = models.ForeignKey(Person, models.CASCADE, related_name="+")
    kind = models.CharField(max_length=8, choices=MembershipKind.choices, default=MembershipKind.MEMBER)
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["community", "person", "kind"], condition=Q(ended_at=None), name="one_place_at_a_time"
            )
        ]
        indexes = [models.Index(fields=["person", "community"], name="membership_of_person")]

    @property
    def is_steering(self) -> bool:
        """A place in the steering group, which is no place in the group."""
        return self.kind == MembershipKind.STEERING


class Role(models.TextChoices):
    """The four roles in which somebody from outside guides a community."""

    PROCESS_FACILITATOR = "process_facilitator", _("process facilitator")
    PROCESS_GUARDIAN = "process_guardian", _("process guardian")
    CRITICAL_FRIEND = "critical_friend", _("critical friend")
    EXTERNAL_EXPERT = "external_expert", _("external expert")


class Facilitation(Row):
    """Somebody from outside who guides a community, in one role, under an agreement, for a time."""

    community = models.ForeignKey(Community, models.CASCADE, related_name="facilitations")
    person = models.ForeignKey(Person, models.CASCADE, related_name="+")
    role = models.CharField(max_length=20, choices=Role.choices)
    # The service that sends her; its advisers see that this community exists, and nothing of its content.
    service = models.ForeignKey(Organisation, models.PROTECT, null=True, blank=True, related_name="+")
    agreement = models.TextField(max_length=2000, blank=True)
    ends_on = models.DateField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["community", "person", "role"], condition=Q(ended_at=None), name="one_such_role_at_a_time"
            )
        ]
        indexes = [models.Index(fields=["person", "community"], name="facilitation_of_person")]


class Frame(Row):
    """One version of the frame (kaders) that leader or board gives: mandate, limits, hours and means."""

    community = models.ForeignKey(Community, models.CASCADE, related_name="frames")
    number = models.PositiveIntegerField()
    mandate = models.TextField(max_length=4000, blank=True)
    limits = models.TextField(max_length=4000, blank=True)
    means = models.TextField(max_length=4000, blank=True)
    # Hours promised to each member in one school year.
    hours = models.PositiveIntegerField(null=True, blank=True)
    # Meetings promised in one school year.
    meetings = models.PositiveIntegerField(null=True, blank=True)
    author = models.ForeignKey(Person, models.PROTECT, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["community", "number"], name="frame_versions")]

    @property
    def words(self) -> FrameWords:
        """What it says."""
        return FrameWords(self.mandate, self.limits, self.means, self.hours, self.meetings)


class Section(models.TextChoices):
    """The group's own part of the charter."""

    EDUCATION = "education", _("How we see education")
    OWN_ROLE = "own_role", _("How we see our own work")
    COMMUNITY = "community", _("What this community is to us")
    CONTEXT = "context", _("How we see our surroundings")
    AGREEMENTS = "agreements", _("Our working agreements")


class CharterText(Row):
    """One version of one section of the charter."""

    community = models.ForeignKey(Community, models.CASCADE, related_name="charter_texts")
    section = models.CharField(max_length=12, choices=Section.choices)
    number = models.PositiveIntegerField()
    text = models.TextField(max_length=10_000)
    author = models.ForeignKey(Person, models.PROTECT, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["community", "section", "number"], name="charter_versions")]


class TimePlan(Row):
    """One version of the group's time plan."""

    community = models.ForeignKey(Community, models.CASCADE, related_name="time_plans")
    number = models.PositiveIntegerField()
    weeks_between = models.PositiveIntegerField()
    minutes = models.PositiveIntegerField()
    # Hours each member expects to work for this between two meetings.
    hours_between = models.DecimalField(max_digits=5, decimal_places=1)
    school_years = models.PositiveIntegerField()
    author = models.ForeignKey(Person, models.PROTECT, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["community", "number"], name="time_plan_versions")]

    @property
    def plan(self) -> Plan:
        """What it says."""
        return Plan(self.weeks_between, self.minutes, self.hours_between, self.school_years)
