"""Coming in: in turn, with a word to choose or to write."""

import pytest
from django.urls import reverse

from leerkring.conftest import As
from leerkring.kit.errors import Refused
from leerkring.meetings.models import AgendaItem, Made, Meeting
from leerkring.methods.rules import Kind, Reveal, Speaks
from leerkring.people.models import Person
from leerkring.rooms.actions import designing
from leerkring.rooms.models import Mark, Place, Step
from leerkring.rooms.tests.conftest import as_guest, at, begin, make_step, now, onward, pages_of, sit

WORDS = ["Light", "All right", "Heavy"]
SECRET = "Kq-sleepless"


@pytest.fixture
def check_in(item: AgendaItem, bo: Person) -> Step:
    return begin(make_step(item, Kind.CHECK_IN, speaks=Speaks.TURN, options=WORDS), bo)


def choose(person: Person, step: Step, choice: str) -> int:
    return As(person).send(at(step), does="choose", choice=choice).status_code


def test_who_chose_a_word_is_ready_and_can_choose_another(check_in: Step, anna: Person) -> None:
    assert [choose(anna, check_in, "2"), choose(anna, check_in, "0")] == [302, 302]
    assert list(Mark.objects.values_list("option", "value")) == [(0, 1)]
    assert Place.objects.filter(is_ready=True).count() == 1


def test_what_was_chosen_is_told_together_and_without_names(
    check_in: Step, meeting: Meeting, anna: Person, bo: Person, fenna: Person
) -> None:
    sit(bo, meeting)
    choose(anna, check_in, "2")
    for browser in (As(bo), As(fenna), as_guest(meeting, bo)):
        assert not any("checked" in page or "Light</span> <strong" in page for page in pages_of(browser, meeting))
    onward(meeting, bo)
    board = now(As(bo), meeting, "board")
    assert 'Heavy</span> <strong class="tabular">1' in board
    assert "chosen__names" not in board
    onward(meeting, bo)
    assert not Made.objects.exists()  # how people come in is theirs


def test_names_stand_there_where_the_step_says_so(item: AgendaItem, meeting: Meeting, bo: Person, anna: Person) -> None:
    step = begin(make_step(item, Kind.CHECK_IN, options=WORDS, names=True), bo)
    said = now(As(anna), meeting)
    assert "Then your name stands with it." not in said  # she is not in yet
    choose(anna, step, "2")
    said = now(As(anna), meeting)
    assert ("Then your name stands with it." in said, "without names" in said) == (True, False)
    room = onward(meeting, bo)
    assert "Anna Aerts" in now(As(bo), meeting, "board")
    As(bo).send(reverse("rooms:go", args=[meeting.pk]), number=str(room.number), way="back")
    assert choose(bo, step, "1") == 302  # there is nothing to find


def test_who_was_told_that_nobody_sees_it_gets_no_name_to_it_afterwards(
    check_in: Step, meeting: Meeting, anna: Person, bo: Person
) -> None:
    choose(anna, check_in, "2")
    with pytest.raises(Refused, match="stays as they were told"):
        designing.change_step(author=bo, step=check_in, started_from=1, names=True)


def test_a_word_is_written_alone_and_then_everybody_speaks_in_turn(
    item: AgendaItem, meeting: Meeting, bo: Person, anna: Person, fenna: Person
) -> None:
    step = begin(make_step(item, Kind.CHECK_IN, speaks=Speaks.TURN, write="My word"), bo)
    sit(anna, meeting)
    As(anna).send(at(step), does="write", text=SECRET)
    assert not any(SECRET in page for page in pages_of(As(bo), meeting) + pages_of(As(fenna), meeting))
    assert "your turn" not in now(As(anna), meeting)
    onward(meeting, bo)
    assert "your turn" in now(As(anna), meeting)
    assert SECRET in now(As(fenna), meeting)


def test_without_anything_to_give_it_is_a_round(item: AgendaItem, meeting: Meeting, bo: Person, anna: Person) -> None:
    step = begin(make_step(item, Kind.CHECK_IN, speaks=Speaks.TURN, reveal=Reveal.TOGETHER), bo)
    seat = sit(anna, meeting)
    assert "your turn" in now(As(anna), meeting)
    assert As(anna).send(at(step), does="spoken", seat=str(seat.pk), has_spoken="yes").status_code == 302
    assert "has spoken" in now(As(anna), meeting, "board")


def test_one_back_hides_the_words_and_keeps_them(check_in: Step, meeting: Meeting, anna: Person, bo: Person) -> None:
    choose(anna, check_in, "2")
    room = onward(meeting, bo)
    As(bo).send(reverse("rooms:go", args=[meeting.pk]), number=str(room.number), way="back")
    assert "<strong" not in now(As(bo), meeting, "board")
    assert Mark.objects.count() == 1


@pytest.mark.parametrize("choice", ["3", "-1", "", "Light"])
def test_another_word_is_refused(check_in: Step, anna: Person, choice: str) -> None:
    assert choose(anna, check_in, choice) == 422
    assert not Mark.objects.exists()
