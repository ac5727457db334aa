"""The steps of activities go along when an agenda is copied."""

import datetime as dt

from django.utils import timezone

from leerkring.communities.models import Community
from leerkring.conftest import As
from leerkring.meetings.models import AgendaItem, Meeting
from leerkring.methods.rules import Kind
from leerkring.people.models import Person
from leerkring.rooms.models import Step
from leerkring.rooms.tests.conftest import begin, make_step


def later(plg: Community, bo: Person) -> Meeting:
    soon = timezone.now() + dt.timedelta(days=14)
    return Meeting.objects.create(community=plg, title="Next", starts_at=soon, minutes=60, chair=bo, author=bo)


def test_an_agenda_is_copied_with_its_steps_as_they_were_designed(
    plg: Community, meeting: Meeting, item: AgendaItem, bo: Person
) -> None:
    first = begin(make_step(item, Kind.CARDS, write="One idea", each=3, question="What helps?"), bo)
    make_step(item, Kind.DOTS, source=first)
    Step.objects.filter(pk=first.pk).update(ahead_until=meeting.starts_at)
    following = later(plg, bo)
    As(bo).send(f"/meetings/{following.pk}/agenda/copy/", like=meeting.pk)

    one, two = Step.objects.filter(item__meeting=following).order_by("position")
    assert (one.kind, one.question, one.write, one.each) == ("cards", "What helps?", "One idea", 3)
    assert (one.state.value, one.ahead_until, one.number) == ("waiting", None, 1)
    assert (two.source, two.item_id) == (one, one.item_id)


def test_a_new_meeting_begins_with_the_steps_of_an_earlier_one(
    plg: Community, meeting: Meeting, item: AgendaItem, bo: Person
) -> None:
    make_step(item, Kind.CARDS)
    fields = {"title": "Series", "day": "2026-09-01", "begins": "15:30", "minutes": "60", "times": "2", "weeks": "4"}
    As(bo).send(f"/plg/{plg.pk}/meetings/plan/", like=meeting.pk, **fields)
    assert Step.objects.filter(item__meeting__title="Series").count() == 2


def test_a_clock_that_was_given_to_a_bare_activity_is_no_step_of_it(
    plg: Community, meeting: Meeting, item: AgendaItem, bo: Person
) -> None:
    make_step(item, Kind.TIMER, name=item.title)
    following = later(plg, bo)
    As(bo).send(f"/meetings/{following.pk}/agenda/copy/", like=meeting.pk)
    assert following.agenda.count() == 1
    assert not Step.objects.filter(item__meeting=following).exists()
