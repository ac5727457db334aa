from django.urls import reverse

from leerkring.conftest import As
from leerkring.kit.models import Sent
from leerkring.meetings.models import AgendaItem, Meeting
from leerkring.methods.rules import Kind
from leerkring.people.models import Person
from leerkring.perspectives.models import Statement
from leerkring.rooms.models import Card
from leerkring.rooms.tests.conftest import begin, make_step, sit


def test_what_is_done_here_is_nowhere_remembered(item: AgendaItem, meeting: Meeting, anna: Person, bo: Person) -> None:
    step = begin(make_step(item, Kind.PERSPECTIVES), bo)
    sit(anna, meeting)
    browser = As(anna)
    for _time in range(3):
        browser.send(reverse("rooms:take_part_unseen", args=[step.pk]), key="k" * 20, does="write", text="Once")
    assert Statement.objects.count() == 1
    assert not Sent.objects.exists()


def test_what_is_remembered_cannot_be_done_here(item: AgendaItem, meeting: Meeting, anna: Person, bo: Person) -> None:
    step = begin(make_step(item, Kind.CARDS), bo)
    sit(anna, meeting)
    response = As(anna).send(reverse("rooms:take_part_unseen", args=[step.pk]), does="write", text="A card")
    assert response.status_code == 422
    assert not Card.objects.exists()


def test_the_wrong_person(item: AgendaItem, bo: Person, erik: Person, fenna: Person) -> None:
    step = begin(make_step(item, Kind.PERSPECTIVES), bo)
    for person, status in ((erik, 404), (fenna, 403)):
        response = As(person).send(reverse("rooms:take_part_unseen", args=[step.pk]), does="write", text="A verdict")
        assert response.status_code == status
