"""Taking a step out."""

from django.urls import reverse

from leerkring.conftest import As
from leerkring.meetings.models import AgendaItem, Meeting
from leerkring.methods.rules import Kind
from leerkring.people.models import Person
from leerkring.rooms.models import Card, Mark, Step
from leerkring.rooms.tests.conftest import make_step, sit


def at(step: Step) -> str:
    return reverse("rooms:remove_step", args=[step.pk])


def test_it_asks_first(item: AgendaItem, anna: Person) -> None:
    step = make_step(item, Kind.CARDS)
    assert "Take this step out?" in As(anna).get(at(step)).text
    assert As(anna).send(at(step))["Location"] == f"/agenda/{item.pk}/steps/"
    assert not Step.objects.exists()


def test_what_people_wrote_in_stays(meeting: Meeting, item: AgendaItem, anna: Person) -> None:
    step = make_step(item, Kind.CARDS)
    Card.objects.create(step=step, seat=sit(anna, meeting), text="mine")
    assert As(anna).send(at(step)).status_code == 422


def test_what_people_answered_stays(meeting: Meeting, item: AgendaItem, anna: Person) -> None:
    """Also when the chair went back to before it began."""
    step = make_step(item, Kind.DOTS, options=["tea", "coffee"])
    Mark.objects.create(step=step, seat=sit(anna, meeting), option=0, value=1)
    assert As(anna).send(at(step)).status_code == 422


def test_who_may_not(item: AgendaItem, fenna: Person, cas: Person) -> None:
    step = make_step(item, Kind.CARDS)
    assert [As(person).send(at(step)).status_code for person in (fenna, cas)] == [403, 404]
