"""Writing at home ends now."""

import datetime as dt

from django.urls import reverse
from django.utils import timezone

from leerkring.conftest import As
from leerkring.meetings.models import AgendaItem, Meeting
from leerkring.methods.rules import Kind
from leerkring.people.models import Person
from leerkring.rooms.models import Step
from leerkring.rooms.tests.conftest import make_step


def step_of(item: AgendaItem) -> Step:
    Meeting.objects.update(opened_at=None)
    return make_step(item, Kind.CARDS, ahead_until=timezone.now() + dt.timedelta(hours=5))


def test_it_works(item: AgendaItem, anna: Person, bo: Person) -> None:
    step = step_of(item)
    As(bo).send(reverse("rooms:end_ahead", args=[step.pk]))
    assert reverse("rooms:write_ahead", args=[step.pk]) not in As(anna).get("/").text
    late = As(anna).send(reverse("rooms:take_part", args=[step.pk]), does="write", text="Tea")
    assert (late.status_code, "Tea" in late.text) == (422, True)


def test_who_may_not(item: AgendaItem, cas: Person) -> None:
    assert As(cas).send(reverse("rooms:end_ahead", args=[step_of(item).pk])).status_code == 404
