"""Who may see and do what in a cycle; and the one place that keeps unrevealed interpretations to their author."""

from uuid import UUID

from django.db.models import OuterRef, Q, QuerySet, Subquery
from django.utils.translation import gettext as _

from leerkring.communities.access import found
from leerkring.communities.models import Community
from leerkring.cycles.models import (
    Ambition,
    Attention,
    Cycle,
    CycleAction,
    CycleGoal,
    Evidence,
    Inquiry,
    Interpretation,
    Round,
    Source,
)
from leerkring.kit.errors import Refused
from leerkring.people.models import Person


def cycle_for(person: Person, cycle_id: UUID) -> Cycle:
    """This cycle, if the person may see what its community makes; else as if it did not exist."""
    return found(Cycle.objects.select_related("community"), person, cycle_id)


def worded_cycle_for(person: Person, cycle_id: UUID) -> Cycle:
    """This cycle with the words of its `ambition`, by the same rule."""
    newest = Ambition.objects.filter(cycle=OuterRef("pk")).order_by("-number").values("text")[:1]
    return found(Cycle.objects.select_related("community").annotate(ambition=Subquery(newest)), person, cycle_id)


def linked_goal_for(person: Person, link_id: UUID) -> CycleGoal:
    """A goal in its cycle, by the same rule."""
    return found(CycleGoal.objects.select_related("cycle__community", "goal"), person, link_id)


def linked_action_for(person: Person, link_id: UUID) -> CycleAction:
    """An action in its cycle, by the same rule."""
    return found(CycleAction.objects.select_related("cycle__community", "action"), person, link_id)


def inquiry_for(person: Person, inquiry_id: UUID) -> Inquiry:
    """Something the group wants to know, by the same rule."""
    return found(Inquiry.objects.select_related("cycle__community"), person, inquiry_id)


def source_for(person: Person, source_id: UUID) -> Source:
    """Something the group gathered, by the same rule."""
    sources = Source.objects.select_related("cycle__community", "inquiry", "author", "editor")
    return found(sources, person, source_id)


def round_for(person: Person, round_id: UUID) -> Round:
    """A question to look at together, by the same rule."""
    return found(Round.objects.select_related("cycle__community"), person, round_id)


def attention_for(person: Person, attention_id: UUID) -> Attention:
    """Something that needs attention, by the same rule."""
    return found(Attention.objects.select_related("cycle__community"), person, attention_id)


def evidence_for(person: Person, evidence_id: UUID) -> Evidence:
    """Something that shows an effect, by the same rule."""
    return found(Evidence.objects.select_related("cycle__community"), person, evidence_id)


def interpretations_seen_by(
    person: Person, communities: QuerySet[Community] | list[Community]
) -> QuerySet[Interpretation]:
    """Her own, and those that were revealed, in communities whose content she may see. Nothing reads them otherwise."""
    readable = Q(author=person) | Q(round__revealed_at__isnull=False)
    return Interpretation.objects.filter(readable, round__cycle__community__in=communities)


def require_open(cycle: Cycle, *, typed: str = "") -> None:
    """Raise when the round is closed: then it is there to be read."""
    if cycle.is_closed:
        raise Refused(
            _("This round is closed: you can read it. To add something, open it again or write in the round of now."),
            typed=typed,
        )
