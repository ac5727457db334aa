"""What there is to choose from: what suits this meeting first."""

from typing import Any

from django.urls import reverse

from leerkring.communities.models import Community
from leerkring.conftest import As
from leerkring.meetings.models import AgendaItem, Meeting
from leerkring.people.models import Person


def at(meeting: Meeting) -> str:
    return reverse("rooms:choose_method", args=[meeting.pk])


def test_what_suits_the_step_and_the_time_comes_first(meeting: Meeting, item: AgendaItem, anna: Person) -> None:
    Community.objects.update(step=3)
    page = As(anna).get(at(meeting)).text
    assert "The whole meeting: 45 minutes left. You stand at step 3 of the cycle." in page
    assert "suits step 3" in page.partition("other methods")[0]
    assert page.index("opener-interpretation") < page.index("lesson-study")


def test_every_one_says_what_it_is_for_and_leads_on(meeting: Meeting, anna: Person) -> None:
    page = As(anna).get(at(meeting)).text
    assert f"{at(meeting)}use/?method=one-two-four-all" in page
    assert "Get everybody&#39;s thoughts on the table in twelve minutes." in page


def test_searching(meeting: Meeting, anna: Person) -> None:
    page = As(anna).get(at(meeting) + "?search=fishbowl").text
    assert "method=fishbowl" in page
    assert "method=balint" not in page
    assert "No method has these words." in As(anna).get(at(meeting) + "?search=xyzzy").text


def test_what_is_only_for_groups_that_know_each_other_is_asked_for(meeting: Meeting, anna: Person) -> None:
    assert "method=third-person" not in As(anna).get(at(meeting)).text
    assert "method=third-person" in As(anna).get(at(meeting) + "?knows=on").text


def test_it_costs_few_questions(meeting: Meeting, anna: Person, django_assert_max_num_queries: Any) -> None:
    browser = As(anna)
    with django_assert_max_num_queries(12):
        browser.get(at(meeting))


def test_who_may_not(meeting: Meeting, fenna: Person, cas: Person, erik: Person) -> None:
    assert [As(person).get(at(meeting)).status_code for person in (fenna, cas, erik)] == [403, 404, 404]
