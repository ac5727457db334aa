from django.urls import reverse

from leerkring.conftest import As
from leerkring.journal.models import Entry
from leerkring.meetings.models import AgendaItem, Made, Meeting
from leerkring.methods.rules import Kind
from leerkring.people.models import Person
from leerkring.rooms.models import Card
from leerkring.rooms.tests.conftest import begin, make_step, onward, sit


def address(meeting: Meeting) -> str:
    return f"/meetings/{meeting.pk}/close/"


def test_the_chair_closes_and_the_minutes_are_there(meeting: Meeting, bo: Person) -> None:
    response = As(bo).send(address(meeting))

    assert response.headers["Location"] == f"/meetings/{meeting.pk}/minutes/"
    meeting.refresh_from_db()
    assert meeting.is_over
    assert Entry.objects.get().did == "closed"


def test_the_step_that_was_going_on_ends_and_is_in_the_minutes(
    meeting: Meeting, item: AgendaItem, bo: Person, anna: Person
) -> None:
    seat, step = sit(anna, meeting), make_step(item, Kind.CARDS, question="What helps?")
    begin(step, bo)
    Card.objects.create(step=step, seat=seat, text="Tea with parents")
    onward(meeting, bo)
    As(bo).send(address(meeting))

    step.refresh_from_db()
    assert step.state == "ended"
    assert Made.objects.get().note == "What helps?\n– Tea with parents"
    item.refresh_from_db()
    assert item.has_outcome


def test_what_was_not_turned_over_stays_unread(meeting: Meeting, item: AgendaItem, bo: Person, anna: Person) -> None:
    seat, step = sit(anna, meeting), make_step(item, Kind.CARDS)
    begin(step, bo)
    Card.objects.create(step=step, seat=seat, text="Only for me")
    As(bo).send(address(meeting))

    assert not Made.objects.exists()
    item.refresh_from_db()
    assert not item.has_outcome


def test_twice_is_once(meeting: Meeting, bo: Person) -> None:
    As(bo).send(address(meeting))
    meeting.refresh_from_db()
    closed_at = meeting.closed_at
    As(bo).send(address(meeting))
    meeting.refresh_from_db()
    assert meeting.closed_at == closed_at


def test_not_before_it_begins(meeting: Meeting, bo: Person) -> None:
    Meeting.objects.update(opened_at=None)
    assert As(bo).send(address(meeting)).status_code == 422


def test_the_pages_lead_here(meeting: Meeting, item: AgendaItem, bo: Person) -> None:
    begin(make_step(item, Kind.TIMER), bo)
    for name in ("meetings:show_meeting", "rooms:lead_room"):
        assert f'action="{address(meeting)}"' in As(bo).get(reverse(name, args=[meeting.pk])).text


def test_nobody_but_the_chair(meeting: Meeting, anna: Person, fenna: Person) -> None:
    assert As(anna).send(address(meeting)).status_code == 403
    assert As(fenna).send(address(meeting)).status_code == 403


def test_for_others_it_does_not_exist(meeting: Meeting, erik: Person) -> None:
    assert As(erik).send(address(meeting)).status_code == 404
