import datetime as dt

from django.db import connection
from django.test.utils import CaptureQueriesContext

from leerkring.conftest import As
from leerkring.goals import actions
from leerkring.goals.models import Goal, Measurement
from leerkring.people.models import Person


def address(goal: Goal) -> str:
    return f"/goals/{goal.pk}/"


def test_it_shows_the_line_what_it_says_and_the_table(goal: Goal, anna: Person, bo: Person) -> None:
    actions.set_norm(author=anna, goal=goal, number=0, low=70, high=None, by_on=None)
    actions.set_norm(author=bo, goal=goal, number=1, low=80, high=None, by_on=None)
    actions.measure(author=anna, goal=goal, on=dt.date(2024, 3, 12), value=62.5, note="only group 5", is_baseline=True)
    actions.measure(author=anna, goal=goal, on=dt.date(2024, 6, 9), value=81)
    page = As(anna).get(address(goal)).content.decode()

    assert (
        "2 measurements, from 12 March 2024 to 9 June 2024. That is too few to say whether something changes." in page
    )
    assert "Now 81%. That meets the norm: at least 80%." in page
    assert page.count('role="img"') == 2
    assert "norm: at least 80%" in page
    assert "baseline · only group 5" in page
    assert "at least 70%" in page
    assert "Bo Bakker" in page


def test_one_point_is_said_to_be_too_few(goal: Goal, measurement: Measurement, anna: Person) -> None:
    page = As(anna).get(address(goal)).content.decode()
    assert "One measurement, on 12 March 2024. That is too few to say whether something changes." in page


def test_without_measurements_it_offers_the_baseline(goal: Goal, anna: Person) -> None:
    page = As(anna).get(address(goal)).content.decode()
    assert "The first measurement shows where you began." in page
    assert "checked" in page


def test_a_goal_that_was_let_go_says_why_and_can_be_taken_up(goal: Goal, anna: Person) -> None:
    actions.let_go(author=anna, goal=goal, because="The town does this")
    page = As(anna).get(address(goal)).content.decode()

    assert "The town does this" in page
    assert f"/goals/{goal.pk}/take-up/" in page
    assert f"/goals/{goal.pk}/measure/" not in page


def test_what_people_type_is_text_and_never_markup(goal: Goal, anna: Person) -> None:
    Goal.objects.update(text="<script>a</script>", indicator="<b>i</b>", unit="<u>")
    actions.measure(author=anna, goal=goal, on=dt.date(2024, 3, 12), value=1, note="<i>n</i>")
    page = As(anna).get(address(goal)).content.decode()
    assert not any(mark in page for mark in ("<script>a", "<b>i", "<u>", "<i>n"))


def test_many_measurements_cost_no_more_questions(goal: Goal, anna: Person) -> None:
    for day in range(60):
        actions.measure(author=anna, goal=goal, on=dt.date(2024, 1, 1) + dt.timedelta(days=day), value=day)
    for number in range(5):
        actions.set_norm(author=anna, goal=goal, number=number, low=number, high=None, by_on=None)
    browser = As(anna)
    with CaptureQueriesContext(connection) as asked:
        page = browser.get(address(goal))

    assert page.status_code == 200
    assert len(page.content) < 60_000
    assert len(asked) <= 10


def test_a_facilitator_reads_and_does_not_write(goal: Goal, measurement: Measurement, fenna: Person) -> None:
    page = As(fenna).get(address(goal)).content.decode()
    assert "62.5" in page
    assert "/correct/" not in page
    assert "/measure/" not in page
    assert "/norm/" not in page


def test_for_others_it_does_not_exist(goal: Goal, erik: Person, dirk: Person, leo: Person) -> None:
    for person in (erik, dirk, leo):
        assert As(person).get(address(goal)).status_code == 404
