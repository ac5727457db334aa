import datetime as dt

import pytest

from leerkring.communities.models import Community
from leerkring.conftest import As
from leerkring.goals import actions
from leerkring.goals.models import Holiday
from leerkring.people.models import Person


@pytest.fixture
def holiday(plg: Community, anna: Person) -> Holiday:
    day = dt.date(2024, 5, 6)
    return actions.add_holiday(author=anna, community=plg, name="May", first_on=day, last_on=day)


def address(holiday: Holiday) -> str:
    return f"/holidays/{holiday.pk}/remove/"


def test_it_works(holiday: Holiday, bo: Person) -> None:
    assert As(bo).send(address(holiday))["Location"] == f"/plg/{holiday.community_id}/holidays/"
    assert not Holiday.objects.exists()


def test_a_facilitator_cannot_and_others_do_not_see_it(holiday: Holiday, fenna: Person, erik: Person) -> None:
    assert As(fenna).send(address(holiday)).status_code == 403
    assert As(erik).send(address(holiday)).status_code == 404
