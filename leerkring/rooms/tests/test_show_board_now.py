"""The part of the big screen that changes."""

from django.urls import reverse

from leerkring.conftest import As
from leerkring.meetings.models import Meeting
from leerkring.people.models import Person


def test_it_is_a_fragment_of_ours(meeting: Meeting, anna: Person) -> None:
    answer = As(anna).get(reverse("rooms:show_board_now", args=[meeting.pk]))
    assert (answer.headers["X-Leerkring"], "<html" in answer.text) == ("fragment", False)


def test_who_is_not_of_the_group_does_not_see_it(meeting: Meeting, cas: Person) -> None:
    assert As(cas).get(reverse("rooms:show_board_now", args=[meeting.pk])).status_code == 404
