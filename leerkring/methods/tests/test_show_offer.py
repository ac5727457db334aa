import pytest

from leerkring.communities.models import Community
from leerkring.conftest import As
from leerkring.methods.models import OwnMethod, SharedMethod
from leerkring.people.models import Person


def address(community: Community, key: object) -> str:
    return f"/plg/{community.pk}/methods/show/?method={key}"


def test_it_works(plg: Community, anna: Person) -> None:
    page = As(anna).get(address(plg, "incident-method")).content.decode()

    assert "Incident method" in page
    assert "Everybody but who brought the case" in page
    assert "Together 65 minutes" in page
    assert "Hendriksen" in page
    assert "Copy it to our group" in page


def test_several_meetings_stand_apart(plg: Community, anna: Person) -> None:
    page = As(anna).get(address(plg, "lesson-study")).content.decode()
    assert "Meeting 5" in page
    assert "5 meetings, 360 minutes in all" in page


def test_it_says_when_people_have_to_know_each_other(plg: Community, anna: Person) -> None:
    assert "in a new group that can hurt" in As(anna).get(address(plg, "third-person")).content.decode()


def test_what_another_group_shared_says_whose_it_is(sibling: Community, dirk: Person, shared: SharedMethod) -> None:
    page = As(dirk).get(address(sibling, shared.pk)).content.decode()
    assert "Shared by Ouders erbij" in page
    assert "Anna" not in page


@pytest.mark.parametrize("key", ["", "nothing", "../", "0" * 32, "%00", "incident-method%0a"])
def test_what_is_not_there_is_not_found(plg: Community, anna: Person, key: str) -> None:
    assert As(anna).get(address(plg, key)).status_code == 404


def test_nobody_reaches_what_was_not_shared_with_her(
    plg: Community, sibling: Community, foreign: Community, dirk: Person, erik: Person, shared: SharedMethod
) -> None:
    assert As(erik).get(address(foreign, shared.pk)).status_code == 404
    assert As(dirk).get(address(sibling, shared.own_id)).status_code == 404
    shared.delete()
    assert As(dirk).get(address(sibling, shared.pk)).status_code == 404
    assert OwnMethod.objects.exists()


def test_for_others_it_does_not_exist(plg: Community, erik: Person, leo: Person) -> None:
    assert As(erik).get(address(plg, "incident-method")).status_code == 404
    assert As(leo).get(address(plg, "incident-method")).status_code == 403
