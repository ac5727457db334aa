"""How a step will look, before anything happens in it."""

import pytest
from django.urls import reverse

from leerkring.conftest import As
from leerkring.meetings.models import AgendaItem, Meeting
from leerkring.methods.rules import Kind
from leerkring.people.models import Person
from leerkring.rooms.models import Card, Step
from leerkring.rooms.tests.conftest import make_step, sit


def see(person: Person, step: Step) -> str:
    return As(person).get(reverse("rooms:preview_step", args=[step.pk])).text


@pytest.mark.parametrize("kind", list(Kind))
def test_every_kind_can_be_looked_at(item: AgendaItem, fenna: Person, kind: Kind) -> None:
    step = make_step(item, kind, options=["One", "Two"], minutes=7)
    page = see(fenna, step)
    assert page.count("Question 1?") >= 2
    assert "7 minutes left" in page
    step.refresh_from_db()
    assert step.opened_at is None


def test_it_leads_along_the_steps(item: AgendaItem, anna: Person) -> None:
    first, second = make_step(item, Kind.TIMER, name="One"), make_step(item, Kind.TIMER, name="Two")
    assert reverse("rooms:preview_step", args=[second.pk]) in see(anna, first)
    assert reverse("rooms:preview_step", args=[first.pk]) in see(anna, second)


def test_it_shows_no_word_that_somebody_wrote(meeting: Meeting, item: AgendaItem, anna: Person, bo: Person) -> None:
    step = make_step(item, Kind.CARDS, write="One idea")
    Card.objects.create(step=step, seat=sit(anna, meeting), text="Zq-secret")
    assert not any("Zq-secret" in see(person, step) for person in (anna, bo))


def test_for_others_it_does_not_exist(item: AgendaItem, cas: Person) -> None:
    assert As(cas).get(reverse("rooms:preview_step", args=[make_step(item, Kind.TIMER).pk])).status_code == 404
