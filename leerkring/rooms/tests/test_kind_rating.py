"""Rating: a place on a scale, told together and never by name."""

import pytest
from django.urls import reverse

from leerkring.conftest import As
from leerkring.meetings.models import AgendaItem, Made, Meeting
from leerkring.methods.rules import Kind
from leerkring.people.models import Person
from leerkring.rooms.models import Card, Mark, Place, Step
from leerkring.rooms.tests.conftest import as_guest, begin, make_step, onward, pages_of, sit


@pytest.fixture
def rating(item: AgendaItem, bo: Person) -> Step:
    return begin(make_step(item, Kind.RATING, question="How likely?", options=["Hardly", "Surely"]), bo)


def rate(person: Person, step: Step, **marks: str) -> int:
    return As(person).send(reverse("rooms:take_part", args=[step.pk]), does="mark", **marks).status_code


def board(person: Person, meeting: Meeting) -> str:
    return As(person).get(reverse("rooms:show_board_now", args=[meeting.pk])).text


def test_who_answers_is_ready_and_can_change_her_mind(rating: Step, meeting: Meeting, anna: Person) -> None:
    assert [rate(anna, rating, **{"option-0": "4"}), rate(anna, rating, **{"option-0": "5"})] == [302, 302]
    assert list(Mark.objects.values_list("option", "value")) == [(0, 5)]
    assert Place.objects.filter(is_ready=True).count() == 1
    page = As(anna).get(reverse("rooms:show_room", args=[meeting.pk])).text
    assert 'value="5" checked' in page


def test_cards_of_an_earlier_step_are_rated_one_by_one(
    item: AgendaItem, meeting: Meeting, bo: Person, anna: Person
) -> None:
    cards = begin(make_step(item, Kind.CARDS), bo)
    tea, run = (Card.objects.create(step=cards, seat=sit(anna, meeting), text=text) for text in ("tea", "a run"))
    onward(meeting, bo)
    step = begin(make_step(item, Kind.RATING, source=cards, options=["Cold", "Luke", "Warm"]), bo)
    assert rate(anna, step, **{f"card-{tea.pk}": "3", f"card-{run.pk}": "1"}) == 302
    assert rate(bo, step, **{f"card-{tea.pk}": "4"}) == 422
    onward(meeting, bo)
    assert "Most are near “Warm”." in board(bo, meeting)
    onward(meeting, bo)
    assert "– tea: Most are near “Warm”." in Made.objects.get(note__contains="near").note


def test_nobody_sees_an_answer_before_all_do_and_then_without_names(
    rating: Step, meeting: Meeting, anna: Person, bo: Person, fenna: Person
) -> None:
    sit(bo, meeting)
    rate(anna, rating, **{"option-0": "5"})
    for browser in (As(bo), As(fenna), as_guest(meeting, bo)):
        assert not any("checked" in page or "spread" in page for page in pages_of(browser, meeting))
    onward(meeting, bo)
    page = board(bo, meeting)
    assert "Most are near “Surely”." in page
    assert "Anna" not in page


def test_who_answers_reads_before_what_all_will_see(rating: Step, meeting: Meeting, anna: Person) -> None:
    sit(anna, meeting)
    page = As(anna).get(reverse("rooms:show_room_now", args=[meeting.pk])).text
    assert "Then all see how it fell, without names. With few people one can guess." in page


def test_one_back_hides_the_outcome_and_keeps_the_answers(
    rating: Step, meeting: Meeting, anna: Person, bo: Person
) -> None:
    rate(anna, rating, **{"option-0": "5"})
    room = onward(meeting, bo)
    As(bo).send(reverse("rooms:go", args=[meeting.pk]), number=str(room.number), way="back")
    assert "spread" not in board(bo, meeting)
    assert Mark.objects.count() == 1


def test_when_nobody_answered_it_says_so_and_nothing_is_kept(rating: Step, meeting: Meeting, bo: Person) -> None:
    onward(meeting, bo)
    assert "Nobody answered this." in board(bo, meeting)
    onward(meeting, bo)
    assert not Made.objects.exists()


@pytest.mark.parametrize("said", ["6", "0", "-1", "x", "٣", "1" * 50])
def test_what_is_no_point_of_the_scale_is_refused(rating: Step, anna: Person, said: str) -> None:
    assert rate(anna, rating, **{"option-0": said}) == 422
    assert not Mark.objects.exists()


def test_what_is_not_asked_is_passed_by(rating: Step, anna: Person) -> None:
    assert rate(anna, rating, **{"option-7": "3", "card-nonsense": "3"}) == 302
    assert not Mark.objects.exists()
