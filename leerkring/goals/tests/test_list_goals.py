import datetime as dt

from django.db import connection
from django.test.utils import CaptureQueriesContext

from leerkring.communities.models import Community
from leerkring.conftest import As
from leerkring.goals import actions
from leerkring.goals.models import Goal, Indicator, Level
from leerkring.people.models import Person


def address(community: Community) -> str:
    return f"/plg/{community.pk}/goals/"


def test_goals_stand_by_level_with_where_they_are_now(
    plg: Community, goal: Goal, indicator: Indicator, anna: Person
) -> None:
    actions.set_norm(author=anna, indicator=indicator, number=0, low=80, high=None, by_on=dt.date(2027, 6, 1))
    actions.measure(author=anna, indicator=indicator, on=dt.date(2024, 3, 12), value=62.5)
    actions.set_goal(author=anna, community=plg, level=Level.SCHOOL, text="A room", indicator="Days")
    page = As(anna).get(address(plg)).content.decode()

    assert page.index("For our pupils") < page.index("Every parent comes") < page.index("For our school")
    assert "Now 62.5%. That does not yet meet the norm: at least 80%, by 1 June 2027." in page
    assert "Nothing measured yet." in page
    assert "For ourselves" not in page


def test_what_was_let_go_of_stays(plg: Community, goal: Goal, anna: Person) -> None:
    actions.let_go(author=anna, goal=goal, because="The town does this")
    page = As(anna).get(address(plg)).content.decode()

    assert "Every parent comes" in page
    assert "The town does this" in page


def test_without_goals_it_asks_a_question(plg: Community, anna: Person, fenna: Person) -> None:
    assert b"One small goal is enough" in As(anna).get(address(plg)).content
    page = As(fenna).get(address(plg)).content
    assert b"no goals yet" in page
    assert b"/goals/add/" not in page


def test_many_goals_cost_no_more_questions(plg: Community, anna: Person) -> None:
    browser = As(anna)
    for n in range(12):
        goal = actions.set_goal(author=anna, community=plg, level=Level.PUPIL, text=f"Goal {n}", indicator="x", low=1)
        indicator = Indicator.objects.get(goal=goal)
        for day in range(1, 6):
            actions.measure(author=anna, indicator=indicator, on=dt.date(2024, 3, day), value=n)
    with CaptureQueriesContext(
        connection,
    ) as asked:
        page = browser.get(address(plg))

    assert page.content.count(b"Goal ") == 12
    assert len(asked) <= 10


def test_a_facilitator_reads_and_does_not_write(plg: Community, goal: Goal, fenna: Person) -> None:
    page = As(fenna).get(address(plg)).content
    assert b"Every parent comes" in page
    assert b"/goals/add/" not in page


def test_for_others_it_does_not_exist(plg: Community, erik: Person, dirk: Person, leo: Person) -> None:
    assert As(erik).get(address(plg)).status_code == 404
    assert As(dirk).get(address(plg)).status_code == 404
    assert As(leo).get(address(plg)).status_code == 403
