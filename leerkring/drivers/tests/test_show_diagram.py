from django.db import connection
from django.test.utils import CaptureQueriesContext

from leerkring.conftest import As
from leerkring.drivers import actions
from leerkring.drivers.models import Branch, Trial
from leerkring.goals.actions import let_go, set_norm
from leerkring.goals.models import Goal, Indicator
from leerkring.people.models import Person


def address(goal: Goal) -> str:
    return f"/goals/{goal.pk}/drivers/"


def test_it_shows_the_aim_the_drivers_the_ideas_and_their_tests(
    trial: Trial, indicator: Indicator, anna: Person
) -> None:
    set_norm(author=anna, indicator=indicator, number=0, low=80, high=None, by_on=None)
    driver = trial.idea.above
    assert driver is not None
    actions.split_driver(author=anna, driver=driver, words="They know when")
    page = As(anna).get(address(trial.idea.goal)).content.decode()

    assert "at least 80%" in page
    places = [page.index(words) for words in ("Parents can come", "Talks on Saturday", "test 1", "They know when")]
    assert places == sorted(places)
    assert f"/small-tests/{trial.pk}/" in page


def test_an_empty_one_helps_on_the_way(goal: Goal, anna: Person, fenna: Person) -> None:
    page = As(anna).get(address(goal)).content.decode()
    assert "What has to go well to reach this goal?" in page
    assert f"{address(goal)}add/" in page
    assert f"{address(goal)}add/" not in As(fenna).get(address(goal)).content.decode()


def test_what_was_taken_out_can_be_put_back(idea: Branch, driver: Branch, anna: Person) -> None:
    actions.take_out(author=anna, branch=driver)
    page = As(anna).get(address(idea.goal)).content.decode()
    assert f"/drivers/{driver.pk}/put-back/" in page
    assert "Talks on Saturday" not in page


def test_a_goal_that_was_let_go_is_only_read(idea: Branch, anna: Person) -> None:
    let_go(author=anna, goal=idea.goal, because="Reached")
    page = As(anna).get(address(idea.goal)).content.decode()
    assert "Talks on Saturday" in page
    assert "Add an idea" not in page


def test_what_people_type_is_text_and_never_markup(idea: Branch, anna: Person) -> None:
    Branch.objects.update(words="<b>w</b>", meaning="<script>m</script>")
    page = As(anna).get(address(idea.goal)).content.decode()
    assert "<b>w" not in page
    assert "<script>m" not in page


def test_a_large_one_costs_no_more_questions(goal: Goal, anna: Person) -> None:
    for number in range(5):
        driver = actions.add_driver(author=anna, goal=goal, words=f"Driver {number}")
        for place in range(4):
            actions.add_idea(author=anna, driver=driver, words=f"Idea {number}.{place}")
    browser = As(anna)
    with CaptureQueriesContext(connection) as asked:
        assert browser.get(address(goal)).status_code == 200
    assert len(asked) <= 10


def test_a_facilitator_reads_and_does_not_write(idea: Branch, fenna: Person) -> None:
    page = As(fenna).get(address(idea.goal)).content.decode()
    assert "Talks on Saturday" in page
    assert "Add " not in page


def test_for_others_it_does_not_exist(goal: Goal, erik: Person, dirk: Person, leo: Person) -> None:
    for person in (erik, dirk, leo):
        assert As(person).get(address(goal)).status_code == 404
