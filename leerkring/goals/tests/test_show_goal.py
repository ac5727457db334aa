from django.db import connection
from django.test.utils import CaptureQueriesContext

from leerkring.conftest import As
from leerkring.goals import actions
from leerkring.goals.models import Goal, Indicator, Measurement
from leerkring.people.models import Person


def address(goal: Goal) -> str:
    return f"/goals/{goal.pk}/"


def test_it_shows_the_line_of_each_indicator(goal: Goal, measurement: Measurement, anna: Person) -> None:
    actions.add_indicator(author=anna, community=goal.community, goal=goal, level="teacher", name="Talks at home")
    page = As(anna).get(address(goal)).content.decode()

    assert "Every parent comes" in page
    assert "That is too few to say whether something changes." in page
    assert page.index("Parents who came") < page.index("Talks at home")
    assert f"/lines/{measurement.indicator_id}/" in page


def test_without_an_indicator_it_asks_how_one_will_see_it(goal: Goal, anna: Person, fenna: Person) -> None:
    Indicator.objects.all().delete()
    page = As(anna).get(address(goal)).content.decode()
    assert "How will you see that you come nearer?" in page
    assert f"/lines/add/?goal={goal.pk}" in page
    assert "/lines/add/" not in As(fenna).get(address(goal)).content.decode()


def test_a_goal_that_was_let_go_says_why_and_can_be_taken_up(goal: Goal, anna: Person) -> None:
    actions.let_go(author=anna, goal=goal, because="The town does this")
    page = As(anna).get(address(goal)).content.decode()

    assert "The town does this" in page
    assert f"/goals/{goal.pk}/take-up/" in page
    assert "Measure, or adjust" not in page


def test_what_people_type_is_text_and_never_markup(goal: Goal, measurement: Measurement, anna: Person) -> None:
    Goal.objects.update(text="<script>a</script>")
    Indicator.objects.update(name="<b>i</b>", unit="<u>")
    page = As(anna).get(address(goal)).content.decode()
    assert not any(mark in page for mark in ("<script>a", "<b>i", "<u>"))


def test_many_indicators_cost_no_more_questions(goal: Goal, anna: Person) -> None:
    for number in range(8):
        actions.add_indicator(author=anna, community=goal.community, goal=goal, level="pupil", name=f"Line {number}")
    browser = As(anna)
    with CaptureQueriesContext(connection) as asked:
        assert browser.get(address(goal)).status_code == 200
    assert len(asked) <= 10


def test_for_others_it_does_not_exist(goal: Goal, erik: Person, dirk: Person, leo: Person) -> None:
    for person in (erik, dirk, leo):
        assert As(person).get(address(goal)).status_code == 404
