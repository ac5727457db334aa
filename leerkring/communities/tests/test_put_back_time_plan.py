from leerkring.communities.models import Community, TimePlan
from leerkring.communities.tests.test_list_time_plans import make
from leerkring.conftest import As
from leerkring.people.models import Person


def address(plan: TimePlan) -> str:
    return f"/time-plans/{plan.pk}/put-back/"


def test_an_older_one_becomes_the_newest(plg: Community, time_plan: TimePlan, anna: Person, bo: Person) -> None:
    make(plg, 2, anna)
    response = As(bo).send(address(time_plan))

    assert response["Location"] == f"/plg/{plg.pk}/charter/"
    newest = plg.time_plans.get(number=3)
    assert (newest.plan, newest.author) == (time_plan.plan, bo)


def test_a_facilitator_cannot(time_plan: TimePlan, fenna: Person) -> None:
    assert As(fenna).send(address(time_plan)).status_code == 403


def test_for_a_leader_and_for_others_it_does_not_exist(time_plan: TimePlan, leo: Person, erik: Person) -> None:
    assert {As(person).send(address(time_plan)).status_code for person in (leo, erik)} == {404}
