import pytest

from leerkring.communities.models import Community, Membership
from leerkring.conftest import As
from leerkring.kit.jinja import new_key
from leerkring.notices.models import Notice
from leerkring.people.models import Person


@pytest.fixture
def place_of_bo(plg: Community, bo: Person) -> Membership:
    return Membership.objects.get(community=plg, person=bo)


def address(place: Membership) -> str:
    return f"/places/{place.pk}/end/"


def test_it_asks_first(place_of_bo: Membership, anna: Person) -> None:
    page = As(anna).get(address(place_of_bo)).content.decode()

    assert "Does Bo Bakker leave?" in page
    assert "What you made together stays with the group" in page
    place_of_bo.refresh_from_db()
    assert place_of_bo.ended_at is None


def test_from_then_on_there_is_no_access(plg: Community, place_of_bo: Membership, anna: Person, bo: Person) -> None:
    signed_in = As(bo)
    assert signed_in.get(f"/plg/{plg.pk}/charter/").status_code == 200

    assert As(anna).send(address(place_of_bo))["Location"] == f"/plg/{plg.pk}/people/"
    assert signed_in.get(f"/plg/{plg.pk}/charter/").status_code == 404


def test_one_can_leave_oneself(place_of_bo: Membership, bo: Person) -> None:
    assert As(bo).send(address(place_of_bo))["Location"] == "/plg/"


def test_twice_is_once(place_of_bo: Membership, anna: Person) -> None:
    browser, key = As(anna), new_key()
    browser.send(address(place_of_bo), key=key)
    place_of_bo.refresh_from_db()
    ended_at = place_of_bo.ended_at
    browser.send(address(place_of_bo), key=key)
    browser.send(address(place_of_bo))

    place_of_bo.refresh_from_db()
    assert place_of_bo.ended_at == ended_at


def test_the_steering_group_is_for_leaders(plg: Community, anna: Person, cas: Person, leo: Person) -> None:
    steers = Membership.objects.get(person=cas)

    assert As(anna).get(address(steers)).status_code == 403
    assert As(anna).send(address(steers)).status_code == 403
    assert As(leo).send(address(steers)).status_code == 302


def test_a_facilitator_cannot(place_of_bo: Membership, fenna: Person) -> None:
    assert As(fenna).send(address(place_of_bo)).status_code == 403


def test_for_others_it_does_not_exist(place_of_bo: Membership, erik: Person, truus: Person) -> None:
    assert {As(person).get(address(place_of_bo)).status_code for person in (erik, truus)} == {404}


def test_who_is_out_and_the_group_hear_of_it(
    plg: Community, place_of_bo: Membership, anna: Person, bo: Person, leo: Person
) -> None:
    As(leo).send(address(place_of_bo))

    words = {notice.person: (notice.words, notice.address) for notice in Notice.objects.all()}
    assert words == {
        anna: ("Leo Lamers noted that Bo Bakker no longer takes part in Ouders erbij.", f"/plg/{plg.pk}/people/"),
        bo: ("Leo Lamers noted that you no longer take part in Ouders erbij.", "/plg/"),
    }


def test_who_leaves_herself_is_not_told(place_of_bo: Membership, anna: Person, bo: Person) -> None:
    As(bo).send(address(place_of_bo))

    notice = Notice.objects.get()
    assert (notice.person, notice.words) == (anna, "Bo Bakker no longer takes part in Ouders erbij.")
