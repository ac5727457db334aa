"""A quick question in a meeting: one answer each in secret, and one outcome for all."""

import pytest
from django.urls import reverse

from leerkring.choices.models import Choice, Paper
from leerkring.communities.models import Community
from leerkring.conftest import As, make_member
from leerkring.meetings.models import AgendaItem, Made, Meeting
from leerkring.methods.rules import Kind
from leerkring.people.models import Person
from leerkring.rooms.models import Step
from leerkring.rooms.tests.conftest import begin, make_step, now, onward


def unseen(step: Step) -> str:
    """Where one votes: what is sent there leaves no trace."""
    return reverse("rooms:take_part_unseen", args=[step.pk])


@pytest.fixture
def poll(item: AgendaItem, bo: Person) -> Step:
    return begin(make_step(item, Kind.POLL, options=["Tuesday", "Thursday"]), bo)


def answer(person: Person, step: Step, place: str) -> int:
    return As(person).send(unseen(step), does="vote", ballot=place).status_code


def test_everybody_picks_one_and_all_see_the_outcome_at_once(
    poll: Step, plg: Community, meeting: Meeting, anna: Person, bo: Person
) -> None:
    group = [anna, bo, *(make_member(plg, f"Member {number}") for number in range(4))]
    for number, person in enumerate(group):
        assert answer(person, poll, "0" if number < 4 else "1") == 302
    # That all have answered ends a poll on a page, and not here: the chair shows it.
    assert Choice.objects.get().is_open
    assert "More than half" not in now(As(anna), meeting)
    onward(meeting, bo)
    assert "More than half say: Tuesday" in now(As(anna), meeting)
    assert "More than half say: Tuesday" in now(As(bo), meeting, "board")
    onward(meeting, bo)
    assert "– More than half say: Tuesday" in Made.objects.get().note


def test_of_four_people_nothing_is_told(poll: Step, plg: Community, meeting: Meeting, anna: Person, bo: Person) -> None:
    for person in (anna, bo, make_member(plg, "Cor"), make_member(plg, "Dee")):
        answer(person, poll, "0")
    onward(meeting, bo)
    page = now(As(anna), meeting)
    assert "No outcome" in page
    assert "More than half" not in page


def test_one_answer_is_asked(poll: Step, anna: Person, fenna: Person) -> None:
    assert answer(anna, poll, "") == 422
    assert answer(anna, poll, "5") == 422
    assert answer(fenna, poll, "0") == 403
    assert not Paper.objects.exists()
