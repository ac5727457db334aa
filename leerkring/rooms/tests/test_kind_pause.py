"""A break."""

from django.urls import reverse
from django.utils import timezone

from leerkring.conftest import As
from leerkring.kit.jinja import environment
from leerkring.meetings.models import AgendaItem, Made, Meeting
from leerkring.methods.rules import Kind
from leerkring.people.models import Person
from leerkring.rooms.models import Room
from leerkring.rooms.tests.conftest import at, begin, make_step, now, onward, sit


def test_phone_and_board_say_when_it_goes_on(meeting: Meeting, item: AgendaItem, bo: Person, anna: Person) -> None:
    begin(make_step(item, Kind.PAUSE, minutes=10), bo)
    sit(anna, meeting)
    rings = environment().filters["clock"](Room.objects.get().rings_at)
    page = now(As(anna), meeting)
    assert "There is nothing to do now." in page
    assert f"We go on at {rings}." in page
    assert f"We go on at {rings}." in now(As(bo), meeting, "board")


def test_when_the_clock_stands_still_or_is_over_the_chair_goes_on(
    meeting: Meeting, item: AgendaItem, bo: Person
) -> None:
    begin(make_step(item, Kind.PAUSE), bo)
    As(bo).send(reverse("rooms:set_clock", args=[meeting.pk]), seconds="0")
    assert "We go on when the chair goes on." in now(As(bo), meeting, "board")
    Room.objects.update(rings_at=timezone.now())
    assert "We go on when the chair goes on." in now(As(bo), meeting, "board")


def test_it_leaves_nothing_and_nothing_can_be_done_in_it(
    meeting: Meeting, item: AgendaItem, bo: Person, anna: Person
) -> None:
    step = begin(make_step(item, Kind.PAUSE), bo)
    assert As(anna).send(at(step), does="write", text="x").status_code == 422
    room = onward(meeting, bo)
    assert not Made.objects.exists()
    As(bo).send(reverse("rooms:go", args=[meeting.pk]), number=str(room.number), way="back")
    assert "nothing to do" in now(As(anna), meeting) or "Come in" in now(As(anna), meeting)
