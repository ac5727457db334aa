"""The big screen."""

from django.urls import reverse

from leerkring.conftest import As
from leerkring.meetings.models import AgendaItem, Meeting
from leerkring.methods.rules import Kind
from leerkring.people.models import Person
from leerkring.rooms.tests.conftest import begin, guest_of, make_step, sit


def test_the_question_is_in_sight_and_only_how_many_write(
    meeting: Meeting, item: AgendaItem, bo: Person, anna: Person
) -> None:
    step = begin(make_step(item, Kind.CARDS, question="What helps?"), bo)
    sit(anna, meeting)
    As(anna).send(reverse("rooms:take_part", args=[step.pk]), does="write", text="secret tea")
    page = As(bo).get(reverse("rooms:show_board", args=[meeting.pk])).text
    assert "What helps?" in page
    assert "0 of 1 ready" in page
    assert "1 is still writing" in page
    assert "secret tea" not in page
    As(anna).send(reverse("rooms:take_part", args=[step.pk]), does="ready", is_ready="yes")
    page = As(bo).get(reverse("rooms:show_board", args=[meeting.pk])).text
    assert "still writing" not in page
    assert "1 of 1 ready" in page


def test_before_it_begins_it_says_how_to_come_in(meeting: Meeting, bo: Person) -> None:
    room = guest_of(meeting, bo) and As(bo).get(reverse("rooms:show_board", args=[meeting.pk])).text
    assert "Open Leerkring on your phone" in room
    assert "/join" in room


def test_who_is_not_of_the_group_does_not_see_it(meeting: Meeting, cas: Person) -> None:
    assert As(cas).get(reverse("rooms:show_board", args=[meeting.pk])).status_code == 404
