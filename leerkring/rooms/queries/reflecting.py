"""What somebody wrote for herself during a step."""

from django.db.models import QuerySet
from django.utils import timezone

from leerkring.people.models import Person
from leerkring.reflections.models import Reflection
from leerkring.rooms.models import Step


def reflections_in(step: Step, person: Person | None) -> QuerySet[Reflection]:
    """Her own reflections in this group since the step began, which she did not share; only for her own eyes.

    By the clock, because a link from a step to a reflection would tell who wrote.
    """
    own = Reflection.objects.filter(community=step.community, author=person, shared_at=None)
    if person is None or step.opened_at is None:
        return own.none()
    return own.filter(created_at__gte=step.opened_at, created_at__lte=step.ended_at or timezone.now()).order_by(
        "created_at"
    )
