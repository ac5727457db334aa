"""The part of the chair's page that changes."""

from django.urls import reverse

from leerkring.conftest import As
from leerkring.meetings.models import Meeting
from leerkring.people.models import Person


def test_it_is_a_fragment_of_ours(meeting: Meeting, bo: Person) -> None:
    answer = As(bo).get(reverse("rooms:lead_room_now", args=[meeting.pk]))
    assert answer.headers["X-Leerkring"] == "fragment"
    assert "<html" not in answer.text


def test_only_the_chair_has_it(meeting: Meeting, anna: Person) -> None:
    assert As(anna).get(reverse("rooms:lead_room_now", args=[meeting.pk])).status_code == 403
