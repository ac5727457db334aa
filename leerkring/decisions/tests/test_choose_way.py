from leerkring.communities.models import Community
from leerkring.conftest import As
from leerkring.people.models import Person


def address(community: Community) -> str:
    return f"/plg/{community.pk}/decisions/ways/"


def test_each_way_is_told_in_one_sentence(plg: Community, anna: Person) -> None:
    page = As(anna).get(address(plg)).content.decode()
    assert "it goes ahead when nobody has a reasoned objection." in page
    assert "You decide yourself, after asking the advice of a few others" in page
    assert "You decide, and tell us" in page
    assert f"/plg/{plg.pk}/decisions/propose/?way=advice" in page


def test_a_way_that_does_not_exist(plg: Community, anna: Person) -> None:
    assert As(anna).get(f"/plg/{plg.pk}/decisions/propose/?way=lottery").status_code == 404


def test_a_facilitator_or_leader_cannot(plg: Community, fenna: Person, leo: Person) -> None:
    assert [As(person).get(address(plg)).status_code for person in (fenna, leo)] == [403, 403]


def test_for_others_it_does_not_exist(plg: Community, erik: Person) -> None:
    assert As(erik).get(address(plg)).status_code == 404
