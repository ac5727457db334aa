from collections.abc import Callable

import pytest
from django.test.utils import CaptureQueriesContext

from leerkring.commitments.models import Action, State
from leerkring.communities.models import Community
from leerkring.conftest import As
from leerkring.people.models import Person


def address(community: Community) -> str:
    return f"/plg/{community.pk}/actions/"


def test_it_works(plg: Community, anna: Person, action: Action) -> None:
    page = As(anna).get(address(plg)).content.decode()

    assert "Call the parents" in page
    assert "New action" in page


def test_what_ended_stands_apart(plg: Community, anna: Person, action: Action) -> None:
    Action.objects.filter(pk=action.pk).update(state=State.STOPPED)

    page = As(anna).get(address(plg)).content.decode()
    assert "Done or stopped" in page
    assert "stopped" in page


def test_an_empty_list_asks_a_question(plg: Community, anna: Person) -> None:
    assert "What small thing" in As(anna).get(address(plg)).content.decode()


def test_a_facilitator_reads_along(plg: Community, fenna: Person, action: Action) -> None:
    page = As(fenna).get(address(plg)).content.decode()

    assert "Call the parents" in page
    assert "New action" not in page


@pytest.mark.parametrize("many", [1, 40])
def test_questions_to_the_database_do_not_grow(
    plg: Community, anna: Person, many: int, django_assert_max_num_queries: Callable[[int], CaptureQueriesContext]
) -> None:
    Action.objects.bulk_create(Action(community=plg, what=f"Action {n}", who=anna, author=anna) for n in range(many))
    browser = As(anna)

    with django_assert_max_num_queries(6):
        browser.get(address(plg))


def test_for_others_it_does_not_exist(plg: Community, erik: Person, dirk: Person, leo: Person) -> None:
    assert {As(person).get(address(plg)).status_code for person in (erik, dirk)} == {404}
    assert As(leo).get(address(plg)).status_code == 403
