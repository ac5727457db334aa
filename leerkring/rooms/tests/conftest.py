"""A meeting that is going on, with an activity of a few steps."""

import datetime as dt
from typing import Any

import pytest
from django.urls import reverse
from django.utils import timezone

from leerkring.communities.models import Community
from leerkring.conftest import As
from leerkring.meetings.models import AgendaItem, Meeting
from leerkring.methods.rules import Kind, Reveal
from leerkring.people.models import Person
from leerkring.rooms.actions import entering, leading
from leerkring.rooms.models import Room, Seat, Step


@pytest.fixture
def meeting(plg: Community, bo: Person) -> Meeting:
    """Bo chairs, today."""
    now = timezone.now()
    return Meeting.objects.create(
        community=plg, title="Second meeting", starts_at=now, minutes=60, chair=bo, author=bo, opened_at=now
    )


@pytest.fixture
def item(meeting: Meeting, bo: Person) -> AgendaItem:
    return AgendaItem.objects.create(meeting=meeting, position=1, title="Parents", minutes=15, author=bo)


def make_step(item: AgendaItem, kind: Kind, **plan: Any) -> Step:
    """A step at the end of an activity."""
    position = Step.objects.filter(item=item).count() + 1
    words: dict[str, Any] = {"name": f"Step {position}", "question": f"Question {position}?", "reveal": Reveal.TOGETHER}
    return Step.objects.create(item=item, position=position, kind=kind, **words | plan)


def begin(step: Step, chair: Person) -> Step:
    """The chair goes to this step."""
    room, _is_new = Room.objects.get_or_create(meeting=step.item.meeting)
    leading.go_to(chair=chair, step=step, number=room.number)
    step.refresh_from_db()
    return step


def onward(meeting: Meeting, chair: Person) -> Room:
    """The chair clicks onward."""
    room, _is_new = Room.objects.get_or_create(meeting=meeting)
    return leading.go_on(chair=chair, meeting=meeting, number=room.number)


def sit(person: Person, meeting: Meeting) -> Seat:
    """Somebody of the group comes in."""
    return entering.sit_down(person=person, meeting=meeting)


def guest_of(meeting: Meeting, chair: Person, name: str = "Gül", language: str = "nl") -> tuple[Seat, str]:
    """A guest who came in, and her secret."""
    room = entering.let_guests_in(chair=chair, meeting=meeting)
    return entering.come_as_guest(room=room, name=name, language=language)


def pages_of(browser: As, meeting: Meeting) -> list[str]:
    """All that this browser gets to see of the room, on phone, board and the chair's page."""
    names = ["show_room", "show_room_now", "lead_room", "lead_room_now", "show_board", "show_board_now"]
    answers = [browser.get(reverse(f"rooms:{name}", args=[meeting.pk])) for name in names]
    assert any(answer.status_code == 200 for answer in answers)
    return [answer.text for answer in answers]


LONG_AGO = dt.timedelta(minutes=10)


def at(step: Step) -> str:
    """Where one takes part in this step."""
    return reverse("rooms:take_part", args=[step.pk])


def now(browser: As, meeting: Meeting, view: str = "room") -> str:
    """What this browser shows of the room: room, lead or board."""
    names = {"room": "show_room_now", "lead": "lead_room_now", "board": "show_board_now"}
    return browser.get(reverse(f"rooms:{names[view]}", args=[meeting.pk])).text


def as_guest(meeting: Meeting, chair: Person, name: str = "Gül") -> As:
    """The browser of a guest who reads English, as the cast does."""
    _seat, token = guest_of(meeting, chair, name, "en")
    browser = As()
    browser.cookies["guest"] = token
    return browser
