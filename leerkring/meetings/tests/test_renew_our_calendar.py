from leerkring.communities.models import Community
from leerkring.conftest import As
from leerkring.meetings.access import calendar_token
from leerkring.people.models import Person


def address(community: Community) -> str:
    return f"/plg/{community.pk}/calendar/renew/"


def feed(token: str) -> int:
    return As().get(f"/calendar/{token}.ics").status_code


def test_it_asks_first(plg: Community, anna: Person) -> None:
    assert "for everybody in the group?" in As(anna).get(address(plg)).content.decode()
    plg.refresh_from_db()
    assert plg.calendar_number == 1


def test_the_groups_addresses_stop_for_everybody_and_ones_own_go_on(plg: Community, anna: Person, bo: Person) -> None:
    old, mine = calendar_token(bo, plg), calendar_token(bo)
    assert As(anna).send(address(plg))["Location"] == "/calendar/"

    assert (feed(old), feed(mine)) == (404, 200)
    plg.refresh_from_db()
    assert feed(calendar_token(bo, plg)) == 200


def test_a_facilitator_cannot(plg: Community, fenna: Person) -> None:
    assert As(fenna).send(address(plg)).status_code == 403


def test_for_others_it_does_not_exist(plg: Community, erik: Person, dirk: Person) -> None:
    assert As(erik).send(address(plg)).status_code == 404
    assert As(dirk).get(address(plg)).status_code == 404
