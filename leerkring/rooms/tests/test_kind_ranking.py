"""Ranking: one's own order, and the one of all together."""

from typing import Any

import pytest
from django.urls import reverse

from leerkring.conftest import As
from leerkring.meetings.models import AgendaItem, Made, Meeting
from leerkring.methods.rules import Kind
from leerkring.people.models import Person
from leerkring.rooms.models import Mark, Place, Step
from leerkring.rooms.tests.conftest import as_guest, begin, make_step, onward, pages_of, sit


@pytest.fixture
def ranking(item: AgendaItem, bo: Person) -> Step:
    return begin(make_step(item, Kind.RANKING, options=["tea", "a run", "a call"]), bo)


def rank(person: Person, step: Step, order: list[int], move: str = "") -> int:
    fields: dict[str, Any] = {"does": "rank", "order": [f"option-{place}" for place in order], "move": move}
    return As(person).send(reverse("rooms:take_part", args=[step.pk]), **fields).status_code


def order_of(step: Step) -> list[int | None]:
    return list(Mark.objects.filter(step=step).order_by("value").values_list("option", flat=True))


def board(person: Person, meeting: Meeting) -> str:
    return As(person).get(reverse("rooms:show_board_now", args=[meeting.pk])).text


def test_somebody_keeps_her_order_and_is_ready(ranking: Step, anna: Person) -> None:
    assert rank(anna, ranking, [2, 0, 1]) == 302
    assert order_of(ranking) == [2, 0, 1]
    assert Place.objects.filter(is_ready=True).count() == 1


def test_an_arrow_moves_one_place_also_without_a_script(ranking: Step, meeting: Meeting, anna: Person) -> None:
    rank(anna, ranking, [0, 1, 2], move="option-2 up")
    assert order_of(ranking) == [0, 2, 1]
    assert not Place.objects.filter(is_ready=True).exists()
    rank(anna, ranking, [0, 2, 1], move="option-0 up")
    assert order_of(ranking) == [0, 2, 1]
    page = As(anna).get(reverse("rooms:show_room", args=[meeting.pk])).text
    assert page.index('value="option-2"') < page.index('value="option-1"')


def test_the_order_of_all_is_by_average_place(ranking: Step, meeting: Meeting, anna: Person, bo: Person) -> None:
    rank(anna, ranking, [2, 0, 1])
    rank(bo, ranking, [2, 1, 0])
    onward(meeting, bo)
    page = board(bo, meeting)
    assert "on average place 1" in page
    assert "on average place 2.5" in page
    assert page.index("a call") < page.index("a run")
    onward(meeting, bo)
    assert "1. a call" in Made.objects.get().note


def test_nobody_sees_an_order_before_all_do(
    ranking: Step, meeting: Meeting, anna: Person, bo: Person, fenna: Person
) -> None:
    sit(bo, meeting)
    rank(anna, ranking, [2, 1, 0])
    for browser in (As(bo), As(fenna), as_guest(meeting, bo)):
        for page in pages_of(browser, meeting):
            assert "on average" not in page
            assert "a call" not in page or page.index("tea") < page.index("a call")


def test_one_back_hides_the_outcome_and_keeps_the_orders(
    ranking: Step, meeting: Meeting, anna: Person, bo: Person
) -> None:
    rank(anna, ranking, [2, 1, 0])
    room = onward(meeting, bo)
    As(bo).send(reverse("rooms:go", args=[meeting.pk]), number=str(room.number), way="back")
    assert "on average" not in board(bo, meeting)
    assert order_of(ranking) == [2, 1, 0]


def test_nobody_gave_an_order(ranking: Step, meeting: Meeting, bo: Person) -> None:
    onward(meeting, bo)
    assert "Nobody gave this a place." in board(bo, meeting)
    onward(meeting, bo)
    assert not Made.objects.exists()


@pytest.mark.parametrize("move", ["option-9 up", "nonsense", "option-0 sideways", "option-0"])
def test_nonsense_changes_nothing(ranking: Step, anna: Person, move: str) -> None:
    assert rank(anna, ranking, [1, 1, 9, 0], move=move) == 302
    assert order_of(ranking) == [1, 0, 2]
