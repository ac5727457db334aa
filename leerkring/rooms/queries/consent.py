"""A round of consent in a room. Who reads which voice says `decisions`; a room only waits until all have spoken."""

from dataclasses import dataclass
from uuid import UUID

from django.db.models import Exists, OuterRef
from django.utils import timezone

from leerkring.communities.queries import members_of
from leerkring.decisions.models import Decision, Proposal, Voice
from leerkring.decisions.queries import newest_proposal, talk_of
from leerkring.decisions.rules import Outlook
from leerkring.people.models import Person
from leerkring.rooms.models import Seat, Step, Yielded
from leerkring.rooms.queries.room import PRESENT


@dataclass(frozen=True)
class Circle:
    """How the round stands, as one reader in the room may see it.

    `away` are the members who did not speak and are not here: they speak later, on the page of the decision.
    """

    decision: Decision
    proposal: Proposal
    members: int
    spoken: int
    waiting: int
    away: tuple[Person, ...]
    mine: Voice | None
    voices: tuple[Voice, ...]
    reads_voices: bool
    outlook: Outlook | None

    @property
    def improvements(self) -> list[Voice]:
        """What makes the proposal better: objections first, then concerns; only what has words."""
        said = [voice for voice in self.voices if voice.text and voice.stand != "consent"]
        return sorted(said, key=lambda voice: voice.stand != "objection")


def decision_of(step: Step) -> Decision | None:
    """The decision that was last laid before the group in this step."""
    born = Yielded.objects.filter(step=step, made__decision__isnull=False).select_related("made__decision__author")
    latest = born.order_by("-created_at", "-pk").first()
    decision = latest.made.decision if latest is not None else None
    if decision is not None:
        decision.community = step.community
    return decision


def members_at(step: Step) -> tuple[list[Person], set[UUID]]:
    """The members of the group, and which of them are in the room now."""
    since = timezone.now() - PRESENT
    seat = Seat.objects.filter(meeting=step.meeting, person=OuterRef("pk"), left_at=None, seen_at__gte=since)
    members = list(members_of(step.community).annotate(is_here=Exists(seat)))
    return list(members), {member.pk for member in members if member.is_here}


def has_everybody_spoken(step: Step, decision: Decision) -> bool:
    """Nobody of the group who is in the room still thinks."""
    spoken = set(newest_proposal(decision).voices.values_list("person", flat=True))
    return members_at(step)[1] <= spoken


def circle_of(step: Step, reader: Person | None) -> Circle | None:
    """The round of this step; None before a proposal lies before the group."""
    decision = decision_of(step)
    if decision is None:
        return None
    if reader is None:
        return _circle_of_a_guest(step, decision)
    members, here = members_at(step)
    talk = talk_of(reader, decision, members)
    waiting = [person for person in talk.silent if person.pk in here]
    # Her own rule lets her read once she spoke herself; in a room the others think until they all did.
    reads = talk.reads_voices and not (waiting and decision.is_in_round)
    return Circle(
        decision=decision,
        proposal=talk.current.proposal,
        members=talk.members,
        spoken=talk.members - len(talk.silent),
        waiting=len(waiting),
        away=tuple(person for person in talk.silent if person not in waiting),
        mine=talk.mine,
        voices=talk.current.voices if reads else (),
        reads_voices=reads,
        outlook=talk.outlook if reads else None,
    )


def _circle_of_a_guest(step: Step, decision: Decision) -> Circle:
    proposal = newest_proposal(decision)
    members, here = members_at(step)
    spoken = set(proposal.voices.values_list("person", flat=True))
    silent = [member for member in members if member.pk not in spoken]
    waiting = sum(1 for member in silent if member.pk in here)
    return Circle(decision, proposal, len(members), len(members) - len(silent), waiting, (), None, (), False, None)
