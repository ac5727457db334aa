"""Before the reveal no byte that anybody else gets holds a word that was written, in every kind of step."""

import re
from collections.abc import Iterator

import pytest
from django.urls import reverse

from leerkring.conftest import As, make_post
from leerkring.meetings.models import AgendaItem, Made, Meeting
from leerkring.methods.rules import TRAITS, Kind, Reveal
from leerkring.organisations.models import Organisation, PostKind
from leerkring.people.models import Person
from leerkring.rooms.kinds import KINDS
from leerkring.rooms.models import Card, Seat
from leerkring.rooms.queries import source_cards
from leerkring.rooms.tests.conftest import begin, guest_of, make_step, now, onward, sit

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
