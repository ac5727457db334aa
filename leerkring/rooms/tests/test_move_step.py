"""Moving a step, by a button or by dragging."""

from django.urls import reverse

from leerkring.conftest import As
from leerkring.meetings.models import AgendaItem
from leerkring.methods.rules import Kind
from leerkring.people.models import Person
from leerkring.rooms.models import Step
from leerkring.rooms.tests.conftest import make_step


def move(person: Person, step: Step, way: str) -> int:
    return As(person).send(reverse("rooms:move_step", args=[step.pk]), way=way).status_code


def names(item: AgendaItem) -> list[str]:
    return list(Step.objects.filter(item=item).order_by("position").values_list("name", flat=True))


def test_one_place_by_a_button_and_more_by_dragging(item: AgendaItem, anna: Person) -> None:
    steps = [make_step(item, Kind.TIMER, name=name) for name in "ABCD"]
    assert move(anna, steps[0], "1") == 302
    assert names(item) == ["B", "A", "C", "D"]
    move(anna, steps[3], "-3")
    assert names(item) == ["D", "B", "A", "C"]
    move(anna, steps[3], "-1")
    assert names(item) == ["D", "B", "A", "C"]


def test_a_step_stays_behind_the_one_it_works_on(item: AgendaItem, anna: Person) -> None:
    first = make_step(item, Kind.CARDS)
    second = make_step(item, Kind.GROUP, source=first)
    assert [move(anna, second, "-1"), move(anna, first, "1")] == [422, 422]


def test_a_strange_way_is_refused(item: AgendaItem, anna: Person) -> None:
    step = make_step(item, Kind.TIMER)
    assert [move(anna, step, way) for way in ("", "101", "up")] == [422] * 3


def test_who_may_not(item: AgendaItem, fenna: Person, cas: Person) -> None:
    step = make_step(item, Kind.TIMER)
    assert [move(person, step, "1") for person in (fenna, cas)] == [403, 404]
