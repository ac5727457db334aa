"""Reads about drafts that deserve a name."""

from dataclasses import dataclass
from uuid import UUID

from django.db.models import Exists, OuterRef, Q

from leerkring.communities.models import Community
from leerkring.decisions.models import Decision
from leerkring.decisions.queries import newest_proposal
from leerkring.drafts.models import Draft, DraftVersion
from leerkring.drafts.rules import Step
from leerkring.perspectives.queries import results_of


@dataclass(frozen=True)
class Line:
    """A draft in a list, and where it is."""

    draft: Draft
    step: Step


def lines(community: Community) -> list[Line]:
    """What the group is making and what it made, the latest first; one question."""
    versions = DraftVersion.objects.filter(draft=OuterRef("pk"))
    drafts = Draft.objects.filter(community=community).select_related("decision").annotate(has_text=Exists(versions))
    return [Line(one, one.step(has_text=one.has_text)) for one in drafts.order_by("-created_at", "pk")]


def versions_of(draft: Draft) -> list[DraftVersion]:
    """Every version of its text, the newest first."""
    return list(draft.versions.select_related("author").order_by("-number"))


def newest_version(draft: Draft) -> DraftVersion | None:
    """Its text as it reads now."""
    return draft.versions.select_related("author").order_by("-number").first()


def common_ground(draft: Draft) -> list[str] | None:
    """The statements that (nearly) all agree with; None as long as nothing was told."""
    results = results_of(draft.exploration) if draft.exploration else None
    return None if results is None else [line.statement.text for line in results.agreed]


def draft_of(decision: Decision) -> Draft | None:
    """The text that the group made together and decides about here."""
    return Draft.objects.filter(decision=decision).first()


def text_of(draft: Draft, step: Step, newest: DraftVersion | None) -> str:
    """Its words as they read now: those of the proposal once there is one, for it may have become better."""
    if step >= Step.DECIDE and draft.decision:
        return newest_proposal(draft.decision).text
    return newest.text if newest else ""


def origins(community: Community) -> dict[UUID, UUID]:
    """By the text that stands in the charter or is the ambition: the draft in which the group made it."""
    placed = Draft.objects.filter(Q(charter_text__isnull=False) | Q(ambition__isnull=False), community=community)
    rows = placed.values_list("charter_text", "ambition", "pk")
    return {text or ambition: draft for text, ambition, draft in rows}
