"""Building on a card of somebody else."""

import pytest
from django.urls import reverse

from leerkring.conftest import As
from leerkring.meetings.models import AgendaItem, Made, Meeting
from leerkring.methods.rules import Kind, Reveal
from leerkring.people.models import Person
from leerkring.rooms.models import Card, Step
from leerkring.rooms.tests.conftest import as_guest, at, begin, make_step, now, onward, pages_of, sit

SECRET = "Kq-and-cake"


@pytest.fixture
def cards(item: AgendaItem, meeting: Meeting, bo: Person, anna: Person) -> Step:
    step = begin(make_step(item, Kind.CARDS), bo)
    for person, text in ((anna, "tea"), (bo, "a run"), (bo, "a call")):
        Card.objects.create(step=step, seat=sit(person, meeting), text=text)
    onward(meeting, bo)
    return step


@pytest.fixture
def build(item: AgendaItem, bo: Person, cards: Step) -> Step:
    return begin(make_step(item, Kind.BUILD, source=cards, write="And also …"), bo)


def add(person: Person, step: Step, onto: str, text: str) -> int:
    card = Card.objects.get(text=onto)
    return As(person).send(at(step), does="write", onto=str(card.pk), text=text).status_code


def test_everybody_gets_a_card_of_somebody_else_and_can_choose_another(
    build: Step, meeting: Meeting, anna: Person, bo: Person
) -> None:
    page = now(As(anna), meeting)
    first, other = sorted(("a run", "a call"), key=page.index)
    assert page.index(first) < page.index("Choose another card") < page.index(other)
    assert "tea" not in page
    assert "tea" in now(As(bo), meeting)
    assert add(anna, build, first, "with a cup") == 302
    after = now(As(anna), meeting)
    assert after.index(other) < after.index("Choose another card") < after.index(first)


def test_nobody_reads_an_addition_before_the_reveal_and_all_do_after_it(
    build: Step, meeting: Meeting, anna: Person, bo: Person, fenna: Person
) -> None:
    add(anna, build, "a run", SECRET)
    browsers = (As(bo), As(fenna), as_guest(meeting, bo))
    for browser in browsers:
        assert not any(SECRET in page for page in pages_of(browser, meeting))
    onward(meeting, bo)
    for browser in browsers:
        assert SECRET in now(browser, meeting)
    page = now(As(bo), meeting, "board")
    assert page.index("a run") < page.index(SECRET)
    onward(meeting, bo)
    assert f"– a run\n  + {SECRET}" in Made.objects.get(note__contains=SECRET).note


def test_one_back_hides_the_additions_and_keeps_them(build: Step, meeting: Meeting, anna: Person, bo: Person) -> None:
    add(anna, build, "a run", SECRET)
    room = onward(meeting, bo)
    As(bo).send(reverse("rooms:go", args=[meeting.pk]), number=str(room.number), way="back")
    assert SECRET not in now(As(bo), meeting)
    assert Card.objects.filter(text=SECRET).exists()


def test_where_all_see_at_once_they_see_it_grow(item: AgendaItem, meeting: Meeting, cards: Step, bo: Person) -> None:
    step = begin(make_step(item, Kind.BUILD, source=cards, write="And", reveal=Reveal.AT_ONCE), bo)
    assert "a run" in now(As(bo), meeting, "board")
    add(bo, step, "tea", "with cake")
    assert "with cake" in now(As(bo), meeting, "board")


def test_without_cards_of_others_it_says_so(item: AgendaItem, meeting: Meeting, bo: Person, anna: Person) -> None:
    begin(make_step(item, Kind.BUILD, source=make_step(item, Kind.CARDS), write="And"), bo)
    sit(anna, meeting)
    assert "There are no cards of others to build on yet." in now(As(anna), meeting)


def test_what_was_typed_comes_back_and_a_card_from_elsewhere_is_refused(
    build: Step, item: AgendaItem, anna: Person
) -> None:
    answer = As(anna).send(at(build), does="write", onto=str(Card.objects.get(text="a call").pk), text="x" * 1001)
    assert (answer.status_code, "x" * 1001 in answer.text) == (422, True)
    stray = Card.objects.create(step=make_step(item, Kind.CARDS), text="elsewhere")
    assert As(anna).send(at(build), does="write", onto=str(stray.pk), text="mine").status_code == 422
    assert not Card.objects.filter(step=build).exists()


def test_a_card_that_not_all_may_read_is_never_said_aloud_by_what_was_built_on_it(
    item: AgendaItem, meeting: Meeting, anna: Person, bo: Person
) -> None:
    case = begin(make_step(item, Kind.CASE, write="My case", reveal=Reveal.AT_ONCE), bo)
    Card.objects.create(step=case, seat=sit(anna, meeting), text="Kq-about-a-child")
    step = begin(make_step(item, Kind.BUILD, source=case, write="And", reveal=Reveal.AT_ONCE), bo)
    sit(bo, meeting)
    assert add(bo, step, "Kq-about-a-child", "ask her mother") == 302
    board = now(As(bo), meeting, "board")
    assert "ask her mother" in board
    assert "Kq-about" not in board
    onward(meeting, bo)
    assert not Made.objects.filter(note__contains="Kq-about").exists()
