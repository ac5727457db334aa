import datetime as dt

import pytest

from leerkring.communities.models import Community
from leerkring.conftest import As
from leerkring.goals.models import Goal, Indicator, Norm
from leerkring.kit.jinja import new_key
from leerkring.people.models import Person

GOAL = {"level": "pupil", "text": "Every parent comes", "indicator": "Parents who came", "unit": "%"}


def address(community: Community) -> str:
    return f"/plg/{community.pk}/goals/add/"


def test_it_works(plg: Community, anna: Person) -> None:
    response = As(anna).send(address(plg), **GOAL, low="62,5", by_on="2027-06-01")

    goal = Goal.objects.get()
    assert response["Location"] == f"/goals/{goal.pk}/"
    first = Indicator.objects.get(goal=goal)
    assert (goal.level, goal.text, first.name, first.unit) == tuple(GOAL.values())
    norm = Norm.objects.get()
    assert (norm.low, norm.high, norm.by_on, norm.number) == (62.5, None, dt.date(2027, 6, 1), 1)


def test_the_norm_may_wait(plg: Community, anna: Person) -> None:
    assert As(anna).send(address(plg), **GOAL).status_code == 302
    assert not Norm.objects.exists()


def test_sending_it_ten_times_has_one_effect(plg: Community, anna: Person) -> None:
    browser, key = As(anna), new_key()
    for _ in range(10):
        browser.send(address(plg), key=key, **GOAL)

    assert Goal.objects.count() == 1


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"text": ""}, "Please fill this in"),
        ({"level": "planet"}, "cannot be chosen"),
        ({"low": "a lot"}, "this is not a number"),
        ({"low": "1.250"}, "can be read in two ways"),
        ({"low": "9", "high": "3"}, "lower than “at least”"),
        ({"by_on": "2027-06-01"}, "Which number do you want to see by then?"),
        ({"by_on": "soon"}, "We cannot read this day"),
        ({"text": "x" * 301}, "At most 300"),
    ],
)
def test_it_asks_again_and_keeps_what_was_typed(
    plg: Community, anna: Person, wrong: dict[str, str], sentence: str
) -> None:
    response = As(anna).send(address(plg), **GOAL | {"indicator": "Parents at the door"} | wrong)

    assert response.status_code == 422
    assert "Parents at the door" in response.content.decode()
    assert sentence in response.content.decode()
    assert not Goal.objects.exists()


def test_a_facilitator_cannot(plg: Community, fenna: Person, ivo: Person, cas: Person, leo: Person) -> None:
    for person in (fenna, ivo, cas, leo):
        assert As(person).get(address(plg)).status_code == 403
        assert As(person).send(address(plg), **GOAL).status_code == 403
    assert not Goal.objects.exists()


def test_for_others_it_does_not_exist(plg: Community, erik: Person, dirk: Person) -> None:
    assert As(erik).send(address(plg), **GOAL).status_code == 404
    assert As(dirk).send(address(plg), **GOAL).status_code == 404
