import pytest
from django.urls import reverse

from leerkring.conftest import As
from leerkring.meetings.models import AgendaItem, Meeting
from leerkring.methods.rules import Kind
from leerkring.people.models import Person
from leerkring.perspectives.models import Exploration
from leerkring.rooms.models import Step
from leerkring.rooms.tests.conftest import begin, make_step, sit


@pytest.fixture
def step(item: AgendaItem, bo: Person) -> Step:
    return begin(make_step(item, Kind.PERSPECTIVES), bo)


def write(person: Person, step: Step) -> None:
    As(person).send(reverse("rooms:take_part_unseen", args=[step.pk]), does="write", text="Parents talk most")


def test_it_works(step: Step, meeting: Meeting, anna: Person, bo: Person) -> None:
    sit(anna, meeting)
    write(anna, step)
    assert "Let everybody answer now" in As(bo).get(reverse("rooms:lead_room", args=[meeting.pk])).text
    response = As(bo).send(reverse("rooms:begin_answers", args=[step.pk]))
    assert response["Location"] == reverse("rooms:lead_room", args=[meeting.pk])
    assert Exploration.objects.get().stage == "answering"
    assert "Let everybody answer now" not in As(bo).get(reverse("rooms:lead_room", args=[meeting.pk])).text


def test_not_before_anybody_wrote_and_not_in_another_kind(step: Step, item: AgendaItem, bo: Person) -> None:
    assert As(bo).send(reverse("rooms:begin_answers", args=[step.pk])).status_code == 422
    other = begin(make_step(item, Kind.CARDS), bo)
    assert As(bo).send(reverse("rooms:begin_answers", args=[other.pk])).status_code == 422


def test_only_the_chair(step: Step, meeting: Meeting, anna: Person, fenna: Person, erik: Person) -> None:
    sit(anna, meeting)
    write(anna, step)
    for person, status in ((anna, 403), (fenna, 403), (erik, 404)):
        assert As(person).send(reverse("rooms:begin_answers", args=[step.pk])).status_code == status
