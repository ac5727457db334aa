from collections.abc import Callable
from decimal import Decimal

import pytest
from django.test.utils import CaptureQueriesContext

from leerkring.communities.models import Community, TimePlan
from leerkring.conftest import As
from leerkring.people.models import Person


def address(community: Community) -> str:
    return f"/plg/{community.pk}/charter/time/history/"


def make(community: Community, number: int, author: Person, weeks: int = 8) -> TimePlan:
    return TimePlan.objects.create(
        community=community,
        number=number,
        weeks_between=weeks,
        minutes=90,
        hours_between=Decimal(2),
        school_years=2,
        author=author,
    )


def test_the_newest_first(plg: Community, time_plan: TimePlan, anna: Person, bo: Person) -> None:
    make(plg, 2, bo)

    page = As(anna).get(address(plg)).content.decode()
    assert page.index("every 8 weeks") < page.index("every 4 weeks")
    assert "Bo Bakker" in page
    assert page.count("Put this version back") == 1


def test_a_facilitator_reads_along(plg: Community, time_plan: TimePlan, bo: Person, fenna: Person) -> None:
    make(plg, 2, bo)

    assert "Put this version back" not in As(fenna).get(address(plg)).content.decode()


@pytest.mark.parametrize("many", [1, 40])
def test_questions_to_the_database_do_not_grow(
    plg: Community, anna: Person, many: int, django_assert_max_num_queries: Callable[[int], CaptureQueriesContext]
) -> None:
    for n in range(many):
        make(plg, n, anna)
    browser = As(anna)

    with django_assert_max_num_queries(5):
        browser.get(address(plg))


def test_a_leader_does_not_read_it(plg: Community, time_plan: TimePlan, leo: Person) -> None:
    assert As(leo).get(address(plg)).status_code == 403


def test_for_others_it_does_not_exist(plg: Community, erik: Person) -> None:
    assert As(erik).get(address(plg)).status_code == 404
