"""A measurement for one of the group's goals."""

import datetime as dt

import pytest
from django.urls import reverse
from django.utils import timezone

from leerkring.conftest import As
from leerkring.goals.models import Goal, Indicator, Measurement, Norm
from leerkring.meetings.models import AgendaItem, Made, Meeting
from leerkring.methods.rules import Kind
from leerkring.people.models import Person
from leerkring.rooms.models import Step, Yielded
from leerkring.rooms.tests.conftest import as_guest, at, begin, make_step, now, onward, sit

TODAY = str(timezone.localdate())


@pytest.fixture
def line(meeting: Meeting, anna: Person) -> Indicator:
    circle = meeting.community
    goal = Goal.objects.create(community=circle, level="pupil", text="More parents come", author=anna)
    line = Indicator.objects.create(community=circle, goal=goal, level="pupil", name="Parents", unit="%", author=anna)
    Norm.objects.create(indicator=line, number=1, bound="at_least", low=80, author=anna)
    return line


@pytest.fixture
def step(item: AgendaItem, bo: Person) -> Step:
    return begin(make_step(item, Kind.MEASUREMENT), bo)


def measure(step: Step, who: Person, line: Indicator, value: str = "72,5", on: str = TODAY, **more: str) -> int:
    return As(who).send(at(step), does="measure", indicator=str(line.pk), value=value, on=on, **more).status_code


def test_a_value_stands_in_the_line_of_the_goal(
    step: Step, meeting: Meeting, line: Indicator, anna: Person, bo: Person, fenna: Person
) -> None:
    sit(anna, meeting)
    assert measure(step, anna, line, note="Only group 5") == 302
    one = Measurement.objects.get()
    assert (one.indicator, one.value, one.note, one.author) == (line, 72.5, "Only group 5", anna)
    guest = as_guest(meeting, bo)
    pages = [now(browser, meeting) for browser in (As(anna), As(fenna), guest)] + [now(As(bo), meeting, "board")]
    assert all("72.5%" in page and "does not yet meet the norm" in page for page in pages)


def test_it_was_born_in_this_step_and_stands_in_the_minutes(
    step: Step, meeting: Meeting, line: Indicator, anna: Person, bo: Person
) -> None:
    measure(step, anna, line)
    onward(meeting, bo)
    made = Made.objects.get()
    assert (made.item, made.measurement, Yielded.objects.get().made) == (step.item, Measurement.objects.get(), made)
    assert "Parents" in As(anna).get(reverse("meetings:show_minutes", args=[meeting.pk])).text


def test_who_wrote_it_takes_it_back(step: Step, line: Indicator, anna: Person, bo: Person) -> None:
    measure(step, anna, line)
    made = str(Made.objects.get().pk)
    assert As(bo).send(at(step), does="take_back", made=made).status_code == 422
    assert As(anna).send(at(step), does="take_back", made=made).status_code == 302
    assert not Measurement.objects.exists()
    assert not Made.objects.exists()


def test_what_cannot_be_is_said_and_what_was_typed_is_kept(step: Step, line: Indicator, anna: Person) -> None:
    answer = As(anna).send(
        at(step), does="measure", indicator=str(line.pk), value="a lot", on=TODAY, note="Only group 5"
    )
    assert (answer.status_code, "a lot" in answer.text, "Only group 5" in answer.text) == (422, True, True)
    tomorrow = str(timezone.localdate() + dt.timedelta(days=1))
    assert [measure(step, anna, line, on=tomorrow), measure(step, anna, line, value="")] == [422, 422]
    measure(step, anna, line)
    assert measure(step, anna, line, value="80") == 422
    assert Measurement.objects.count() == 1


def test_a_line_of_others_is_no_choice(step: Step, line: Indicator, sibling: object, anna: Person) -> None:
    Indicator.objects.filter(pk=line.pk).update(community=sibling)
    assert measure(step, anna, line) == 422
    assert not Measurement.objects.exists()


def test_a_group_without_goals_is_led_to_them(step: Step, meeting: Meeting, anna: Person, bo: Person) -> None:
    sit(anna, meeting)
    assert reverse("goals:add_goal", args=[meeting.community_id]) in now(As(anna), meeting)
    assert "One of you writes the value" in now(As(bo), meeting, "board")


def test_a_guest_and_a_facilitator_measure_nothing(
    step: Step, meeting: Meeting, line: Indicator, bo: Person, fenna: Person, cas: Person
) -> None:
    guest = as_guest(meeting, bo)
    assert guest.send(at(step), does="measure", indicator=str(line.pk), value="1", on=TODAY).status_code == 403
    assert [measure(step, person, line) for person in (fenna, cas)] == [403, 404]
    assert not Measurement.objects.exists()
    assert "Write this down" not in now(guest, meeting)
