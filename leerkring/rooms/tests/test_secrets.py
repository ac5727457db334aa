"""Before the reveal no byte that anybody else gets holds a word that was written, in every kind of step."""

import re
import threading
import time
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

import pytest
from django.db import connection, transaction
from django.urls import reverse

from leerkring.conftest import As, make_post
from leerkring.kit.errors import Refused
from leerkring.meetings.models import AgendaItem, Made, Meeting
from leerkring.methods.rules import TRAITS, Kind, Reveal
from leerkring.organisations.models import Organisation, PostKind
from leerkring.organisations.rules import Part
from leerkring.people.models import Person
from leerkring.rooms.access import Visitor
from leerkring.rooms.actions import writing
from leerkring.rooms.kinds import KINDS
from leerkring.rooms.models import Card, Mark, Seat, Step
from leerkring.rooms.queries import source_cards
from leerkring.rooms.rules import State
from leerkring.rooms.tests.conftest import at, begin, guest_of, make_step, now, onward, sit

PAGES = ("show_room", "show_room_now", "lead_room", "lead_room_now", "show_board", "show_board_now", "show_outcome")


@pytest.fixture
def readers(
    meeting: Meeting, linde: Organisation, bo: Person, anna: Person, fenna: Person
) -> dict[str, tuple[As, str]]:
    """Everybody with a browser of her own, and the word that only she writes; who does not write has none."""
    guest = As()
    seat, token = guest_of(meeting, bo)
    guest.cookies["guest"] = token
    sit(anna, meeting)
    sit(bo, meeting)
    assert seat.guest_name == "Gül"
    return {
        "a member": (As(anna), "Kq-anna"),
        "the chair": (As(bo), "Kq-bo"),
        "a guest": (guest, "Kq-guest"),
        "the facilitator": (As(fenna), ""),
        "the administrator": (As(make_post(linde, "Adi Adams", PostKind.ADMINISTRATOR)), ""),
    }


def answers(meeting: Meeting, browser: As) -> Iterator[bytes]:
    """Every byte of every page of the room."""
    for page in PAGES:
        answer = browser.get(reverse(f"rooms:{page}", args=[meeting.pk]))
        yield answer.content + repr(sorted(answer.headers.items())).encode()


@pytest.mark.parametrize("kind", [kind for kind in KINDS if TRAITS[kind].reveals])
def test_nobody_gets_the_words_of_another(
    kind: Kind, meeting: Meeting, item: AgendaItem, bo: Person, readers: dict[str, tuple[As, str]]
) -> None:
    before = make_step(item, Kind.CARDS)
    step = begin(make_step(item, kind, reveal=Reveal.TOGETHER, source=before, write="One idea", names=True), bo)
    assert step.is_secret
    seats = {"a member": "Anna", "the chair": "Bo", "a guest": "Gül"}
    for who, name in seats.items():
        seat = next(one for one in Seat.objects.filter(meeting=meeting) if one.name.startswith(name))
        Card.objects.create(step=step, seat=seat, text=readers[who][1])
    words = {word for _browser, word in readers.values() if word}
    assert len(words) == Card.objects.filter(step=step).count() == 3
    for who, (browser, own) in readers.items():
        for content in answers(meeting, browser):
            assert not [word for word in words - {own} if word.encode() in content], (kind, who)


@pytest.mark.parametrize("names", [False, True])
def test_what_was_turned_over_does_not_lie_in_the_order_in_which_it_was_written(
    meeting: Meeting, item: AgendaItem, bo: Person, anna: Person, names: bool
) -> None:
    """All saw the number of cards go up when somebody put down her pen, so the order would say whose is the first."""
    step = begin(make_step(item, Kind.CARDS, names=names), bo)
    texts = [f"idea {number:02}" for number in range(12)]
    for text in texts:
        Card.objects.create(step=step, seat=sit(anna, meeting), text=text)
    sit(bo, meeting)
    onward(meeting, bo)
    pages = [now(As(bo), meeting), now(As(bo), meeting, "board")]
    later = begin(make_step(item, Kind.DOTS, source=step), bo)
    for page in (*pages, Made.objects.get(note__contains=texts[0]).note):
        found = list(dict.fromkeys(re.findall(r"idea \d\d", page)))
        assert sorted(found) == texts
        assert (found == texts) is names
    assert ([card.text for card in source_cards(later, None)] == texts) is names


ANSWERS: dict[Kind, tuple[dict[str, Any], dict[str, Any]]] = {
    Kind.RATING: ({"does": "mark", "option-0": "5"}, {"does": "mark", "option-0": "1"}),
    Kind.DOTS: ({"does": "mark", "option-0": "2"}, {"does": "mark", "option-1": "3"}),
    Kind.STATEMENTS: ({"does": "mark", "option-0": "3"}, {"does": "mark", "option-0": "1"}),
    Kind.RANKING: (
        {"does": "rank", "order": ["option-0", "option-1"]},
        {"does": "rank", "order": ["option-1", "option-0"]},
    ),
    Kind.CHECK_IN: ({"does": "choose", "choice": "0"}, {"does": "choose", "choice": "1"}),
}


@pytest.mark.parametrize("way", ["one back", "to the step again"])
@pytest.mark.parametrize("kind", ANSWERS)
def test_who_compares_what_is_shown_with_what_was_shown_finds_nobodys_answer(
    kind: Kind, way: str, meeting: Meeting, item: AgendaItem, bo: Person, anna: Person
) -> None:
    """The chair shows the outcome, goes back, one person answers meanwhile, and the outcome is shown again."""
    first, late = ANSWERS[kind]
    step = begin(make_step(item, kind, options=["Hardly", "Surely"]), bo)
    sit(anna, meeting)
    assert As(bo).send(at(step), **first).status_code == 302
    room = onward(meeting, bo)
    before = outcomes(meeting, bo)
    assert before
    if way == "one back":
        As(bo).send(reverse("rooms:go", args=[meeting.pk]), number=str(room.number), way="back")
    else:
        other = begin(make_step(item, Kind.PAUSE), bo)
        assert other.is_secret is False
        begin(step, bo)
    said = now(As(anna), meeting)
    answers = [As(person).send(at(step), **late).status_code for person in (anna, bo)]
    onward(meeting, bo)
    assert outcomes(meeting, bo) == before
    assert "The outcome was shown already." in said
    assert answers == [422, 422]


def outcomes(meeting: Meeting, person: Person) -> list[str]:
    """What the outcome looks like on her phone and on the board."""
    drawn = re.compile(r'<([uo]l) class="(?:outcomes|dotted|ranked|chosen)".*?</\1>', re.DOTALL)
    return [found[0] for view in ("room", "board") for found in drawn.finditer(now(As(person), meeting, view))]


@pytest.mark.parametrize("kind", ANSWERS)
def test_an_outcome_of_nothing_tells_nothing_so_who_was_not_ready_can_still_answer(
    kind: Kind, meeting: Meeting, item: AgendaItem, bo: Person, anna: Person
) -> None:
    step = begin(make_step(item, kind, options=["Hardly", "Surely"]), bo)
    room = onward(meeting, bo)
    As(bo).send(reverse("rooms:go", args=[meeting.pk]), number=str(room.number), way="back")
    assert As(anna).send(at(step), **ANSWERS[kind][1]).status_code == 302


def test_a_click_on_time_that_comes_in_after_the_reveal_is_not_added(
    meeting: Meeting, item: AgendaItem, bo: Person, anna: Person
) -> None:
    """The step was open when her phone sent it, and shown before it was written down."""
    step = begin(make_step(item, Kind.DOTS, options=["Hardly", "Surely"]), bo)
    visitor = Visitor(anna, sit(anna, meeting), frozenset({Part.MEMBER}))
    As(bo).send(at(step), does="mark", **{"option-0": "2"})
    onward(meeting, bo)
    assert step.state == State.OPEN
    with pytest.raises(Refused):
        writing.mark(visitor=visitor, step=step, values={1: 1}, by="option")


@pytest.mark.django_db(transaction=True)
@pytest.mark.skipif("connection.vendor != 'postgresql'", reason="SQLite has one writer at a time")
@pytest.mark.parametrize("first", ["an answer", "the reveal"])
def test_no_answer_comes_in_between_counting_and_showing(
    first: str, meeting: Meeting, item: AgendaItem, bo: Person, anna: Person
) -> None:
    """Both at once: an answer that is being written is waited for, and one that comes during the reveal is refused."""
    step = begin(make_step(item, Kind.DOTS, options=["Hardly", "Surely"]), bo)
    hers, his = (Visitor(one, sit(one, meeting), frozenset({Part.MEMBER})) for one in (anna, bo))
    if first == "the reveal":
        writing.mark(visitor=his, step=step, values={0: 1}, by="option")
    done, refused = threading.Event(), []

    def answers() -> None:
        try:
            writing.mark(visitor=hers, step=Step.objects.get(pk=step.pk), values={1: 2}, by="option")
        except Refused as refusal:
            refused.append(str(refusal))

    acts: list[Callable[[], object]] = [answers, partial(onward, meeting, bo)]

    def begins() -> None:
        with transaction.atomic():
            acts[first == "the reveal"]()
            done.set()
            time.sleep(0.5)  # so long the other one would have had to come in between
        connection.close()

    other = threading.Thread(target=begins)
    other.start()
    assert done.wait(20)
    acts[first == "an answer"]()
    other.join()

    assert len(refused) == (first == "the reveal")
    assert Step.objects.get(pk=step.pk).is_told
    assert Mark.objects.count() == 1
