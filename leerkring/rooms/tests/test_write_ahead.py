"""Writing at home: before the meeting, until a moment, and read by nobody else."""

import datetime as dt

import pytest
import time_machine
from django.urls import reverse
from django.utils import timezone

from leerkring.conftest import As
from leerkring.meetings.models import AgendaItem, Meeting
from leerkring.methods.rules import Kind
from leerkring.people.models import Person
from leerkring.rooms.models import Card, Step
from leerkring.rooms.tests.conftest import begin, guest_of, make_step, onward, sit

SECRET = "Vm-the-parents-at-the-gate"


@pytest.fixture
def ahead(meeting: Meeting, item: AgendaItem) -> Step:
    """The meeting is in three days; one can write until the day before."""
    now = timezone.now()
    Meeting.objects.update(opened_at=None, starts_at=now + dt.timedelta(days=3))
    return make_step(item, Kind.CARDS, write="One idea", ahead_until=now + dt.timedelta(days=2))


def at(step: Step) -> str:
    return reverse("rooms:write_ahead", args=[step.pk])


def write(person: Person, step: Step, text: str = SECRET) -> str:
    answer = As(person).send(reverse("rooms:take_part", args=[step.pk]), does="write", text=text)
    return answer["Location"] if answer.status_code == 302 else str(answer.status_code)


def test_one_writes_at_home_and_sees_it(ahead: Step, anna: Person) -> None:
    assert "Your name does not stand with it" in As(anna).get(at(ahead)).text
    assert write(anna, ahead) == at(ahead)
    assert SECRET in As(anna).get(at(ahead)).text


def test_nobody_else_reads_it_before_it_is_turned_over_in_the_meeting(
    ahead: Step, meeting: Meeting, anna: Person, bo: Person
) -> None:
    write(anna, ahead)
    pages = [at(ahead), *(reverse(f"rooms:{name}", args=[meeting.pk]) for name in ("show_room", "show_board"))]
    assert not any(SECRET in As(bo).get(page).text for page in [*pages, f"/meetings/{meeting.pk}/"])
    Meeting.objects.update(opened_at=timezone.now())
    meeting.refresh_from_db()
    sit(bo, meeting)
    begin(ahead, bo)
    assert not any(SECRET in As(bo).get(page).text for page in pages)
    onward(meeting, bo)
    assert SECRET in As(bo).get(pages[1]).text


def test_in_the_meeting_one_goes_on_with_what_is_there(ahead: Step, meeting: Meeting, anna: Person, bo: Person) -> None:
    write(anna, ahead)
    Meeting.objects.update(opened_at=timezone.now())
    begin(ahead, bo)
    assert SECRET in As(anna).get(reverse("rooms:show_room", args=[meeting.pk])).text
    assert "This step has begun" in As(anna).get(at(ahead)).text


def test_after_the_moment_it_waits_for_the_meeting_and_typed_text_comes_back(ahead: Step, anna: Person) -> None:
    write(anna, ahead)
    with time_machine.travel(timezone.now() + dt.timedelta(days=2, hours=1)):
        page = As(anna).get(at(ahead)).text
        assert "Writing at home is over" in page
        assert SECRET in page
        late = As(anna).send(reverse("rooms:take_part", args=[ahead.pk]), does="write", text="too late")
    assert (late.status_code, "too late" in late.text) == (422, True)
    assert Card.objects.count() == 1


def test_it_asks_again(ahead: Step, anna: Person) -> None:
    answer = As(anna).send(reverse("rooms:take_part", args=[ahead.pk]), does="write", text="x" * 1001)
    assert answer.status_code == 422
    assert "x" * 1001 in answer.text


def test_what_is_not_for_home_says_so(item: AgendaItem, anna: Person) -> None:
    assert "written in the meeting itself" in As(anna).get(at(make_step(item, Kind.CARDS))).text


def test_a_facilitator_writes_nothing_and_for_others_it_does_not_exist(
    ahead: Step, fenna: Person, cas: Person, erik: Person
) -> None:
    assert [As(person).get(at(ahead)).status_code for person in (fenna, cas, erik)] == [403, 404, 404]


def test_a_guest_is_in_the_room_only(ahead: Step, meeting: Meeting, bo: Person) -> None:
    Meeting.objects.update(opened_at=timezone.now())
    meeting.refresh_from_db()
    _seat, token = guest_of(meeting, bo)
    guest = As()
    guest.cookies["guest"] = token
    assert guest.get(at(ahead)).status_code == 302
    assert guest.send(reverse("rooms:take_part", args=[ahead.pk]), does="write", text=SECRET).status_code == 422
    assert not Card.objects.exists()


def test_a_script_gets_only_the_part_that_changes(ahead: Step, anna: Person) -> None:
    answer = As(anna).get(at(ahead), headers={"X-Leerkring": "fragment"})
    assert (answer.headers["X-Leerkring"], "<html" in answer.text, "One idea" in answer.text) == (
        "fragment",
        False,
        True,
    )
