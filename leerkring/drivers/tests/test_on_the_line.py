"""A small test stands on the line of its goal, though goals know nothing of small tests."""

import datetime as dt

from django.utils import timezone

from leerkring.conftest import As
from leerkring.drivers.models import Trial
from leerkring.goals.actions import add_indicator, measure
from leerkring.goals.models import Indicator
from leerkring.people.models import Person


def fill(indicator: Indicator, author: Person) -> None:
    today = timezone.localdate()
    for weeks, value in enumerate([60, 62, 61], start=1):
        measure(author=author, indicator=indicator, on=today - dt.timedelta(weeks=weeks), value=value)


def test_it_stands_in_the_drawing_the_words_and_the_table(done: Trial, indicator: Indicator, anna: Person) -> None:
    fill(indicator, anna)
    page = As(anna).get(f"/lines/{indicator.pk}/").content.decode()

    assert page.count("line__bead") == 2
    assert "On the line stands what was tried: test 1, " in page
    assert f"/small-tests/{done.pk}/" in page
    table = page.split("<table")[1].split("</table>")[0]
    assert "test 1: One class on Saturday" in table


def test_it_stands_on_the_page_of_the_goal_and_says_when_one_looks(
    trial: Trial, indicator: Indicator, anna: Person
) -> None:
    fill(indicator, anna)
    page = As(anna).get(f"/goals/{indicator.goal_id}/").content.decode()
    assert "line__bead" in page
    assert "One class on Saturday · Bo Bakker · look on" in page


def test_what_ended_says_how(adapted: Trial, indicator: Indicator, anna: Person) -> None:
    fill(indicator, anna)
    page = As(anna).get(f"/goals/{indicator.goal_id}/").content.decode()
    assert "One class on Saturday · as we expected · we change it and try again" in page
    assert "look on" not in page


def test_without_a_line_of_its_own_it_stands_on_all_of_its_goal(
    trial: Trial, indicator: Indicator, anna: Person
) -> None:
    Trial.objects.update(indicator=None)
    other = add_indicator(
        author=anna, community=indicator.community, goal=indicator.goal, level="pupil", name="Talks at home"
    )
    for line in (indicator, other):
        fill(line, anna)
        assert "line__bead" in As(anna).get(f"/lines/{line.pk}/").content.decode()


def test_on_a_line_of_another_goal_it_does_not_stand(trial: Trial, indicator: Indicator, anna: Person) -> None:
    ours = add_indicator(author=anna, community=indicator.community, level="teacher", name="Us", about="community")
    fill(ours, anna)
    assert "line__bead" not in As(anna).get(f"/lines/{ours.pk}/").content.decode()
