"""Actions: who does what by when, on any phone of a member."""

import pytest
from django.urls import reverse

from leerkring.commitments.models import Action, Result
from leerkring.conftest import As
from leerkring.meetings.models import AgendaItem, Made, Meeting
from leerkring.methods.rules import Kind
from leerkring.people.models import Person
from leerkring.rooms.models import Step, Yielded
from leerkring.rooms.tests.conftest import as_guest, at, begin, make_step, now, onward, sit

DAY = "2031-03-14"


@pytest.fixture
def step(item: AgendaItem, bo: Person) -> Step:
    return begin(make_step(item, Kind.ACTIONS), bo)


def agree(step: Step, author: Person, who: Person, what: str = "Bake a cake", **more: str) -> int:
    return As(author).send(at(step), does="agree", what=what, who=str(who.pk), **more).status_code


def test_a_member_writes_an_action_and_everybody_sees_it(
    step: Step, meeting: Meeting, anna: Person, bo: Person, fenna: Person
) -> None:
    for person in (anna, bo):
        sit(person, meeting)
    assert agree(step, anna, bo, due_on=DAY) == 302
    action = Action.objects.get()
    assert (action.what, action.who, str(action.due_on), action.author) == ("Bake a cake", bo, DAY, anna)
    guest = as_guest(meeting, bo)
    for browser in (As(anna), As(bo), As(fenna), guest):
        assert "Bake a cake" in now(browser, meeting)
    assert "Bake a cake" in now(As(bo), meeting, "board")


def test_it_was_born_in_this_step_and_stands_in_the_minutes(
    step: Step, meeting: Meeting, anna: Person, bo: Person
) -> None:
    agree(step, anna, bo)
    made = Made.objects.get()
    assert (made.item, Yielded.objects.get().made) == (step.item, made)
    onward(meeting, bo)
    assert Made.objects.get() == made
    assert "Bake a cake" in As(anna).get(reverse("meetings:show_minutes", args=[meeting.pk])).text


def test_who_wrote_it_takes_it_back_at_once(step: Step, meeting: Meeting, anna: Person, bo: Person) -> None:
    agree(step, anna, bo)
    made = str(Made.objects.get().pk)
    assert As(bo).send(at(step), does="take_back", made=made).status_code == 422
    assert As(anna).send(at(step), does="take_back", made=made).status_code == 302
    assert not Action.objects.exists()
    assert not Made.objects.exists()


def test_what_was_told_about_stays(step: Step, anna: Person, bo: Person) -> None:
    agree(step, anna, bo)
    Result.objects.create(action=Action.objects.get(), text="It was good", author=bo)
    assert As(anna).send(at(step), does="take_back", made=str(Made.objects.get().pk)).status_code == 422
    assert Action.objects.exists()


def test_an_action_of_before_is_done(step: Step, meeting: Meeting, anna: Person, bo: Person) -> None:
    sit(anna, meeting)
    earlier = Action.objects.create(community=meeting.community, what="Ask the parents", who=bo, author=bo)
    assert "Ask the parents" in now(As(anna), meeting)
    assert "Ask the parents" not in now(as_guest(meeting, bo), meeting)
    assert As(anna).send(at(step), does="finish", action=str(earlier.pk)).status_code == 302
    earlier.refresh_from_db()
    assert earlier.state == "done"


def test_what_is_missing_is_said_and_what_was_typed_is_kept(step: Step, meeting: Meeting, anna: Person) -> None:
    answer = As(anna).send(at(step), does="agree", what="Bake a cake", who="")
    assert answer.status_code == 422
    assert "Bake a cake" in answer.text
    assert agree(step, anna, anna, what="x" * 401) == 422
    assert not Action.objects.exists()


def test_somebody_who_is_no_member_takes_on_nothing(step: Step, anna: Person, fenna: Person) -> None:
    assert agree(step, anna, fenna) == 422
    assert not Action.objects.exists()


def test_a_guest_and_a_facilitator_agree_nothing(
    step: Step, meeting: Meeting, bo: Person, fenna: Person, cas: Person
) -> None:
    guest = as_guest(meeting, bo)
    assert guest.send(at(step), does="agree", what="x", who=str(bo.pk)).status_code == 403
    assert [agree(step, person, bo) for person in (fenna, cas)] == [403, 404]
    assert not Action.objects.exists()
    assert "Agree on this" not in now(guest, meeting)


def test_after_the_step_nothing_more_is_agreed_here(step: Step, meeting: Meeting, anna: Person, bo: Person) -> None:
    onward(meeting, bo)
    answer = As(anna).send(at(step), does="agree", what="Bake a cake", who=str(bo.pk))
    assert (answer.status_code, "Bake a cake" in answer.text) == (422, True)
    assert not Action.objects.exists()
