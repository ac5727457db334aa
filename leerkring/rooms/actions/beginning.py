"""What is made ready when a step begins: turns in a round, and who works with whom."""

from collections import Counter
from itertools import combinations
from uuid import UUID

from leerkring.kit.models import the_one
from leerkring.methods.rules import Kind
from leerkring.organisations.models import Post
from leerkring.people.models import Person
from leerkring.rooms.actions import exploring
from leerkring.rooms.live import written
from leerkring.rooms.models import Card, Place, Room, Seat, Step
from leerkring.rooms.queries import seats_of
from leerkring.rooms.rules import State, teams


def prepare(step: Step, *, by: Person) -> None:
    """Turns and teams, or the question that stays, for the kinds that have them.

    What was there when a step begins again stays as it was.
    """
    if step.kind == Kind.PAIRS:
        make_teams(step)
    if step.kind == Kind.PERSPECTIVES:
        exploring.begin(step, by=by)


def make_teams(step: Step, *, anew: bool = False) -> None:
    """Small groups of those who are in the room; who comes later joins the smallest."""
    places = {place.seat_id: place for place in Place.objects.filter(step=step)}
    if not anew and any(place.team is not None for place in places.values()):
        return
    Place.objects.filter(step=step, team__isnull=False).update(team=None)
    # What an earlier small group wrote stays with who wrote it down: it is not for the new one to read.
    Card.objects.filter(step=step, team__isnull=False).update(team=None)
    seats = {seat.pk: seat for seat in seats_of(step.meeting)}
    made = teams(list(seats), step.size or 2, school_of=_schools(seats), met=_met(step))
    for number, team in enumerate(made, 1):
        for seat_id in team:
            Place.objects.update_or_create(step=step, seat=seats[seat_id], defaults={"team": number})


def fall_in(seat: Seat) -> None:
    """Somebody comes in while the others work in small groups: she joins one."""
    room = the_one(Room.objects.filter(meeting=seat.meeting).select_related("step"))
    step = room.step if room is not None else None
    if step is None or step.kind != Kind.PAIRS or step.state != State.OPEN:
        return
    if not Place.objects.filter(step=step, seat=seat, team__isnull=False).exists():
        join_team(step, seat)
        written(seat.meeting)


def join_team(step: Step, seat: Seat) -> int:
    """The team of somebody who came in later: the smallest, the first of these."""
    sizes = Counter(team for team in Place.objects.filter(step=step).values_list("team", flat=True) if team is not None)
    team = min(sizes, key=lambda number: (sizes[number], number), default=1)
    Place.objects.update_or_create(step=step, seat=seat, defaults={"team": team})
    return team


def _schools(seats: dict[UUID, Seat]) -> dict[UUID, UUID]:
    """The school of each person here; a guest is of none."""
    posts = Post.objects.filter(person__in=[seat.person_id for seat in seats.values()], ended_at=None)
    school = dict(posts.order_by("-created_at").values_list("person", "organisation"))
    return {seat.pk: school[seat.person_id] for seat in seats.values() if seat.person_id in school}


def _met(step: Step) -> Counter[frozenset[UUID]]:
    """How often two worked together before, in this meeting and in the group's earlier ones."""
    earlier = Place.objects.filter(step__item__meeting__community=step.community, team__isnull=False).exclude(step=step)
    now = {person: seat for seat, person in Seat.objects.filter(meeting=step.meeting).values_list("pk", "person")}
    by_team: dict[tuple[UUID, int | None], list[UUID]] = {}
    for step_id, team, seat_id, person_id in earlier.values_list("step", "team", "seat", "seat__person"):
        seat = now.get(person_id, seat_id) if person_id else seat_id
        by_team.setdefault((step_id, team), []).append(seat)
    return Counter(frozenset(pair) for team in by_team.values() for pair in combinations(team, 2))
