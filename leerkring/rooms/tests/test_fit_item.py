"""An activity gets the minutes of its steps."""

from django.urls import reverse

from leerkring.conftest import As
from leerkring.meetings.models import AgendaItem
from leerkring.methods.rules import Kind
from leerkring.people.models import Person
from leerkring.rooms.tests.conftest import make_step


def at(item: AgendaItem) -> str:
    return reverse("rooms:fit_item", args=[item.pk])


def test_it_works(item: AgendaItem, anna: Person) -> None:
    make_step(item, Kind.CARDS, minutes=7)
    make_step(item, Kind.TIMER, minutes=4)
    assert As(anna).send(at(item))["Location"] == f"/agenda/{item.pk}/steps/"
    item.refresh_from_db()
    assert item.minutes == 11


def test_without_steps_its_own_minutes_stay(item: AgendaItem, anna: Person) -> None:
    As(anna).send(at(item))
    item.refresh_from_db()
    assert item.minutes == 15


def test_who_may_not(item: AgendaItem, fenna: Person, cas: Person) -> None:
    assert [As(person).send(at(item)).status_code for person in (fenna, cas)] == [403, 404]
