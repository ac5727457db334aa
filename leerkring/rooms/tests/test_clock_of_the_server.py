"""The clock of the server is set back or forward in the middle of a meeting: the outcome is the same."""

import datetime as dt

import pytest
import time_machine
from django.urls import reverse
from django.utils import timezone

from leerkring.conftest import As
from leerkring.meetings.models import AgendaItem, Made, Meeting
from leerkring.methods.rules import Kind, Yield
from leerkring.people.models import Person
from leerkring.rooms.models import Card, Room, Step
from leerkring.rooms.tests.conftest import as_guest, at, make_step, now


def click(chair: Person, meeting: Meeting, **more: str) -> int:
    number = Room.objects.get(meeting=meeting).number if Room.objects.filter(meeting=meeting).exists() else 1
    fields = {"number": str(number), "way": "on", "sure": "yes"} | more
    return As(chair).send(reverse("rooms:go", args=[meeting.pk]), **fields).status_code


@pytest.mark.parametrize("minutes", [-61, -5, 0, 5, 61])
def test_nothing_is_lost_or_there_twice(
    meeting: Meeting, item: AgendaItem, bo: Person, anna: Person, minutes: int
) -> None:
    start = timezone.now().replace(hour=12)
    cards = make_step(item, Kind.CARDS, yields=Yield.INSIGHT)
    make_step(item, Kind.DOTS, source=cards, each=1)
    actions = make_step(item, Kind.ACTIONS)
    with time_machine.travel(start, tick=False):
        assert click(bo, meeting) == 302
        guest = as_guest(meeting, bo)
        for person in (anna, bo):
            As(person).send(reverse("rooms:sit_down", args=[meeting.pk]))
        As(anna).send(at(cards), does="write", text="before the jump")
    with time_machine.travel(start + dt.timedelta(minutes=minutes), tick=False):
        As(bo).send(at(cards), does="write", text="after the jump")
        guest.send(at(cards), does="write", text="of a guest")
        assert click(bo, meeting) == 302
        for page in (now(As(anna), meeting), now(guest, meeting), now(As(bo), meeting, "board")):
            assert [page.count(text) for text in ("before the jump", "after the jump", "of a guest")] == [1, 1, 1]
        assert click(bo, meeting) == click(bo, meeting) == click(bo, meeting) == 302
        assert As(anna).send(at(actions), does="agree", what="We ask", who=str(anna.pk), due_on="").status_code == 302
        assert click(bo, meeting, way="back") == click(bo, meeting) == 302
        assert As(bo).send(reverse("rooms:close_meeting", args=[meeting.pk])).status_code == 302
    assert [step.state for step in Step.objects.order_by("position")][:2] == ["ended", "ended"]
    assert Card.objects.count() == 3
    notes = [note for note in Made.objects.values_list("note", flat=True) if "jump" in note]
    assert len(notes) == 1
    assert sorted(notes[0].splitlines()[1:]) == ["– after the jump", "– before the jump", "– of a guest"]
    assert Made.objects.filter(action__what="We ask").count() == 1
