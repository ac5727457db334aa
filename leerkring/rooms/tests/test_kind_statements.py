"""Statements: agree, disagree or pass."""

import pytest
from django.urls import reverse

from leerkring.conftest import As
from leerkring.meetings.models import AgendaItem, Made, Meeting
from leerkring.methods.rules import Kind
from leerkring.people.models import Person
from leerkring.rooms.models import Mark, Step
from leerkring.rooms.tests.conftest import as_guest, begin, make_step, onward, pages_of, sit


@pytest.fixture
def statements(item: AgendaItem, bo: Person) -> Step:
    return begin(make_step(item, Kind.STATEMENTS, options=["It suits my class.", "Come and watch."]), bo)


def say(person: Person, step: Step, **marks: str) -> int:
    return As(person).send(reverse("rooms:take_part", args=[step.pk]), does="mark", **marks).status_code


def board(person: Person, meeting: Meeting) -> str:
    return As(person).get(reverse("rooms:show_board_now", args=[meeting.pk])).text


def test_all_see_how_many_agree_and_the_minutes_keep_it(
    statements: Step, meeting: Meeting, anna: Person, bo: Person
) -> None:
    assert say(anna, statements, **{"option-0": "3", "option-1": "2"}) == 302
    assert say(bo, statements, **{"option-0": "1"}) == 302
    onward(meeting, bo)
    page = board(bo, meeting)
    assert "1 agrees · 0 pass · 1 disagrees" in page
    assert "Anna" not in page
    onward(meeting, bo)
    assert "– Come and watch. (0 agree · 1 passes · 0 disagree)" in Made.objects.get().note


def test_nobody_sees_an_answer_before_all_do(
    statements: Step, meeting: Meeting, anna: Person, bo: Person, fenna: Person
) -> None:
    sit(bo, meeting)
    say(anna, statements, **{"option-0": "3"})
    for browser in (As(bo), As(fenna), as_guest(meeting, bo)):
        assert not any("checked" in page or "agrees" in page for page in pages_of(browser, meeting))


def test_one_back_hides_the_outcome_and_keeps_the_answers(
    statements: Step, meeting: Meeting, anna: Person, bo: Person
) -> None:
    say(anna, statements, **{"option-0": "3"})
    room = onward(meeting, bo)
    As(bo).send(reverse("rooms:go", args=[meeting.pk]), number=str(room.number), way="back")
    assert "agrees" not in board(bo, meeting)
    assert Mark.objects.count() == 1


def test_without_statements_it_says_so(item: AgendaItem, meeting: Meeting, bo: Person, anna: Person) -> None:
    begin(make_step(item, Kind.STATEMENTS, source=make_step(item, Kind.CARDS)), bo)
    sit(anna, meeting)
    assert "There are no statements yet." in As(anna).get(reverse("rooms:show_room", args=[meeting.pk])).text


@pytest.mark.parametrize("said", ["0", "4", "agree"])
def test_another_answer_is_refused(statements: Step, anna: Person, said: str) -> None:
    assert say(anna, statements, **{"option-0": said}) == 422
    assert not Mark.objects.exists()
