"""Going out: what everybody takes along."""

import pytest
from django.urls import reverse

from leerkring.conftest import As
from leerkring.meetings.models import AgendaItem, Made, Meeting
from leerkring.methods.rules import Kind, Speaks, Yield
from leerkring.people.models import Person
from leerkring.rooms.models import Card, Step
from leerkring.rooms.tests.conftest import as_guest, at, begin, make_step, now, onward, pages_of, sit

SECRET = "Kq-next-time-earlier"


@pytest.fixture
def check_out(item: AgendaItem, bo: Person) -> Step:
    plan = {"speaks": Speaks.TURN, "write": "Next time …", "options": ["Glad", "Tired"], "yields": Yield.INSIGHT}
    return begin(make_step(item, Kind.CHECK_OUT, **plan), bo)


def test_what_it_yields_stands_in_the_minutes(check_out: Step, meeting: Meeting, anna: Person, bo: Person) -> None:
    As(anna).send(at(check_out), does="write", text=SECRET)
    As(anna).send(at(check_out), does="choose", choice="0")
    onward(meeting, bo)
    onward(meeting, bo)
    assert f"– Glad (1)\n– {SECRET}" in Made.objects.get().note


def test_nobody_reads_it_before_all_do(
    check_out: Step, meeting: Meeting, anna: Person, bo: Person, fenna: Person
) -> None:
    sit(bo, meeting)
    As(anna).send(at(check_out), does="write", text=SECRET)
    browsers = (As(bo), As(fenna), as_guest(meeting, bo))
    assert not any(SECRET in page for browser in browsers for page in pages_of(browser, meeting))
    onward(meeting, bo)
    assert all(SECRET in now(browser, meeting) for browser in browsers)


def test_one_back_hides_it_again(check_out: Step, meeting: Meeting, anna: Person, bo: Person) -> None:
    As(anna).send(at(check_out), does="write", text=SECRET)
    room = onward(meeting, bo)
    As(bo).send(reverse("rooms:go", args=[meeting.pk]), number=str(room.number), way="back")
    assert SECRET not in now(As(bo), meeting, "board")
    assert Card.objects.count() == 1


def test_nobody_said_anything(check_out: Step, meeting: Meeting, bo: Person) -> None:
    onward(meeting, bo)
    assert "Glad" in now(As(bo), meeting, "board")
    onward(meeting, bo)
    assert not Made.objects.exists()


def test_bad_input_is_refused(check_out: Step, anna: Person) -> None:
    assert As(anna).send(at(check_out), does="choose", choice="9").status_code == 422
    assert As(anna).send(at(check_out), does="write", text="x" * 1001).status_code == 422
    assert As(anna).send(at(check_out), does="dance").status_code == 422
