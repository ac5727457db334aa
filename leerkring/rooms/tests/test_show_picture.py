"""The bytes of a picture: for whoever may read its card."""

import pytest
from django.urls import reverse

from leerkring.conftest import As
from leerkring.meetings.models import AgendaItem, Meeting
from leerkring.methods.rules import Kind
from leerkring.people.models import Person
from leerkring.rooms.models import Card, Picture, Step
from leerkring.rooms.tests.conftest import as_guest, begin, make_step, onward, sit
from leerkring.rooms.tests.test_kind_picture import draw


@pytest.fixture
def step(item: AgendaItem, bo: Person) -> Step:
    return begin(make_step(item, Kind.PICTURE), bo)


@pytest.fixture
def address(step: Step, anna: Person) -> str:
    assert draw(step, As(anna)) == 302
    return reverse("rooms:show_picture", args=[Picture.objects.get().pk])


def test_who_drew_it_sees_it_and_nobody_else_before_the_reveal(
    address: str, meeting: Meeting, anna: Person, bo: Person, fenna: Person, cas: Person, adi: Person
) -> None:
    sit(bo, meeting)
    answer = As(anna).get(address)
    assert (answer.status_code, answer["Content-Type"]) == (200, "image/png")
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer.content == bytes(Picture.objects.get().data)
    assert [As(person).get(address).status_code for person in (bo, fenna, cas, adi)] == [404, 404, 404, 404]
    assert as_guest(meeting, bo).get(address).status_code == 404


def test_after_the_reveal_all_in_the_room_see_it(
    address: str, meeting: Meeting, bo: Person, fenna: Person, cas: Person, erik: Person
) -> None:
    guest = as_guest(meeting, bo)
    onward(meeting, bo)
    assert [As(person).get(address).status_code for person in (bo, fenna, cas, erik)] == [200, 200, 404, 404]
    assert guest.get(address).status_code == 200
    assert As().get(address).status_code == 302


def test_one_back_hides_it_again(address: str, meeting: Meeting, anna: Person, bo: Person) -> None:
    room = onward(meeting, bo)
    As(bo).send(reverse("rooms:go", args=[meeting.pk]), number=str(room.number), way="back")
    assert [As(person).get(address).status_code for person in (anna, bo)] == [200, 404]


def test_what_was_taken_back_is_gone(address: str, step: Step, meeting: Meeting, anna: Person, bo: Person) -> None:
    As(anna).send(reverse("rooms:take_part", args=[step.pk]), does="remove", card=str(Card.objects.get().pk))
    onward(meeting, bo)
    assert As(bo).get(address).status_code == 404


def test_a_guest_does_not_see_it_after_the_meeting(address: str, meeting: Meeting, bo: Person) -> None:
    guest = as_guest(meeting, bo)
    onward(meeting, bo)
    As(bo).send(reverse("rooms:close_meeting", args=[meeting.pk]))
    assert guest.get(address).status_code == 410
    assert As(bo).get(address).status_code == 200


def test_the_group_finds_it_with_what_came_out_of_the_activity(
    address: str, step: Step, meeting: Meeting, bo: Person
) -> None:
    outcome = reverse("rooms:show_activity", args=[step.item_id])
    onward(meeting, bo)
    As(bo).send(reverse("rooms:close_meeting", args=[meeting.pk]))
    assert address in As(bo).get(outcome).text


def test_it_is_only_shown(address: str, anna: Person) -> None:
    assert As(anna).send(address).status_code == 405
