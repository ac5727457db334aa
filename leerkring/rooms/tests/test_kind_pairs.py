"""Small groups: with whom, where, and what they write together."""

import pytest
from django.urls import reverse

from leerkring.conftest import As, make_member
from leerkring.meetings.models import AgendaItem, Made, Meeting
from leerkring.methods.rules import Kind, Reveal, Speaks
from leerkring.people.models import Person
from leerkring.rooms.models import Card, Place, Step
from leerkring.rooms.queries import marked_text
from leerkring.rooms.tests.conftest import as_guest, at, begin, guest_of, make_step, now, onward, pages_of, sit

SECRET = "Kq-our-one-idea"


@pytest.fixture
def four(meeting: Meeting, anna: Person, bo: Person) -> list[Person]:
    """Four people in the room."""
    people = [anna, bo, make_member(meeting.community, "Carl Coene"), make_member(meeting.community, "Dora Dams")]
    for person in people:
        sit(person, meeting)
    return people


@pytest.fixture
def pairs(item: AgendaItem, bo: Person, four: list[Person]) -> Step:
    return begin(make_step(item, Kind.PAIRS, size=2, write="Our one idea", speaks=Speaks.PAIRS), bo)


def mate_of(person: Person, step: Step) -> Person:
    team = Place.objects.get(step=step, seat__person=person).team
    mate = Place.objects.filter(step=step, team=team).exclude(seat__person=person).get().seat.person
    assert mate is not None
    return mate


def write(person: Person, step: Step, text: str, was: str = "") -> int:
    return As(person).send(at(step), does="write", text=text, was=marked_text(was)).status_code


def test_everybody_sees_with_whom_and_where(pairs: Step, meeting: Meeting, anna: Person) -> None:
    mate = mate_of(anna, pairs)
    page = now(As(anna), meeting)
    assert page.index("Table ") < page.index("You work with") < page.index(mate.name)
    board = now(As(anna), meeting, "board")
    assert all(name in board for name in ("Table 1", "Table 2", "Anna Aerts", "Dora Dams"))


def test_a_small_group_writes_one_text_that_only_it_reads_until_the_reveal(
    pairs: Step, meeting: Meeting, anna: Person, four: list[Person], fenna: Person, bo: Person
) -> None:
    mate = mate_of(anna, pairs)
    assert write(anna, pairs, SECRET) == 302
    assert SECRET in now(As(mate), meeting)
    assert write(mate, pairs, f"{SECRET}, better", was=SECRET) == 302
    assert list(Card.objects.values_list("text", flat=True)) == [f"{SECRET}, better"]
    others = [As(person) for person in four if person not in (anna, mate)]
    for browser in (*others, As(fenna)):
        assert not any(SECRET in page for page in pages_of(browser, meeting))
    assert SECRET not in now(As(anna), meeting, "board")
    onward(meeting, bo)
    assert all(SECRET in now(browser, meeting) for browser in (*others, As(fenna), as_guest(meeting, bo)))
    assert SECRET in now(As(bo), meeting, "board")
    onward(meeting, bo)
    assert f"– {SECRET}, better" in Made.objects.get().note


def test_two_who_write_at_once_see_both_texts(pairs: Step, anna: Person) -> None:
    mate = mate_of(anna, pairs)
    write(anna, pairs, "tea")
    answer = As(mate).send(at(pairs), does="write", text="coffee", was="")
    assert (answer.status_code, "tea" in answer.text, "coffee" in answer.text) == (409, True, True)
    assert Card.objects.get().text == "tea"


def test_the_chair_makes_new_groups_and_what_was_written_stays_with_its_writer(
    pairs: Step, meeting: Meeting, anna: Person, bo: Person, four: list[Person]
) -> None:
    write(anna, pairs, SECRET)
    assert As(bo).send(at(pairs), does="anew").status_code == 302
    assert Place.objects.filter(step=pairs, team__isnull=False).count() == 4
    assert not any(SECRET in now(As(person), meeting) for person in four if person != anna)
    assert Card.objects.get().team is None
    assert As(anna).send(at(pairs), does="anew").status_code == 403


def test_who_comes_later_joins_the_smallest_group(pairs: Step, meeting: Meeting, bo: Person) -> None:
    Place.objects.filter(team=2).first().delete()  # type: ignore[union-attr]
    late = sit(make_member(meeting.community, "Els Elst"), meeting)
    assert Place.objects.get(seat=late).team == 2
    guest, _token = guest_of(meeting, bo)
    assert Place.objects.get(seat=guest).team == 1


def test_who_is_in_no_group_can_join_one(pairs: Step, meeting: Meeting, anna: Person) -> None:
    Place.objects.filter(seat__person=anna).update(team=None)
    assert "You are in no small group yet." in now(As(anna), meeting)
    assert As(anna).send(at(pairs), does="join").status_code == 302
    assert "You work with" in now(As(anna), meeting)


def test_one_back_hides_the_texts_and_keeps_groups_and_texts(
    pairs: Step, meeting: Meeting, anna: Person, bo: Person
) -> None:
    write(anna, pairs, SECRET)
    before = dict(Place.objects.values_list("seat", "team"))
    room = onward(meeting, bo)
    As(bo).send(reverse("rooms:go", args=[meeting.pk]), number=str(room.number), way="back")
    assert SECRET not in now(As(bo), meeting, "board")
    assert dict(Place.objects.values_list("seat", "team")) == before


def test_without_words_to_write_there_is_nothing_to_turn_over(
    item: AgendaItem, meeting: Meeting, four: list[Person], bo: Person, anna: Person
) -> None:
    step = begin(make_step(item, Kind.PAIRS, size=2, reveal=Reveal.TOGETHER), bo)
    assert not step.has_reveal
    assert "Keep our text" not in now(As(anna), meeting)
    onward(meeting, bo)
    assert not Made.objects.exists()


def test_a_text_that_is_too_long_comes_back(pairs: Step, anna: Person) -> None:
    answer = As(anna).send(at(pairs), does="write", text="x" * 1001)
    assert (answer.status_code, "x" * 1001 in answer.text) == (422, True)
    assert As(anna).send(at(pairs), does="write", text="x", was="y" * 99).status_code == 422
    assert not Card.objects.exists()
