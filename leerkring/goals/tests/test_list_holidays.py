import datetime as dt

from leerkring.communities.models import Community
from leerkring.conftest import As
from leerkring.goals import actions
from leerkring.people.models import Person


def address(community: Community) -> str:
    return f"/plg/{community.pk}/holidays/"


def test_it_shows_them_in_order(plg: Community, anna: Person) -> None:
    for month in (12, 2):
        actions.add_holiday(
            author=anna,
            community=plg,
            name=f"Of {month}",
            first_on=dt.date(2024, month, 1),
            last_on=dt.date(2024, month, 9),
        )
    page = As(anna).get(address(plg)).content.decode()
    assert page.index("1 February 2024 to 9 February 2024") < page.index("1 December 2024")


def test_without_any_it_offers_those_of_a_region(plg: Community, anna: Person, fenna: Person) -> None:
    assert "Take over those of your region" in As(anna).get(address(plg)).content.decode()
    assert "Take over" not in As(fenna).get(address(plg)).content.decode()


def test_for_others_it_does_not_exist(plg: Community, erik: Person) -> None:
    assert As(erik).get(address(plg)).status_code == 404
