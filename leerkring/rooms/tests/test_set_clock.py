"""The clock of the running step."""

from django.urls import reverse

from leerkring.conftest import As
from leerkring.meetings.models import AgendaItem, Meeting
from leerkring.methods.rules import Kind
from leerkring.people.models import Person
from leerkring.rooms import queries
from leerkring.rooms.tests.conftest import begin, make_step


def left(meeting: Meeting) -> tuple[int, bool]:
    room = queries.room_of(meeting)
    clock = queries.clock(room) if room else None
    return (round(clock.left / 10) * 10, clock.runs) if clock else (0, False)


def test_more_time_less_time_pause_and_on(meeting: Meeting, item: AgendaItem, bo: Person) -> None:
    begin(make_step(item, Kind.TIMER, minutes=5), bo)
    address, seen = reverse("rooms:set_clock", args=[meeting.pk]), [left(meeting)]
    for seconds in ("60", "-120", "0", "0"):
        As(bo).send(address, seconds=seconds)
        seen.append(left(meeting))
    assert seen == [(300, True), (360, True), (240, True), (240, False), (240, True)]


def test_never_less_than_nothing(meeting: Meeting, item: AgendaItem, bo: Person) -> None:
    begin(make_step(item, Kind.TIMER, minutes=1), bo)
    As(bo).send(reverse("rooms:set_clock", args=[meeting.pk]), seconds="-600")
    assert left(meeting) == (0, True)


def test_nonsense_is_refused(meeting: Meeting, bo: Person) -> None:
    assert As(bo).send(reverse("rooms:set_clock", args=[meeting.pk]), seconds="soon").status_code == 422


def test_only_the_chair_does(meeting: Meeting, anna: Person) -> None:
    assert As(anna).send(reverse("rooms:set_clock", args=[meeting.pk]), seconds="60").status_code == 403
