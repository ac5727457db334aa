"""Letting everybody write at home."""

import datetime as dt

import pytest
from django.urls import reverse
from django.utils import timezone

from leerkring.conftest import As
from leerkring.meetings.models import AgendaItem, Meeting
from leerkring.methods.rules import Kind
from leerkring.people.models import Person
from leerkring.rooms.models import Step
from leerkring.rooms.tests.conftest import make_step


@pytest.fixture
def step(item: AgendaItem) -> Step:
    """Of a meeting in three days."""
    Meeting.objects.update(opened_at=None, starts_at=timezone.now() + dt.timedelta(days=3))
    return make_step(item, Kind.CARDS)


def at(step: Step) -> str:
    return reverse("rooms:set_ahead", args=[step.pk])


def fields(days: float) -> dict[str, str]:
    until = timezone.localtime(timezone.now() + dt.timedelta(days=days))
    return {"day": f"{until:%Y-%m-%d}", "clock": f"{until:%H:%M}"}


def test_the_members_see_it_on_their_first_page_and_at_the_meeting(step: Step, fenna: Person, anna: Person) -> None:
    assert As(fenna).send(at(step), **fields(2)).status_code == 302
    address = reverse("rooms:write_ahead", args=[step.pk])
    for page in ("/", f"/meetings/{step.item.meeting_id}/"):
        text = As(anna).get(page).text
        assert (address in text, "your turn" in text) == (True, True), page
        assert address not in As(fenna).get(page).text
    As(anna).send(reverse("rooms:take_part", args=[step.pk]), does="write", text="Tea")
    assert address not in As(anna).get("/").text
    assert "you wrote something" in As(anna).get(f"/meetings/{step.item.meeting_id}/").text


def test_it_offers_the_evening_before(step: Step, anna: Person) -> None:
    evening = timezone.localtime(timezone.now() + dt.timedelta(days=3)).date() - dt.timedelta(days=1)
    page = As(anna).get(at(step)).text
    assert f'value="{evening}"' in page
    assert 'value="20:00"' in page


def test_it_asks_again(step: Step, anna: Person) -> None:
    for days, sentence in ((-1, "has passed already"), (5, "This is after the meeting")):
        answer = As(anna).send(at(step), **fields(days))
        assert (answer.status_code, sentence in answer.text) == (422, True)
    assert As(anna).send(at(step), day="soon", clock="").status_code == 422


def test_who_may_not(step: Step, cas: Person, erik: Person) -> None:
    assert [As(person).send(at(step), **fields(1)).status_code for person in (cas, erik)] == [404, 404]
