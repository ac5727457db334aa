"""What was made in a step and lives on in the group."""

from dataclasses import dataclass
from uuid import UUID

from django.db.models import OuterRef, Q, QuerySet, Subquery

from leerkring.commitments.models import Action, State
from leerkring.commitments.queries import nearest_first
from leerkring.meetings.models import Made
from leerkring.people.models import Person
from leerkring.rooms.models import Step, Yielded


def made_in_step(step: Step) -> QuerySet[Made]:
    """What was born in this step, in the order it was made."""
    made = Made.objects.filter(pk__in=Yielded.objects.filter(step=step).values("made"))
    return made.order_by("created_at", "pk")


@dataclass(frozen=True)
class Agreed:
    """An action that was born in this step; `pk` is that of its birth."""

    pk: UUID
    author_id: UUID
    action: Action


def agreed_and_open(step: Step) -> tuple[list[Agreed], list[Action]]:
    """What was agreed in this step, in the order it was; and what was open already, the nearest day first."""
    born = Yielded.objects.filter(step=step, made__action=OuterRef("pk"))
    actions = nearest_first(Action.objects.filter(community=step.community)).annotate(
        made=Subquery(born.values("made")[:1]), made_by=Subquery(born.values("made__author")[:1])
    )
    found = list(actions.filter(Q(made__isnull=False) | Q(state=State.OPEN)))
    agreed = [Agreed(one.made, one.made_by, one) for one in found if one.made]
    agreed.sort(key=lambda one: (one.action.created_at, one.pk))
    return agreed, [one for one in found if not one.made]


def own_made(step: Step, person: Person | None) -> QuerySet[Made]:
    """What this person made in this step, and can still take back."""
    if person is None:
        return Made.objects.none()
    return made_in_step(step).filter(author=person).select_related("action", "measurement", "meeting__community")
