import pytest

from leerkring.communities.models import Community
from leerkring.conftest import As
from leerkring.goals import actions
from leerkring.goals.models import Goal, Indicator
from leerkring.people.models import Person

LINE = {"name": "Parents we spoke with", "level": "school", "about": "practice", "counted": "share"}


def address(community: Community) -> str:
    return f"/plg/{community.pk}/lines/add/"


def test_it_works(plg: Community, goal: Goal, anna: Person) -> None:
    response = As(anna).send(address(plg), goal=str(goal.pk), direction="increase", every="month", **LINE)

    one = Indicator.objects.get(name="Parents we spoke with")
    assert response["Location"] == f"/lines/{one.pk}/"
    assert (one.goal, one.counted, one.unit, one.per, one.direction, one.every) == (
        goal,
        "share",
        "%",
        1,
        "increase",
        "month",
    )
    assert (one.chart, one.is_screened, one.factor, one.rules, one.author) == ("run", False, "rounded", "limits", anna)


def test_an_example_fills_it_in(plg: Community, goal: Goal, anna: Person) -> None:
    page = As(anna).get(f"{address(plg)}?example=lessons_visited&goal={goal.pk}").content.decode()
    assert 'value="Lessons in which we visited each other"' in page
    assert f'<option value="{goal.pk}" selected' in page


def test_an_unknown_example_or_goal_is_an_empty_form(plg: Community, anna: Person) -> None:
    assert As(anna).get(f"{address(plg)}?example=x&goal=y").status_code == 200


def test_what_is_about_the_group_itself_needs_no_goal(plg: Community, anna: Person) -> None:
    As(anna).send(address(plg), **LINE | {"about": "community", "counted": "number"})
    assert Indicator.objects.get().goal is None


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"name": ""}, "Please fill this in"),
        ({"per": "0"}, "1"),
        ({"about": "community", "counted": "rate"}, "A rate is for every so many: for every 100 lessons, write 100."),
        ({"about": "community", "unit": "parents"}, "A share is said in %. Leave this empty, or choose another kind"),
        ({}, "For which goal? Only what is about the group itself may stand without one."),
    ],
)
def test_it_asks_again(plg: Community, anna: Person, wrong: dict[str, str], sentence: str) -> None:
    response = As(anna).send(address(plg), **LINE | wrong)
    assert response.status_code == 422
    assert sentence in response.content.decode()
    assert not Indicator.objects.exists()


def test_a_pupils_name_is_asked_about_and_not_refused(plg: Community, goal: Goal, anna: Person) -> None:
    browser = As(anna)
    response = browser.send(address(plg), goal=str(goal.pk), **LINE | {"name": "Hoe vaak Yara leest"})
    assert "can somebody read from this which pupil it is about?" in browser.get(response["Location"]).content.decode()


def test_a_goal_of_others_is_no_choice(plg: Community, foreign: Community, anna: Person, erik: Person) -> None:
    theirs = actions.set_goal(author=erik, community=foreign, level="pupil", text="x", indicator="y")
    assert As(anna).send(address(plg), goal=str(theirs.pk), **LINE).status_code == 422


def test_a_facilitator_cannot_and_others_do_not_see_it(plg: Community, fenna: Person, erik: Person) -> None:
    assert As(fenna).send(address(plg), **LINE).status_code == 403
    assert As(erik).send(address(plg), **LINE).status_code == 404
