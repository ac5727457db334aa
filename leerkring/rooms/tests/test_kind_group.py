"""Grouping: everybody lays cards on piles, and a suggestion is only that."""

from typing import Any

import pytest
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from leerkring.conftest import As
from leerkring.meetings.models import AgendaItem, Made, Meeting
from leerkring.methods.rules import Kind, Reveal
from leerkring.people.models import Person
from leerkring.rooms.models import Card, Pile, Placed, Step
from leerkring.rooms.queries import source_cards
from leerkring.rooms.tests.conftest import as_guest, at, begin, make_step, now, onward, pages_of, sit

TEXTS = ["Tea with parents", "Parents read along", "A run for all", "An evening"]


@pytest.fixture
def cards(item: AgendaItem, meeting: Meeting, bo: Person, anna: Person) -> Step:
    step = begin(make_step(item, Kind.CARDS), bo)
    for text in TEXTS:
        Card.objects.create(step=step, seat=sit(anna, meeting), text=text)
    onward(meeting, bo)
    return step


@pytest.fixture
def group(item: AgendaItem, bo: Person, cards: Step) -> Step:
    return begin(make_step(item, Kind.GROUP, source=cards), bo)


def key(text: str) -> str:
    return str(Card.objects.get(text__startswith=text, step__kind=Kind.CARDS).pk)


def lay(person: Person, step: Step, pile: Pile | str, *texts: str) -> int:
    fields: dict[str, Any] = {"cards": [key(text) for text in texts]}
    return As(person).send(at(step), does="lay", pile=str(getattr(pile, "pk", pile)), **fields).status_code


def lying() -> set[tuple[str, str]]:
    return set(Placed.objects.values_list("pile__title", "card__text"))


def test_cards_go_onto_a_new_pile_onto_another_and_loose_again(group: Step, anna: Person, bo: Person) -> None:
    assert lay(anna, group, "new", "Tea", "Parents") == 302
    first = Pile.objects.get()
    assert As(bo).send(at(group), does="name", pile=str(first.pk), title="Parents in").status_code == 302
    assert lying() == {("Parents in", "Tea with parents"), ("Parents in", "Parents read along")}
    assert lay(bo, group, "new", "Tea") == 302
    assert lay(bo, group, first, "A run") == 302
    assert lying() == {("", "Tea with parents"), ("Parents in", "Parents read along"), ("Parents in", "A run for all")}
    assert lay(anna, group, "loose", "Tea", "A run") == 302
    assert lying() == {("Parents in", "Parents read along")}
    assert Pile.objects.count() == 1  # a pile without cards and without a name is none


def test_everybody_sees_where_the_cards_lie(
    group: Step, meeting: Meeting, anna: Person, bo: Person, fenna: Person
) -> None:
    sit(bo, meeting)
    lay(anna, group, "new", "Tea")
    As(anna).send(at(group), does="name", pile=str(Pile.objects.get().pk), title="Warm drinks")
    for browser in (As(bo), As(fenna), as_guest(meeting, bo)):
        assert "Warm drinks" in now(browser, meeting)
    assert "Warm drinks" in now(As(bo), meeting, "board")


def test_a_pile_that_is_taken_apart_leaves_its_cards(group: Step, anna: Person) -> None:
    lay(anna, group, "new", "Tea")
    assert As(anna).send(at(group), does="take_apart", pile=str(Pile.objects.get().pk)).status_code == 302
    assert not Pile.objects.exists()
    assert source_cards(group, None).count() == len(TEXTS)


def test_the_minutes_and_later_steps_work_with_the_piles(
    group: Step, item: AgendaItem, meeting: Meeting, anna: Person, bo: Person
) -> None:
    lay(anna, group, "new", "Tea", "Parents")
    As(anna).send(at(group), does="name", pile=str(Pile.objects.get().pk), title="Parents in")
    later = make_step(item, Kind.DOTS, source=group)
    onward(meeting, bo)
    title, *on_it, loose, one, other = Made.objects.get(note__contains="Parents in:").note.split("\n")[1:]
    assert (title, sorted(on_it)) == ("Parents in:", ["– Parents read along", "– Tea with parents"])
    assert (loose, {one, other}) == ("On no pile:", {"– A run for all", "– An evening"})
    assert {card.text for card in source_cards(later, None)} == {"Parents in", "A run for all", "An evening"}


def test_ended_again_a_pile_is_the_same_card_with_new_words(
    group: Step, item: AgendaItem, meeting: Meeting, anna: Person, bo: Person
) -> None:
    make_step(item, Kind.TIMER)
    lay(anna, group, "new", "Tea")
    room = onward(meeting, bo)
    card = Card.objects.get(step=group)
    assert card.text == "Tea with parents"
    As(bo).send(reverse("rooms:go", args=[meeting.pk]), number=str(room.number), way="back")
    As(anna).send(at(group), does="name", pile=str(Pile.objects.get().pk), title="Drinks")
    onward(meeting, bo)
    assert list(Card.objects.filter(step=group).values_list("pk", "text")) == [(card.pk, "Drinks")]


def test_a_suggestion_says_how_it_came_about_and_goes_with_one_click(
    group: Step, meeting: Meeting, anna: Person
) -> None:
    lay(anna, group, "new", "An evening")
    assert not Pile.objects.exclude(shared_word="").exists()  # never by itself
    assert As(anna).send(at(group), does="suggest").status_code == 302
    assert {("parents", "Tea with parents"), ("parents", "Parents read along")} < lying()
    assert "these share the word “parents”" in now(As(anna), meeting)
    As(anna).send(at(group), does="no_suggestion")
    assert lying() == {("", "An evening")}


def test_a_suggested_pile_that_somebody_worked_on_is_the_groups_own(group: Step, anna: Person) -> None:
    As(anna).send(at(group), does="suggest")
    lay(anna, group, Pile.objects.get(), "A run")
    As(anna).send(at(group), does="no_suggestion")
    assert Placed.objects.count() == 3


def test_without_a_shared_word_it_says_so(group: Step, anna: Person) -> None:
    Card.objects.filter(text__contains="arents").update(text="x")
    answer = As(anna).send(at(group), does="suggest")
    assert (answer.status_code, "You can group them yourselves" in answer.text) == (422, True)


def test_what_was_never_turned_over_stays_secret_on_the_table_too(
    item: AgendaItem, meeting: Meeting, anna: Person, bo: Person, fenna: Person
) -> None:
    cards = begin(make_step(item, Kind.CARDS), bo)
    for text in ("kq-secret parents", "kq-other parents"):
        Card.objects.create(step=cards, seat=sit(anna, meeting), text=text)
    group = begin(make_step(item, Kind.GROUP, source=cards), bo)
    assert "kq-secret" in now(As(anna), meeting)
    lay(anna, group, "new", "kq-secret")
    assert As(bo).send(at(group), does="suggest").status_code == 422
    assert lay(bo, group, "new", "kq-other") == 422
    for browser in (As(bo), As(fenna), as_guest(meeting, bo)):
        assert not any("kq-" in page for page in pages_of(browser, meeting))
    onward(meeting, bo)
    assert not Made.objects.filter(note__contains="kq-").exists()


def test_bad_input_is_refused_with_a_sentence(group: Step, anna: Person) -> None:
    lay(anna, group, "new", "Tea")
    assert [lay(anna, group, "new"), lay(anna, group, "nonsense", "Tea"), lay(anna, group, "", "Tea")] == [422] * 3
    bad: dict[str, Any] = {"cards": ["x", key("Tea")]}
    assert As(anna).send(at(group), does="lay", pile="new", **bad).status_code == 422
    pile = str(Pile.objects.get().pk)
    assert As(anna).send(at(group), does="name", pile=pile, title="x" * 121).status_code == 422
    assert len(lying()) == 1


def test_a_full_table_asks_no_more_of_the_database(
    group: Step, meeting: Meeting, anna: Person, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(8):
        pile = Pile.objects.create(step=group, position=number, title=f"Pile {number}")
        made = Card.objects.bulk_create([Card(step=group.source, text=f"{number} {one}") for one in range(9)])
        Placed.objects.bulk_create([Placed(step=group, card=card, pile=pile) for card in made])
    browser = As(anna)
    with django_assert_max_num_queries(11):
        now(browser, meeting)


def test_a_pile_of_cases_says_no_more_than_its_name(
    item: AgendaItem, meeting: Meeting, anna: Person, bo: Person
) -> None:
    case = begin(make_step(item, Kind.CASE, write="My case", reveal=Reveal.AT_ONCE), bo)
    card = Card.objects.create(step=case, seat=sit(anna, meeting), text="Kq-about-a-child")
    group = begin(make_step(item, Kind.GROUP, source=case), bo)
    fields: dict[str, Any] = {"cards": [str(card.pk)]}
    assert As(anna).send(at(group), does="lay", pile="new", **fields).status_code == 302
    assert "Kq-about" not in now(As(bo), meeting, "board")
    onward(meeting, bo)
    assert not Card.objects.filter(step=group, removed_at=None).exists()
    assert not Made.objects.filter(note__contains="Kq-about").exists()
