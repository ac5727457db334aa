"""The steps of an activity, and how they fill its time."""

import datetime as dt
from typing import Any

from django.urls import reverse
from django.utils import timezone

from leerkring.conftest import As
from leerkring.meetings.models import AgendaItem, Meeting
from leerkring.methods.rules import Kind, Speaks
from leerkring.people.models import Person
from leerkring.rooms.models import Step
from leerkring.rooms.tests.conftest import make_step


def see(person: Person, item: AgendaItem) -> str:
    return As(person).get(reverse("rooms:design_item", args=[item.pk])).text


def test_it_says_what_happens_who_speaks_and_how_it_fills_the_time(item: AgendaItem, anna: Person) -> None:
    first = make_step(item, Kind.CARDS, write="One idea", minutes=5, each=2)
    make_step(item, Kind.ROUND, minutes=4, speaks=Speaks.TURN, source=first)
    page = see(anna, item)
    for words in ("Question 1?", "Nobody speaks", "One by one, in turn", "With the cards of step 1", "Without names"):
        assert words in page
    assert "The steps take 9 of its 15 minutes: 6 minutes left. The whole meeting: 45 minutes left." in page
    assert "Give this activity 9 minutes" in page


def test_too_much_is_allowed(item: AgendaItem, meeting: Meeting, anna: Person) -> None:
    make_step(item, Kind.CARDS, minutes=20)
    Meeting.objects.update(minutes=10)
    page = see(anna, item)
    assert "5 minutes too many. That is allowed." in page
    assert "The whole meeting: 5 minutes too many. That is allowed." in page


def test_without_steps_it_says_what_happens_then(item: AgendaItem, anna: Person, fenna: Person) -> None:
    assert "Without them this activity is one step with a clock" in see(anna, item)
    assert "Add a step" not in see(fenna, item)


def test_it_says_how_long_it_took_before(item: AgendaItem, anna: Person) -> None:
    now = timezone.now()
    for minutes in (9, 11):
        took = {"opened_at": now - dt.timedelta(minutes=minutes), "ended_at": now}
        make_step(item, Kind.CARDS, name="Think", minutes=5, **took)
    make_step(item, Kind.CARDS, name="Think", minutes=5)
    assert "This took you about 10 minutes before." in see(anna, item)


def test_a_facilitator_designs_before_it_begins_and_then_only_reads(
    meeting: Meeting, item: AgendaItem, fenna: Person
) -> None:
    make_step(item, Kind.CARDS)
    assert "Add a step" not in see(fenna, item)
    Meeting.objects.update(opened_at=None)
    assert "Add a step" in see(fenna, item)


def test_many_steps_cost_no_more_questions(item: AgendaItem, anna: Person, django_assert_max_num_queries: Any) -> None:
    first = make_step(item, Kind.CARDS)
    for _number in range(20):
        make_step(item, Kind.DOTS, source=first)
    assert Step.objects.count() == 21
    browser = As(anna)
    with django_assert_max_num_queries(10):
        browser.get(reverse("rooms:design_item", args=[item.pk]))


def test_for_others_it_does_not_exist(item: AgendaItem, cas: Person, erik: Person) -> None:
    address = reverse("rooms:design_item", args=[item.pk])
    assert [As(person).get(address).status_code for person in (cas, erik)] == [404, 404]
