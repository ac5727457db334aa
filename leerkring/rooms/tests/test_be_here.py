"""The open page says that somebody is still there."""

from django.urls import reverse
from django.utils import timezone

from leerkring.conftest import As
from leerkring.meetings.models import AgendaItem, Meeting
from leerkring.methods.rules import Kind
from leerkring.people.models import Person
from leerkring.rooms.models import Seat
from leerkring.rooms.queries import presence
from leerkring.rooms.tests.conftest import LONG_AGO, begin, make_step, sit


def test_who_is_not_heard_of_is_not_waited_for_until_she_is_heard_again(
    meeting: Meeting, item: AgendaItem, bo: Person, anna: Person
) -> None:
    step = begin(make_step(item, Kind.CARDS), bo)
    sit(anna, meeting)
    Seat.objects.update(seen_at=timezone.now() - LONG_AGO)
    assert presence(step).here == 0
    As(anna).send(reverse("rooms:be_here", args=[meeting.pk]))
    assert presence(step).here == 1


def test_who_is_not_of_the_group_cannot(meeting: Meeting, cas: Person) -> None:
    assert As(cas).send(reverse("rooms:be_here", args=[meeting.pk])).status_code == 404
