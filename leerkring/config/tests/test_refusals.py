"""A guest whose page was open too long reads so in her own language."""

from typing import Any

from django.test import Client
from django.urls import reverse

from leerkring.communities.models import Community
from leerkring.people.models import Person
from leerkring.rooms.actions import entering
from leerkring.rooms.tests.conftest import item, meeting

__all__ = ["item", "meeting"]


def test_in_the_language_of_the_guest(meeting: Any, plg: Community, bo: Person) -> None:
    room = entering.let_guests_in(chair=bo, meeting=meeting)
    _seat, token = entering.come_as_guest(room=room, name="Gül", language="tr")
    browser = Client(enforce_csrf_checks=True)
    browser.cookies["guest"] = token
    answer = browser.post(reverse("rooms:be_here", args=[meeting.pk]), {"key": "k" * 20})
    assert answer.status_code == 403
    assert '<html lang="tr"' in answer.content.decode()
    assert "open for a long time" not in answer.content.decode()
