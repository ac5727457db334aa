import datetime as dt

from django.db import connection
from django.test.utils import CaptureQueriesContext

from leerkring.communities.models import Community
from leerkring.conftest import As
from leerkring.goals import actions
from leerkring.goals.models import Goal, Indicator, Measurement
from leerkring.people.models import Person


def address(community: Community) -> str:
    return f"/plg/{community.pk}/lines/"


def test_it_shows_every_line_with_what_it_says(plg: Community, measurement: Measurement, anna: Person) -> None:
    actions.add_indicator(author=anna, community=plg, level="teacher", about="community", name="Hours that we met")
    page = As(anna).get(address(plg)).content.decode()

    assert page.index("Parents who came") < page.index("Hours that we met")
    assert "That is too few to say whether something changes." in page
    assert "Side by side" not in page


def test_schools_that_chose_it_stand_side_by_side_in_the_order_they_joined(
    plg: Community, goal: Goal, anna: Person
) -> None:
    for school, value in (("The Oak", 3), ("The Ash", 9), ("The Elm", 6)):
        one = actions.add_indicator(
            author=anna, community=plg, goal=goal, level="school", name="Parents", whose=school, is_beside=True
        )
        actions.measure(author=anna, indicator=one, on=dt.date(2024, 3, 12), value=value)
    page = As(anna).get(address(plg)).content.decode()
    assert page.index("Side by side") < page.index("The Oak") < page.index("The Ash") < page.index("The Elm")


def test_what_was_stopped_stays_to_be_found(plg: Community, indicator: Indicator, anna: Person) -> None:
    actions.stop_measuring(author=anna, indicator=indicator)
    assert "Measured no longer" in As(anna).get(address(plg)).content.decode()


def test_without_lines_it_asks_a_question(plg: Community, anna: Person, fenna: Person) -> None:
    assert "What do you want to keep an eye on yourselves?" in As(anna).get(address(plg)).content.decode()
    assert "The group measures nothing yet." in As(fenna).get(address(plg)).content.decode()


def test_many_lines_cost_no_more_questions(plg: Community, goal: Goal, anna: Person) -> None:
    for number in range(12):
        one = actions.add_indicator(author=anna, community=plg, goal=goal, level="pupil", name=f"Line {number}")
        actions.begin_phase(author=anna, indicator=one, on=dt.date(2024, 3, 12), note="Now otherwise")
        actions.set_norm(author=anna, indicator=one, number=0, low=3, high=None, by_on=None)
        for day in range(1, 13):
            actions.measure(author=anna, indicator=one, on=dt.date(2024, 3, day), value=day)
    browser = As(anna)
    with CaptureQueriesContext(connection) as asked:
        assert browser.get(address(plg)).content.count(b"line--small") == 12
    assert len(asked) <= 11


def test_for_others_it_does_not_exist(plg: Community, erik: Person, leo: Person) -> None:
    assert As(erik).get(address(plg)).status_code == 404
    assert As(leo).get(address(plg)).status_code == 403
