"""The open actions, before the first activity of a meeting."""

import datetime as dt

import pytest
from django.urls import reverse
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from leerkring.commitments.models import Action
from leerkring.communities.models import Community
from leerkring.conftest import As
from leerkring.meetings.models import AgendaItem, Made, Meeting
from leerkring.methods.rules import Kind
from leerkring.people.models import Person
from leerkring.rooms.models import Room, Step
from leerkring.rooms.queries.opening import LATER
from leerkring.rooms.tests.conftest import as_guest, at, make_step, now, onward, sit


@pytest.fixture
def annas(plg: Community, anna: Person) -> Action:
    return Action.objects.create(community=plg, what="Ask the parents", who=anna, author=anna)


@pytest.fixture
def bos(plg: Community, bo: Person) -> Action:
    return Action.objects.create(community=plg, what="Bake a cake", who=bo, author=bo)


@pytest.fixture
def step(annas: Action, bos: Action, item: AgendaItem, meeting: Meeting, bo: Person, anna: Person) -> Step:
    """The meeting has begun."""
    make_step(item, Kind.CARDS)
    for person in (anna, bo):
        sit(person, meeting)
    onward(meeting, bo)
    return Step.objects.get(kind=Kind.OPEN_ACTIONS)


def does(person: Person, step: Step, what: str, action: Action, **more: str) -> int:
    return As(person).send(at(step), does=what, action=str(action.pk), **more).status_code


def test_the_meeting_begins_with_what_is_open(step: Step, meeting: Meeting, item: AgendaItem) -> None:
    assert list(meeting.agenda.order_by("position")) == [step.item, item]
    assert (Room.objects.get().step, step.state.value) == (step, "open")


def test_the_chair_is_told_before_she_begins_and_goes_on_with_one_click(
    annas: Action, item: AgendaItem, meeting: Meeting, bo: Person
) -> None:
    first = make_step(item, Kind.CARDS)
    assert "Begin: What is still open?" in now(As(bo), meeting, "lead")
    onward(meeting, bo)
    assert "On to: Step 1" in now(As(bo), meeting, "lead")
    assert onward(meeting, bo).step == first


def test_my_own_come_first_and_the_board_shows_all_by_name(
    step: Step, meeting: Meeting, anna: Person, bo: Person
) -> None:
    page = now(As(bo), meeting)
    assert page.index("What you took on") < page.index("Bake a cake") < page.index("Ask the parents")
    board = now(As(bo), meeting, "board")
    assert board.index("Ask the parents") < board.index("Bake a cake")


def test_it_is_done_in_one_click_and_everybody_sees_it(
    step: Step, meeting: Meeting, annas: Action, anna: Person, bo: Person
) -> None:
    assert does(anna, step, "finish", annas) == 302
    annas.refresh_from_db()
    assert annas.state == "done"
    assert "Not ended after all" in now(As(bo), meeting)
    assert does(bo, step, "again", annas) == 302
    annas.refresh_from_db()
    assert annas.is_open


def test_it_goes_on_until_the_next_meeting(step: Step, meeting: Meeting, annas: Action, anna: Person) -> None:
    assert does(anna, step, "later", annas) == 302
    annas.refresh_from_db()
    assert annas.due_on == timezone.localdate() + LATER
    following = timezone.now() + dt.timedelta(days=40)
    Meeting.objects.create(community=meeting.community, title="Third", starts_at=following, author=anna)
    does(anna, step, "later", annas)
    annas.refresh_from_db()
    assert annas.due_on == timezone.localdate(following)


def test_who_stops_says_why(step: Step, meeting: Meeting, annas: Action, anna: Person) -> None:
    answer = As(anna).send(at(step), does="stop", action=str(annas.pk), because=" ")
    assert (answer.status_code, "Say in a few words why you stop" in answer.text) == (422, True)
    assert does(anna, step, "stop", annas, because="Nobody came") == 302
    annas.refresh_from_db()
    assert (annas.state, annas.because) == ("stopped", "Nobody came")
    assert "Nobody came" in now(As(anna), meeting)


def test_what_ended_already_is_not_ended_again(step: Step, annas: Action, anna: Person, bo: Person) -> None:
    does(anna, step, "finish", annas)
    assert [does(bo, step, what, annas, because="x") for what in ("finish", "stop", "later")] == [422] * 3
    annas.refresh_from_db()
    assert annas.state == "done"


def test_the_minutes_tell_it(step: Step, meeting: Meeting, annas: Action, anna: Person, bo: Person) -> None:
    does(anna, step, "finish", annas)
    onward(meeting, bo)
    assert Made.objects.get(item=step.item).note.splitlines()[1:] == ["– one action is done", "– one action goes on"]
    page = As(anna).get(reverse("meetings:show_minutes", args=[meeting.pk])).text
    assert page.index("What was finished") < page.index("Ask the parents") < page.index("one action is done")


def test_one_back_and_onward_asks_nothing_twice(step: Step, meeting: Meeting, bo: Person) -> None:
    number = Room.objects.get().number
    As(bo).send(reverse("rooms:go", args=[meeting.pk]), number=str(number), way="back")
    onward(meeting, bo)
    assert Step.objects.filter(kind=Kind.OPEN_ACTIONS).count() == 1
    assert Room.objects.get().step == step


def test_where_nothing_is_open_the_first_activity_comes_first(item: AgendaItem, meeting: Meeting, bo: Person) -> None:
    first = make_step(item, Kind.CARDS)
    assert onward(meeting, bo).step == first


def test_an_agenda_that_looks_at_them_itself_is_left_as_it_is(
    annas: Action, item: AgendaItem, meeting: Meeting, bo: Person
) -> None:
    make_step(item, Kind.CARDS)
    make_step(item, Kind.OPEN_ACTIONS)
    onward(meeting, bo)
    assert Step.objects.filter(kind=Kind.OPEN_ACTIONS).count() == 1


def test_guests_read_none_of_it_and_only_members_say_what_became_of_it(
    step: Step, meeting: Meeting, annas: Action, bo: Person, fenna: Person, cas: Person
) -> None:
    guest = as_guest(meeting, bo)
    page = now(guest, meeting)
    assert "look at what they agreed before" in page
    assert "Ask the parents" not in page
    assert guest.send(at(step), does="finish", action=str(annas.pk)).status_code == 403
    assert [does(person, step, "finish", annas) for person in (fenna, cas)] == [403, 404]
    assert "It is done" not in now(As(fenna), meeting)


def test_an_action_of_another_group_is_none(step: Step, annas: Action, sibling: Community, anna: Person) -> None:
    foreign = Action.objects.create(community=sibling, what="Elsewhere", who=anna, author=anna)
    assert does(anna, step, "finish", foreign) == 422
    foreign.refresh_from_db()
    assert foreign.is_open


def test_queries(
    step: Step, meeting: Meeting, plg: Community, anna: Person, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(30):
        Action.objects.create(community=plg, what=f"Try {number}", who=anna, author=anna)
    browser = As(anna)
    for view in ("room", "board"):
        now(browser, meeting, view)
        with django_assert_max_num_queries(10):
            now(browser, meeting, view)
