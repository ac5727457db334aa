"""Very many cards, and cards that are very long or strange: the room stays usable for everybody."""

import pytest

from leerkring.conftest import As
from leerkring.meetings.models import AgendaItem, Meeting
from leerkring.methods.rules import Kind
from leerkring.people.models import Person
from leerkring.rooms.actions.writing import MOST_CARDS
from leerkring.rooms.models import Card, Pile, Step
from leerkring.rooms.queries.cards import MOST_WEIGHED
from leerkring.rooms.tests.conftest import at, begin, make_step, now, onward, sit

MANY = 10_000
# What a phone on bad Wi-Fi still fetches in a moment.
LARGEST = 60 * 1024
WORKING_ON_CARDS = (Kind.GROUP, Kind.DOTS, Kind.BUILD, Kind.READING, Kind.CONSENT)


def with_cards(item: AgendaItem, chair: Person, writer: Person, number: int) -> Step:
    """A step in which so many cards were written and turned over."""
    seat = sit(writer, item.meeting)
    step = begin(make_step(item, Kind.CARDS), chair)
    text = "What parents tell us at the door, number"
    Card.objects.bulk_create([Card(step=step, seat=seat, text=f"{text} {place}") for place in range(number)])
    onward(item.meeting, chair)
    return step


@pytest.mark.slow
def test_ten_thousand_cards(item: AgendaItem, meeting: Meeting, anna: Person, bo: Person) -> None:
    cards = with_cards(item, bo, bo, MANY)
    sit(anna, meeting)
    phone, screen = As(anna), As(bo)
    sizes: dict[str, int] = {}
    for kind in (Kind.CARDS, *WORKING_ON_CARDS):
        if kind != Kind.CARDS:
            begin(make_step(item, kind, source=cards, write="I add …", options=[]), bo)
        for view, browser in (("room", phone), ("board", screen), ("lead", screen)):
            sizes[f"{kind} {view}"] = len(now(browser, meeting, view).encode())
    assert {page: size for page, size in sizes.items() if size > LARGEST} == {}
    assert max(sizes.values()) > 10 * 1024


def test_one_card_too_many_is_refused_kindly_and_kept(
    item: AgendaItem, meeting: Meeting, anna: Person, bo: Person
) -> None:
    seat = sit(bo, meeting)
    step = begin(make_step(item, Kind.CARDS), bo)
    Card.objects.bulk_create([Card(step=step, seat=seat, text="x") for _place in range(MOST_CARDS)])
    answer = As(anna).send(at(step), does="write", text="One more thing")
    assert answer.status_code == 422
    assert "There are very many cards here already. Talk about these first." in answer.text
    assert "One more thing" in answer.text


def test_what_is_not_shown_is_counted_and_stands_with_the_activity(
    item: AgendaItem, meeting: Meeting, anna: Person, bo: Person
) -> None:
    with_cards(item, bo, bo, 320)
    sit(anna, meeting)
    assert "and 20 more cards" in now(As(anna), meeting)
    onward(meeting, bo)
    page = As(anna).get(f"/agenda/{item.pk}/outcome/").text
    assert page.count("What parents tell us at the door") == 320


def test_too_many_to_weigh_are_laid_on_piles_first(
    item: AgendaItem, meeting: Meeting, anna: Person, bo: Person
) -> None:
    cards = with_cards(item, bo, bo, MOST_WEIGHED + 1)
    sit(anna, meeting)
    dots = begin(make_step(item, Kind.DOTS, source=cards), bo)
    page = now(As(anna), meeting)
    assert "Lay them on piles first" in page
    assert "Lay them on piles first" in now(As(bo), meeting, "board")
    assert "dot-choice" not in page
    As(anna).send(at(dots), does="mark", **{f"card-{Card.objects.filter(step=cards)[0].pk}": "1"})
    assert not dots.marks.exists()
    group = begin(make_step(item, Kind.GROUP, source=cards), bo)
    two = [str(card.pk) for card in Card.objects.filter(step=cards)[:2]]
    assert As(anna).send(at(group), does="lay", cards=two, pile="new").status_code == 302
    assert Pile.objects.filter(step=group).exists()
    onward(meeting, bo)
    begin(make_step(item, Kind.DOTS, source=group), bo)
    assert "dot-choice" in now(As(anna), meeting)


@pytest.mark.parametrize(
    "text",
    [
        "👩🏽‍🏫 👨‍👩‍👧‍👦 🏳️‍🌈",
        "مرحبا بالآباء",
        "<script>alert(1)</script><b>&amp;</b>",
        "Zoë’s “idee” – naïef",
    ],
)
def test_strange_cards_stay_what_they_are(
    text: str, item: AgendaItem, meeting: Meeting, anna: Person, bo: Person
) -> None:
    sit(anna, meeting)
    step = begin(make_step(item, Kind.CARDS), bo)
    assert As(anna).send(at(step), does="write", text=text).status_code == 302
    onward(meeting, bo)
    for page in (now(As(anna), meeting), now(As(bo), meeting, "board")):
        assert "<script>alert" not in page
        assert "<b>" not in page
    assert Card.objects.get(step=step).text == text


def test_a_card_of_five_thousand_signs_is_refused_and_kept(
    item: AgendaItem, meeting: Meeting, anna: Person, bo: Person
) -> None:
    sit(anna, meeting)
    step = begin(make_step(item, Kind.CARDS), bo)
    answer = As(anna).send(at(step), does="write", text="é" * 5000)
    assert (answer.status_code, "é" * 5000 in answer.text) == (422, True)
    assert not Card.objects.exists()
