import itertools

import pytest

from leerkring.communities.models import Community
from leerkring.conftest import As
from leerkring.goals import actions
from leerkring.goals.models import Holiday
from leerkring.people.models import Person


def address(community: Community) -> str:
    return f"/plg/{community.pk}/holidays/take/"


def test_it_works_and_twice_is_once(plg: Community, anna: Person) -> None:
    browser = As(anna)
    assert browser.send(address(plg), region="south")["Location"] == f"/plg/{plg.pk}/holidays/"
    taken = Holiday.objects.count()
    assert taken == 9
    browser.send(address(plg), region="south")
    assert Holiday.objects.count() == taken


@pytest.mark.parametrize("region", ["north", "middle", "south", "flanders"])
def test_each_region_has_holidays_in_order(plg: Community, anna: Person, region: str) -> None:
    actions.take_holidays(author=anna, community=plg, region=region)
    days = list(Holiday.objects.order_by("first_on").values_list("first_on", "last_on"))
    assert all(first <= last for first, last in days)
    assert all(before[1] < after[0] for before, after in itertools.pairwise(days))


def test_an_unknown_region_changes_nothing(plg: Community, anna: Person) -> None:
    assert As(anna).send(address(plg), region="moon").status_code == 422
    assert not Holiday.objects.exists()


def test_a_facilitator_cannot_and_others_do_not_see_it(plg: Community, fenna: Person, erik: Person) -> None:
    assert As(fenna).send(address(plg), region="south").status_code == 403
    assert As(erik).send(address(plg), region="south").status_code == 404
