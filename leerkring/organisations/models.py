"""Schools, boards and services, and who holds which post where."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from leerkring.kit.models import Row
from leerkring.people.models import Person


class Kind(models.TextChoices):
    """What sort of organisation it is."""

    SCHOOL = "school", _("school")
    BOARD = "board", _("board or school group")
    SERVICE = "service", _("guidance service")


class Organisation(Row):
    """A school, the board above it, or a service that guides schools."""

    kind = models.CharField(max_length=8, choices=Kind.choices)
    name = models.CharField(max_length=120)
    town = models.CharField(max_length=80, blank=True)
    parent = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="children")
    # The words used here: Dutch of the Netherlands, or of Flanders.
    words = models.CharField(max_length=8, choices=[("nl", _("Dutch")), ("nl-be", _("Dutch (Flanders)"))], default="nl")

    def __str__(self) -> str:
        return self.name


class PostKind(models.TextChoices):
    """What somebody does in an organisation. All staff are staff."""

    TEACHER = "teacher", _("teacher")
    ASSISTANT = "assistant", _("teaching assistant")
    CARE_COORDINATOR = "care_coordinator", _("care coordinator")
    CARETAKER = "caretaker", _("caretaker")
    OFFICE = "office", _("office")
    LEADER = "leader", _("school leader")
    BOARD_MEMBER = "board_member", _("board member")
    ADVISER = "adviser", _("adviser")
    ADMINISTRATOR = "administrator", _("administrator")
    OTHER = "other", _("other staff")


class Post(Row):
    """Somebody's post in an organisation, from a day until a day."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="+")
    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="posts")
    kind = models.CharField(max_length=20, choices=PostKind.choices)
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["person", "organisation", "kind"], condition=Q(ended_at=None), name="one_such_post_at_a_time"
            )
        ]
        indexes = [models.Index(fields=["organisation", "person"], name="post_in_organisation")]
