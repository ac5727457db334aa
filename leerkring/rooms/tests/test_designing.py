"""What designing keeps and refuses, whoever does it."""

import datetime as dt

import pytest
from django.utils import timezone

from leerkring.kit.errors import NotAllowed, Refused
from leerkring.meetings.models import AgendaItem, Meeting
from leerkring.methods.queries import library
from leerkring.methods.rules import Kind, Reveal
from leerkring.notices.models import Notice
from leerkring.people.models import Person
from leerkring.rooms.actions import designing
from leerkring.rooms.models import Card, Step
from leerkring.rooms.tests.conftest import make_step, sit


def test_a_method_becomes_an_activity_with_its_steps(meeting: Meeting, bo: Person) -> None:
    item = designing.use_method(author=bo, meeting=meeting, method=library()["one-two-four-all"], question="Why?")
    steps = list(Step.objects.filter(item=item).order_by("position"))
    assert (item.title, item.minutes, item.question) == ("One, two, four, all", 12, "Why?")
    assert [step.kind for step in steps] == ["cards", "pairs", "pairs", "round"]
    assert [step.source for step in steps] == [None, steps[0], steps[0], steps[2]]


def test_of_a_method_of_several_meetings_one_part_is_used(meeting: Meeting, bo: Person) -> None:
    item = designing.use_method(author=bo, meeting=meeting, method=library()["lesson-study"], part=2)
    steps = list(Step.objects.filter(item=item).order_by("position"))
    assert item.title.endswith("(2/5)")
    assert [step.kind for step in steps] == ["reading", "cards", "build", "actions"]
    assert steps[2].source == steps[1]


def test_every_method_of_the_library_can_be_used(meeting: Meeting, bo: Person) -> None:
    for method in library().values():
        for part in range(1, method.meetings + 1):
            item = designing.use_method(author=bo, meeting=meeting, method=method, part=part)
            assert Step.objects.filter(item=item).exists(), method.id


def test_an_activity_that_took_as_long_as_its_steps_goes_on_doing_so(item: AgendaItem, bo: Person) -> None:
    step = designing.add_step(author=bo, item=item, kind=Kind.CARDS, name="Write", minutes=15)
    designing.change_step(author=bo, step=step, started_from=1, minutes=20)
    item.refresh_from_db()
    assert item.minutes == 20
    AgendaItem.objects.update(minutes=45)
    designing.add_step(author=bo, item=item, kind=Kind.TIMER, name="Talk", minutes=5)
    item.refresh_from_db()
    assert item.minutes == 45
    designing.fit_item(author=bo, item=item)
    item.refresh_from_db()
    assert item.minutes == 25


def test_a_step_comes_after_the_one_it_works_on(item: AgendaItem, bo: Person) -> None:
    first, second = make_step(item, Kind.CARDS), make_step(item, Kind.TIMER)
    third = make_step(item, Kind.DOTS, source=first)
    with pytest.raises(Refused, match="“Step 3” works on the cards of “Step 1”"):
        designing.move_step(author=bo, step=third, by=-2)
    designing.move_step(author=bo, step=third, by=-1)
    assert list(Step.objects.order_by("position")) == [first, third, second]
    with pytest.raises(Refused, match="Change that step first"):
        designing.remove_step(author=bo, step=first)


def test_who_wrote_was_told_who_would_read_it(meeting: Meeting, item: AgendaItem, bo: Person) -> None:
    step = make_step(item, Kind.CARDS, reveal=Reveal.NEVER)
    Card.objects.create(step=step, seat=sit(bo, meeting), text="for myself")
    for wider in ({"reveal": Reveal.TOGETHER}, {"names": True}):
        with pytest.raises(Refused, match="stays as they were told"):
            designing.change_step(author=bo, step=step, started_from=1, **wider)
    designing.change_step(author=bo, step=step, started_from=1, name="Other words", reveal=Reveal.NEVER)


def test_the_members_hear_once_that_they_can_write_at_home(item: AgendaItem, bo: Person, anna: Person) -> None:
    step = make_step(item, Kind.CARDS)
    soon = timezone.now() + dt.timedelta(days=1)
    designing.set_ahead(author=bo, step=step, until=soon)
    designing.end_ahead(author=bo, step=step)
    designing.set_ahead(author=bo, step=step, until=soon)
    notice = Notice.objects.get()
    assert (notice.person, "you can write at home" in notice.words) == (anna, True)


def test_at_home_one_writes_only_where_nobody_else_is_needed(item: AgendaItem, bo: Person) -> None:
    first = make_step(item, Kind.CARDS)
    soon = timezone.now() + dt.timedelta(days=1)
    for step in (make_step(item, Kind.ROUND), make_step(item, Kind.CARDS, source=first)):
        with pytest.raises(Refused, match="It needs the others"):
            designing.set_ahead(author=bo, step=step, until=soon)


def test_while_the_meeting_goes_on_its_steps_are_the_groups(item: AgendaItem, fenna: Person) -> None:
    step = make_step(item, Kind.CARDS)
    with pytest.raises(NotAllowed):
        designing.move_step(author=fenna, step=step, by=1)
    Meeting.objects.update(opened_at=None)
    designing.add_step(author=fenna, item=item, kind=Kind.TIMER, name="Talk", minutes=5)
    assert Step.objects.count() == 2
