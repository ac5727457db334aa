"""A reflection: of the writer alone."""

import pytest
from django.urls import reverse

from leerkring.conftest import As
from leerkring.meetings.models import AgendaItem, Made, Meeting
from leerkring.methods.rules import Kind, Reveal
from leerkring.people.models import Person
from leerkring.reflections.models import Reflection
from leerkring.rooms.models import Card, Step, Yielded
from leerkring.rooms.tests.conftest import as_guest, at, begin, make_step, now, onward, sit

SECRET = "Kq-I-did-not-dare-to-ask"


@pytest.fixture
def step(item: AgendaItem, bo: Person) -> Step:
    return begin(make_step(item, Kind.REFLECTION, reveal=Reveal.NEVER, write="For me"), bo)


def write(step: Step, who: Person, text: str = SECRET) -> int:
    return As(who).send(at(step), does="write", text=text).status_code


def test_it_stands_among_her_own_reflections(step: Step, meeting: Meeting, anna: Person) -> None:
    sit(anna, meeting)
    assert write(step, anna) == 302
    one = Reflection.objects.get()
    assert (one.author, one.text, one.shared_at) == (anna, SECRET, None)
    assert SECRET in now(As(anna), meeting)
    assert SECRET in As(anna).get(reverse("reflections:show_reflection", args=[one.pk])).text


def test_nobody_else_reads_it_now_or_afterwards(
    step: Step, meeting: Meeting, anna: Person, bo: Person, fenna: Person
) -> None:
    sit(bo, meeting)
    write(step, anna)
    guest = as_guest(meeting, bo)

    def pages() -> list[str]:
        looks = [(bo, "room"), (bo, "lead"), (bo, "board"), (anna, "board"), (fenna, "room"), (fenna, "board")]
        return [now(As(person), meeting, view) for person, view in looks] + [now(guest, meeting)]

    assert not any(SECRET in page for page in pages())
    onward(meeting, bo)
    assert not any(SECRET in page for page in pages())
    assert SECRET not in As(bo).get(reverse("meetings:show_minutes", args=[meeting.pk])).text
    assert As(bo).get(reverse("reflections:show_reflection", args=[Reflection.objects.get().pk])).status_code == 404


def test_the_room_keeps_no_trace_of_it(step: Step, meeting: Meeting, anna: Person, bo: Person) -> None:
    write(step, anna)
    assert "1 card" not in now(As(bo), meeting, "lead")
    onward(meeting, bo)
    assert not Card.objects.exists()
    assert not Made.objects.exists()
    assert not Yielded.objects.exists()


def test_it_is_put_otherwise_and_deleted(step: Step, meeting: Meeting, anna: Person, bo: Person) -> None:
    write(step, anna)
    one = str(Reflection.objects.get().pk)
    assert As(bo).send(at(step), does="change", reflection=one, text="mine").status_code == 422
    assert As(bo).send(at(step), does="delete", reflection=one).status_code == 422
    assert As(anna).send(at(step), does="change", reflection=one, text="I did ask").status_code == 302
    assert Reflection.objects.get().text == "I did ask"
    assert As(anna).send(at(step), does="delete", reflection=one).status_code == 302
    assert not Reflection.objects.exists()


def test_what_somebody_wrote_before_is_not_shown_here(step: Step, meeting: Meeting, anna: Person, bo: Person) -> None:
    write(step, anna)
    later = begin(make_step(step.item, Kind.REFLECTION, reveal=Reveal.NEVER), bo)
    assert later.opened_at
    assert SECRET not in now(As(anna), meeting)


def test_nothing_or_too_much_is_given_back(step: Step, anna: Person) -> None:
    assert write(step, anna, "") == 422
    answer = As(anna).send(at(step), does="write", text="x" * 10_001)
    assert (answer.status_code, "x" * 10_001 in answer.text) == (422, True)
    assert not Reflection.objects.exists()


def test_what_comes_too_late_is_given_back(step: Step, meeting: Meeting, anna: Person, bo: Person) -> None:
    onward(meeting, bo)
    answer = As(anna).send(at(step), does="write", text=SECRET)
    assert (answer.status_code, SECRET in answer.text) == (422, True)
    assert not Reflection.objects.exists()


def test_what_a_guest_thinks_is_kept_nowhere(
    step: Step, meeting: Meeting, bo: Person, fenna: Person, cas: Person
) -> None:
    guest = as_guest(meeting, bo)
    assert "kept nowhere" in now(guest, meeting)
    assert guest.send(at(step), does="write", text=SECRET).status_code == 403
    assert [write(step, person) for person in (fenna, cas)] == [403, 404]
    assert not Reflection.objects.exists()
