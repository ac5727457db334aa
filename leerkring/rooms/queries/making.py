"""What was made in a step and lives on in the group."""

from django.db.models import QuerySet

from leerkring.meetings.models import Made
from leerkring.people.models import Person
from leerkring.rooms.models import Step, Yielded


def made_in_step(step: Step) -> QuerySet[Made]:
    """What was born in this step, in the order it was made."""
    made = Made.objects.filter(pk__in=Yielded.objects.filter(step=step).values("made"))
    return made.order_by("created_at", "pk")


def own_made(step: Step, person: Person | None) -> QuerySet[Made]:
    """What this person made in this step, and can still take back."""
    if person is None:
        return Made.objects.none()
    return made_in_step(step).filter(author=person).select_related("action", "measurement", "meeting__community")
