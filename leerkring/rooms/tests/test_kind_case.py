"""Cases: brought in a line, read by those present, picked together, and gone after their days."""

import datetime as dt

import pytest
import time_machine
from django.urls import reverse
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from leerkring.communities.models import Community
from leerkring.conftest import As, make_member
from leerkring.meetings.models import AgendaItem, Made, Meeting
from leerkring.methods.rules import Kind
from leerkring.people.models import Person
from leerkring.rooms.models import Card, CaseTerm, Mark, Step
from leerkring.rooms.tasks import let_go
from leerkring.rooms.tests.conftest import as_guest, at, begin, make_step, now, onward, sit

WORDS = "Kq-a-father-who-shouts"
OTHER = "Kq-a-class-that-is-too-quiet"


@pytest.fixture
def step(item: AgendaItem, meeting: Meeting, anna: Person, bo: Person) -> Step:
    for person in (anna, bo):
        sit(person, meeting)
    return begin(make_step(item, Kind.CASE, write="In a line", each=1, names=True), bo)


def does(step: Step, person: Person, what: str, **fields: str) -> int:
    return As(person).send(at(step), does=what, **fields).status_code


def bring(step: Step, person: Person, text: str = WORDS) -> Card:
    assert does(step, person, "write", text=text) == 302
    return Card.objects.get(text=text)


def turn_over(step: Step, chair: Person) -> Step:
    onward(step.meeting, chair)
    step.refresh_from_db()
    return step


def test_before_the_reveal_nobody_else_reads_a_case(
    step: Step, meeting: Meeting, anna: Person, bo: Person, fenna: Person
) -> None:
    bring(step, anna)
    guest = as_guest(meeting, bo)
    assert WORDS in now(As(anna), meeting)
    looks = [(bo, "room"), (bo, "lead"), (bo, "board"), (anna, "board"), (fenna, "room"), (fenna, "board")]
    assert not any(WORDS in now(As(person), meeting, view) for person, view in looks)
    assert WORDS not in now(guest, meeting)


def test_then_those_in_the_room_read_it_and_nobody_else(
    step: Step, meeting: Meeting, anna: Person, bo: Person, fenna: Person, plg: Community
) -> None:
    bring(step, anna)
    guest = as_guest(meeting, bo)
    turn_over(step, bo)
    kim = make_member(plg, "Kim Kok")
    present = [now(As(anna), meeting), now(As(bo), meeting), now(guest, meeting), now(As(bo), meeting, "board")]
    assert all(WORDS in page and "Anna Aerts" in page for page in present)
    absent = [(kim, "room"), (kim, "board"), (fenna, "room"), (fenna, "board")]
    assert not any(WORDS in now(As(person), meeting, view) for person, view in absent)
    assert "stand on your phones" in now(As(fenna), meeting, "board")


def test_it_is_in_no_minutes_and_nowhere_by_way_of_a_later_step(
    step: Step, item: AgendaItem, meeting: Meeting, anna: Person, bo: Person, fenna: Person
) -> None:
    card = bring(step, anna)
    turn_over(step, bo)
    dots = begin(make_step(item, Kind.DOTS, source=step), bo)
    assert WORDS in now(As(anna), meeting)
    As(anna).send(at(dots), does="mark", **{f"card-{card.pk}": "2"})
    build = begin(make_step(item, Kind.BUILD, source=step, write="I know this"), bo)
    As(bo).send(at(build), does="write", text="Kq-so-do-I", onto=str(card.pk))
    for _click in range(2):
        onward(meeting, bo)
    assert WORDS not in "".join(Made.objects.values_list("note", flat=True))
    assert WORDS not in now(As(fenna), meeting, "board")
    As(bo).send(reverse("rooms:close_meeting", args=[meeting.pk]))
    for name in ("meetings:show_minutes", "meetings:show_meeting", "rooms:show_outcome"):
        assert WORDS not in As(anna).get(reverse(name, args=[meeting.pk])).text
    assert WORDS not in As(bo).get(reverse("home:search"), {"q": WORDS}).text


def test_everybody_chooses_and_the_chair_says_which_one(step: Step, meeting: Meeting, anna: Person, bo: Person) -> None:
    cards = [bring(step, anna), bring(step, bo, OTHER)]
    turn_over(step, bo)
    assert does(step, anna, "choose", card=str(cards[1].pk), is_chosen="yes") == 302
    assert "would take it" not in now(As(bo), meeting) + now(As(bo), meeting, "board")
    assert "1 of 2 have chosen" in now(As(bo), meeting, "board")
    assert does(step, bo, "choose", card=str(cards[1].pk), is_chosen="yes") == 302
    assert "2 of you would take it" in now(As(anna), meeting, "board")
    assert does(step, bo, "pick", card=str(cards[1].pk), is_picked="yes") == 302
    assert "We take the case of Bo Bakker" in now(As(anna), meeting)
    assert does(step, bo, "pick", card=str(cards[1].pk), is_picked="no") == 302
    assert not Card.objects.filter(is_picked=True).exists()
    assert does(step, anna, "choose", card=str(cards[1].pk), is_chosen="no") == 302
    assert Mark.objects.count() == 1


def test_only_the_chair_picks_and_nobody_chooses_before_the_reveal(
    step: Step, meeting: Meeting, anna: Person, bo: Person, fenna: Person
) -> None:
    card = str(bring(step, anna).pk)
    assert does(step, anna, "choose", card=card, is_chosen="yes") == 422
    guest = as_guest(meeting, bo)
    turn_over(step, bo)
    assert [does(step, person, "pick", card=card, is_picked="yes") for person in (anna, fenna)] == [403, 403]
    assert guest.send(at(step), does="pick", card=card, is_picked="yes").status_code == 403
    assert guest.send(at(step), does="choose", card=card, is_chosen="yes").status_code == 302
    assert does(step, fenna, "choose", card=card, is_chosen="yes") == 403
    assert Mark.objects.count() == 1


def test_whose_case_it_is_stands_above_the_steps_about_it(
    step: Step, item: AgendaItem, meeting: Meeting, anna: Person, bo: Person
) -> None:
    card = bring(step, anna)
    bring(step, bo, OTHER)
    turn_over(step, bo)
    others = begin(make_step(item, Kind.TIMER, speaks="others"), bo)
    assert "Who brought the case listens" in now(As(bo), meeting)
    begin(step, bo)
    turn_over(step, bo)
    does(step, bo, "pick", card=str(card.pk), is_picked="yes")
    begin(others, bo)
    assert "Anna Aerts brought the case, listens and is silent." in now(As(bo), meeting, "board")
    begin(make_step(item, Kind.TIMER, speaks="owner"), bo)
    assert "Anna Aerts brought the case and speaks." in now(As(bo), meeting)
    assert ["your turn" in now(As(person), meeting) for person in (anna, bo)] == [True, False]


def test_its_words_go_after_four_weeks(step: Step, meeting: Meeting, anna: Person) -> None:
    card = bring(step, anna)
    assert card.expires_on == timezone.localdate() + dt.timedelta(days=28)
    let_go(timezone.now() + dt.timedelta(days=28))
    assert Card.objects.exists()
    let_go(timezone.now() + dt.timedelta(days=29))
    assert not Card.objects.exists()


def test_the_group_says_how_long(step: Step, meeting: Meeting, anna: Person, bo: Person, fenna: Person) -> None:
    bring(step, anna)
    assert does(step, bo, "keep_for", days="7") == 302
    week = timezone.localdate() + dt.timedelta(days=7)
    assert [CaseTerm.objects.get().days, Card.objects.get().expires_on] == [7, week]
    assert bring(step, bo, OTHER).expires_on == week
    assert does(step, bo, "keep_for", days="9999") == 422
    guest = as_guest(meeting, bo)
    assert guest.send(at(step), does="keep_for", days="56").status_code == 403
    assert does(step, fenna, "keep_for", days="56") == 403
    assert CaseTerm.objects.get().days == 7


def test_who_was_there_reads_it_afterwards_until_its_day(
    step: Step, meeting: Meeting, anna: Person, bo: Person, fenna: Person, plg: Community
) -> None:
    bring(step, anna)
    turn_over(step, bo)
    As(bo).send(reverse("rooms:close_meeting", args=[meeting.pk]))
    kim = make_member(plg, "Kim Kok")
    assert [WORDS in now(As(person), meeting) for person in (anna, bo, kim, fenna)] == [True, True, False, False]
    with time_machine.travel(timezone.now() + dt.timedelta(days=29)):
        assert WORDS not in now(As(bo), meeting)


def test_what_cannot_be_kept_is_given_back(step: Step, meeting: Meeting, anna: Person, bo: Person) -> None:
    answer = As(anna).send(at(step), does="write", text="x" * 1001)
    assert (answer.status_code, "x" * 1001 in answer.text) == (422, True)
    assert does(step, anna, "write", text="") == 422
    turn_over(step, bo)
    answer = As(anna).send(at(step), does="write", text=WORDS)
    assert (answer.status_code, WORDS in answer.text) == (422, True)
    assert "Nobody brought a case" in now(As(anna), meeting, "board")


def test_one_back_makes_it_secret_again(step: Step, meeting: Meeting, anna: Person, bo: Person) -> None:
    bring(step, anna)
    room = onward(meeting, bo)
    As(bo).send(reverse("rooms:go", args=[meeting.pk]), number=str(room.number), way="back")
    assert WORDS not in now(As(bo), meeting) + now(As(bo), meeting, "board")
    assert WORDS in now(As(anna), meeting)


def test_many_cases_ask_no_more_of_the_database(
    step: Step, meeting: Meeting, anna: Person, bo: Person, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    seat = sit(anna, meeting)
    Card.objects.bulk_create([Card(step=step, seat=seat, text=f"case {number}") for number in range(40)])
    turn_over(step, bo)
    browser = As(anna)
    with django_assert_max_num_queries(13):
        browser.get(reverse("rooms:show_room_now", args=[meeting.pk]))
