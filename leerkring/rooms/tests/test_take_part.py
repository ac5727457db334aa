"""Taking part in a step: what one writes, who reads it, and when."""

from collections.abc import Callable

import pytest
from django.urls import reverse

from leerkring.conftest import As
from leerkring.kit.errors import Refused
from leerkring.meetings.models import AgendaItem, Attendance, Meeting
from leerkring.methods.rules import Kind
from leerkring.organisations.rules import Part
from leerkring.people.models import Person
from leerkring.rooms.access import Visitor
from leerkring.rooms.actions import writing
from leerkring.rooms.models import Card, Place, Seat, Step
from leerkring.rooms.tests.conftest import begin, guest_of, make_step, onward, sit

Browser = Callable[[Person | None], As]
SECRET = "Kq-tea-with-the-parents"


@pytest.fixture
def cards(item: AgendaItem, bo: Person) -> Step:
    return begin(make_step(item, Kind.CARDS, write="One idea", each=3), bo)


def at(step: Step) -> str:
    return reverse("rooms:take_part", args=[step.pk])


def pages(meeting: Meeting) -> list[str]:
    names = ["show_room", "show_room_now", "lead_room", "lead_room_now", "show_board", "show_board_now"]
    return [reverse(f"rooms:{name}", args=[meeting.pk]) for name in names]


def test_a_member_writes_a_card_and_sees_it(cards: Step, meeting: Meeting, anna: Person) -> None:
    answer = As(anna).send(at(cards), does="write", text=SECRET)
    assert (answer.status_code, answer["Location"]) == (302, reverse("rooms:show_room", args=[meeting.pk]))
    assert Card.objects.get().text == SECRET
    assert SECRET in As(anna).get(reverse("rooms:show_room", args=[meeting.pk])).text


def test_who_writes_is_in_the_room(cards: Step, anna: Person) -> None:
    As(anna).send(at(cards), does="write", text=SECRET)
    assert Seat.objects.get(person=anna).left_at is None
    assert Attendance.objects.get(person=anna).was_there


def test_nobody_reads_a_card_before_the_reveal_and_all_do_after_it(
    cards: Step, meeting: Meeting, anna: Person, bo: Person, fenna: Person
) -> None:
    sit(bo, meeting)
    As(anna).send(at(cards), does="write", text=SECRET)
    _guest, token = guest_of(meeting, bo)
    guest = As()
    guest.cookies["guest"] = token
    for browser in (As(bo), As(fenna), guest):
        answers = [browser.get(address) for address in pages(meeting)]
        assert any(answer.status_code == 200 for answer in answers)
        assert not any(SECRET.encode() in answer.content for answer in answers)
    onward(meeting, bo)
    for browser in (As(bo), As(fenna), guest):
        assert SECRET in browser.get(reverse("rooms:show_room_now", args=[meeting.pk])).text
    assert SECRET in As(bo).get(reverse("rooms:show_board_now", args=[meeting.pk])).text


def test_one_back_hides_the_cards_again_and_keeps_them(cards: Step, meeting: Meeting, anna: Person, bo: Person) -> None:
    As(anna).send(at(cards), does="write", text=SECRET)
    room = onward(meeting, bo)
    As(bo).send(reverse("rooms:go", args=[meeting.pk]), number=str(room.number), way="back")
    assert SECRET not in As(bo).get(reverse("rooms:show_room", args=[meeting.pk])).text
    assert Card.objects.filter(text=SECRET, removed_at=None).exists()


def test_ready_is_counted_and_can_be_taken_back(cards: Step, anna: Person) -> None:
    browser = As(anna)
    browser.send(at(cards), does="ready", is_ready="yes")
    assert Place.objects.filter(is_ready=True).count() == 1
    browser.send(at(cards), does="ready", is_ready="no")
    assert Place.objects.filter(is_ready=True).count() == 0


def test_what_was_typed_comes_back_when_it_could_not_be_kept(cards: Step, meeting: Meeting, anna: Person) -> None:
    answer = As(anna).send(at(cards), does="write", text="x" * 1001)
    assert answer.status_code == 422
    assert "x" * 1001 in answer.text
    # The page knows what it shows, so that nothing takes the refusal out of sight before the room goes on.
    assert "data-version=" in answer.text
    assert not Card.objects.exists()


def test_what_is_sent_too_late_is_given_back(cards: Step, meeting: Meeting, anna: Person, bo: Person) -> None:
    onward(meeting, bo)
    answer = As(anna).send(at(cards), does="write", text=SECRET)
    assert answer.status_code == 422
    assert SECRET in answer.text
    # Her phone knows by this that we said it, and sends the next card.
    assert answer.headers["X-Leerkring"] == "page"


def test_somebody_elses_card_is_not_there_to_change(cards: Step, anna: Person, bo: Person) -> None:
    As(anna).send(at(cards), does="write", text=SECRET)
    answer = As(bo).send(at(cards), does="change", card=str(Card.objects.get().pk), text="mine")
    assert answer.status_code == 422
    assert Card.objects.get().text == SECRET


def test_a_facilitator_looks_on(cards: Step, meeting: Meeting, fenna: Person) -> None:
    assert As(fenna).send(at(cards), does="write", text="an answer").status_code == 403
    assert As(fenna).get(reverse("rooms:show_room", args=[meeting.pk])).status_code == 200


def test_a_guest_writes_too_and_sees_nothing_after_the_meeting(cards: Step, meeting: Meeting, bo: Person) -> None:
    _seat, token = guest_of(meeting, bo)
    guest = As()
    guest.cookies["guest"] = token
    assert guest.send(at(cards), does="write", text="from a parent").status_code == 302
    As(bo).send(reverse("rooms:close_meeting", args=[meeting.pk]))
    answer = guest.get(reverse("rooms:show_room", args=[meeting.pk]))
    assert answer.status_code == 410
    assert "from a parent" not in answer.text


def test_a_room_of_others_looks_as_if_it_were_not_there(cards: Step, meeting: Meeting, cas: Person) -> None:
    assert As(cas).get(reverse("rooms:show_room", args=[meeting.pk])).status_code == 404
    assert As(cas).send(at(cards), does="write", text="x").status_code == 404
    assert As().get(reverse("rooms:show_room", args=[meeting.pk])).status_code == 302


def test_what_waited_for_its_turn_while_the_cards_were_turned_over_comes_back(
    cards: Step, meeting: Meeting, anna: Person, bo: Person
) -> None:
    seat, before = sit(anna, meeting), Step.objects.get(pk=cards.pk)
    onward(meeting, bo)
    with pytest.raises(Refused) as refusal:
        writing.write(visitor=Visitor(anna, seat, frozenset({Part.MEMBER})), step=before, text=SECRET)
    assert refusal.value.typed == SECRET
    assert not Card.objects.exists()
