"""The meeting with simulated participants."""

from random import Random

from leerkring.communities.models import Community
from leerkring.demo.actions import crowd
from leerkring.demo.stories.crowd import GUESTS
from leerkring.meetings.models import Meeting
from leerkring.people.models import Person
from leerkring.rooms.actions import leading
from leerkring.rooms.models import Card, Place, Room, Seat
from leerkring.rooms.queries import steps_of

DICE = Random(1)  # noqa: S311  (the same crowd each time)


def full_room(plg: Community, chair: Person) -> Meeting:
    meeting = crowd.open_demo_meeting(plg, chair)
    while crowd.come_in(meeting, DICE):
        pass
    return meeting


def test_a_room_fills_writes_and_gets_ready(plg: Community, bo: Person, anna: Person) -> None:
    meeting = full_room(plg, bo)
    assert Seat.objects.count() == 1 + len(GUESTS)
    step = next(step for step in steps_of(meeting) if step.kind == "cards")
    room, _is_new = Room.objects.get_or_create(meeting=meeting)
    leading.go_to(chair=bo, step=step, number=room.number)
    said = [crowd.do_something(meeting, DICE) for _turn in range(60)]
    assert Card.objects.filter(step=step).count() >= 3
    assert Place.objects.filter(step=step, is_ready=True).count() == 3
    assert said[-1] == ""


def test_a_meeting_of_earlier_is_gone_on_with(plg: Community, bo: Person) -> None:
    assert crowd.open_demo_meeting(plg, bo) == crowd.open_demo_meeting(plg, bo)


def test_nobody_does_anything_before_it_begins(plg: Community, bo: Person, anna: Person) -> None:
    assert crowd.do_something(full_room(plg, bo), DICE) == ""
