"""Onward and back."""

import datetime as dt

import time_machine
from django.urls import reverse
from django.utils import timezone

from leerkring.conftest import As
from leerkring.kit.jinja import new_key
from leerkring.meetings.models import AgendaItem, Made, Meeting
from leerkring.methods.rules import Kind, Reveal
from leerkring.people.models import Person
from leerkring.rooms.models import Room, Step
from leerkring.rooms.tests.conftest import make_step, sit


def click(person: Person, meeting: Meeting, number: int, way: str = "on", **more: str) -> int:
    answer = As(person).send(reverse("rooms:go", args=[meeting.pk]), number=str(number), way=way, **more)
    return answer.status_code


def states(item: AgendaItem) -> list[str]:
    return [step.state.value for step in Step.objects.filter(item=item).order_by("position")]


def test_the_meeting_goes_through_its_steps_and_back(meeting: Meeting, item: AgendaItem, bo: Person) -> None:
    make_step(item, Kind.CARDS)
    make_step(item, Kind.TIMER, reveal=Reveal.TOGETHER)
    seen = []
    for number in range(1, 5):
        click(bo, meeting, number)
        seen.append(states(item))
    assert seen == [["open", "waiting"], ["revealed", "waiting"], ["ended", "open"], ["ended", "ended"]]
    for number in range(5, 9):
        click(bo, meeting, number, "back")
        seen.append(states(item))
    assert seen[4:] == [["ended", "open"], ["revealed", "waiting"], ["open", "waiting"], ["waiting", "waiting"]]


def test_two_chairs_who_click_at_once_go_one_step(meeting: Meeting, item: AgendaItem, bo: Person) -> None:
    make_step(item, Kind.CARDS)
    assert [click(bo, meeting, 1), click(bo, meeting, 1)] == [302, 302]
    assert states(item) == ["open"]


def test_an_agenda_without_steps_can_be_led(meeting: Meeting, item: AgendaItem, bo: Person) -> None:
    click(bo, meeting, 1)
    step = Step.objects.get()
    assert (step.kind, step.name, step.minutes, step.state.value) == ("timer", "Parents", 15, "open")


def test_it_opens_the_meeting_when_nobody_did(meeting: Meeting, item: AgendaItem, bo: Person) -> None:
    Meeting.objects.update(opened_at=None)
    click(bo, meeting, 1)
    meeting.refresh_from_db()
    assert meeting.is_open


def test_what_a_step_yielded_stands_in_the_minutes_until_it_is_taken_back(
    meeting: Meeting, item: AgendaItem, bo: Person, anna: Person
) -> None:
    step = make_step(item, Kind.CARDS, question="What helps?")
    click(bo, meeting, 1)
    As(anna).send(reverse("rooms:take_part", args=[step.pk]), does="write", text="Tea with the parents")
    click(bo, meeting, 2)
    click(bo, meeting, 3)
    assert Made.objects.get().note == "What helps?\n– Tea with the parents"
    click(bo, meeting, 4, "back")
    assert not Made.objects.exists()


def test_the_chair_is_asked_only_when_somebody_who_is_here_is_not_ready(
    meeting: Meeting, item: AgendaItem, bo: Person, anna: Person
) -> None:
    step = make_step(item, Kind.CARDS)
    click(bo, meeting, 1)
    for person in (anna, bo):
        sit(person, meeting)
    As(anna).send(reverse("rooms:take_part", args=[step.pk]), does="ready", is_ready="yes")
    answer = As(bo).send(reverse("rooms:go", args=[meeting.pk]), number="2", way="on")
    assert (answer.status_code, "1 of 2 are ready" in answer.text) == (422, True)
    assert states(item) == ["open"]
    fields = {"key": new_key(), "number": "2", "way": "on"}
    there = As(bo).post(reverse("rooms:go", args=[meeting.pk]), fields, headers={"X-Leerkring": "fragment"})
    assert (there.status_code, '<details class="room-sure" open>' in there.text) == (200, True)
    assert states(item) == ["open"]
    assert click(bo, meeting, 2, sure="yes") == 302
    assert states(item) == ["revealed"]


def test_the_chair_hears_that_an_outcome_is_told_once(
    meeting: Meeting, item: AgendaItem, bo: Person, anna: Person
) -> None:
    """Dots are given without being ready: she is asked as well, for who was not ready cannot answer afterwards."""
    step = make_step(item, Kind.DOTS, options=["tea", "a run"])
    click(bo, meeting, 1)
    for person in (anna, bo):
        sit(person, meeting)
    As(anna).send(reverse("rooms:take_part", args=[step.pk]), does="mark", **{"option-0": "1"})
    answer = As(bo).send(reverse("rooms:go", args=[meeting.pk]), number="2", way="on")
    assert (answer.status_code, "does not count then" in answer.text) == (422, True)
    As(bo).send(reverse("rooms:take_part", args=[step.pk]), does="mark", **{"option-0": "1"})
    assert click(bo, meeting, 2) == 302  # all answered; nobody has to say so
    click(bo, meeting, 3, "back")
    assert "so nothing is added to it" in As(bo).get(reverse("rooms:lead_room", args=[meeting.pk])).text


def test_a_click_that_says_nothing_is_refused(meeting: Meeting, bo: Person) -> None:
    assert As(bo).send(reverse("rooms:go", args=[meeting.pk])).status_code == 422


def test_only_the_chair_leads(meeting: Meeting, item: AgendaItem, anna: Person, fenna: Person, cas: Person) -> None:
    assert [click(person, meeting, 1) for person in (anna, fenna, cas)] == [403, 403, 404]
    assert not Room.objects.exists()


def test_a_clock_that_is_set_back_changes_nothing_but_the_clock(
    meeting: Meeting, item: AgendaItem, bo: Person, anna: Person
) -> None:
    step, later = make_step(item, Kind.CARDS, minutes=4), make_step(item, Kind.TIMER)
    click(bo, meeting, 1)
    with time_machine.travel(timezone.now() - dt.timedelta(hours=1)):
        As(anna).send(reverse("rooms:take_part", args=[step.pk]), does="write", text="tea")
        assert As(anna).get(reverse("rooms:show_room", args=[meeting.pk])).status_code == 200
        for number in (2, 3):
            click(bo, meeting, number)
        assert states(item) == ["ended", "open"]
        assert Made.objects.get().note.endswith("tea")
    click(bo, meeting, 4)
    later.refresh_from_db()
    assert later.state.value == "ended"
