"""A round of consent in a room. Who reads which voice says `decisions`; a room only waits until all have spoken."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

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


def members_here(step: Step) -> set[UUID]:
    """The people with a seat who are in the room now."""
    seats = Seat.objects.filter(meeting=step.meeting, left_at=None, seen_at__gte=timezone.now() - PRESENT)
    return set(seats.filter(person__isnull=False).values_list("person", flat=True))


def has_everybody_spoken(step: Step, decision: Decision) -> bool:
    """Nobody of the group who is in the room still thinks."""
    spoken = set(newest_proposal(decision).voices.values_list("person", flat=True))
    return not _waited_for(step, [person for person in members_of(step.community) if person.pk not in spoken])


def circle_of(step: Step, reader: Person | None) -> Circle | None:
    """The round of this step; None before a proposal lies before the group."""
    decision = decision_of(step)
    if decision is None:
        return None
    if reader is None:
        return _circle_of_a_guest(step, decision)
    talk = talk_of(reader, decision)
    waiting = _waited_for(step, talk.silent)
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
    members = list(members_of(step.community))
    spoken = set(proposal.voices.values_list("person", flat=True))
    silent = [member for member in members if member.pk not in spoken]
    waiting = len(_waited_for(step, silent))
    return Circle(decision, proposal, len(members), len(members) - len(silent), waiting, (), None, (), False, None)


def _waited_for(step: Step, silent: Sequence[Person]) -> list[Person]:
    here = members_here(step) if silent else set()
    return [person for person in silent if person.pk in here]
