from leerkring.communities.models import Community
from leerkring.conftest import As
from leerkring.people.models import Person
from leerkring.reflections.models import Reflection


def address(reflection: Reflection) -> str:
    return f"/reflections/{reflection.pk}/take-back/"


def test_it_is_mine_alone_again(plg: Community, shared: Reflection, anna: Person, bo: Person) -> None:
    before = plg.version
    assert As(bo).send(address(shared))["Location"] == f"/reflections/{shared.pk}/"

    shared.refresh_from_db()
    assert not shared.is_shared
    assert As(anna).get(f"/reflections/{shared.pk}/").status_code == 404
    plg.refresh_from_db()
    assert plg.version == before + 1


def test_twice_is_once(shared: Reflection, bo: Person) -> None:
    As(bo).send(address(shared))

    assert As(bo).send(address(shared)).status_code == 302


def test_opening_the_address_changes_nothing(shared: Reflection, bo: Person) -> None:
    assert As(bo).get(address(shared)).status_code == 405


def test_nobody_else_takes_it_back(shared: Reflection, anna: Person, fenna: Person, erik: Person) -> None:
    assert {As(person).send(address(shared)).status_code for person in (anna, fenna)} == {403}
    assert As(erik).send(address(shared)).status_code == 404
