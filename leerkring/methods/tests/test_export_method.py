import pytest

from leerkring.communities.models import Community
from leerkring.conftest import As
from leerkring.methods.models import OwnMethod
from leerkring.methods.queries import library
from leerkring.methods.rules import read_method
from leerkring.methods.tests.plans import ALONE_AND_TOGETHER
from leerkring.people.models import Person


def address(community: Community, key: object) -> str:
    return f"/plg/{community.pk}/methods/export/?method={key}"


def test_it_works(plg: Community, anna: Person, own: OwnMethod) -> None:
    response = As(anna).get(address(plg, own.pk))

    assert response.headers["Content-Disposition"] == 'attachment; filename="alone-and-together.toml"'
    assert read_method(response.content.decode()) == ALONE_AND_TOGETHER


@pytest.mark.parametrize("key", ["balint", "lesson-study"])
def test_those_of_the_library_too(plg: Community, anna: Person, key: str) -> None:
    assert read_method(As(anna).get(address(plg, key)).content.decode()) == library()[key]


def test_for_others_it_does_not_exist(plg: Community, sibling: Community, dirk: Person, own: OwnMethod) -> None:
    assert As(dirk).get(address(plg, own.pk)).status_code == 404
    assert As(dirk).get(address(sibling, own.pk)).status_code == 404
