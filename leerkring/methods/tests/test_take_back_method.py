from leerkring.communities.models import Community
from leerkring.conftest import As
from leerkring.methods.models import OwnMethod, SharedMethod
from leerkring.people.models import Person


def address(own: OwnMethod) -> str:
    return f"/methods/{own.pk}/take-back/"


def test_it_works(own: OwnMethod, shared: SharedMethod, anna: Person) -> None:
    As(anna).send(address(own))

    assert not SharedMethod.objects.exists()
    assert OwnMethod.objects.exists()


def test_what_others_copied_stays_theirs(
    own: OwnMethod, shared: SharedMethod, sibling: Community, anna: Person, dirk: Person
) -> None:
    As(dirk).send(f"/plg/{sibling.pk}/methods/copy/", method=str(shared.pk))
    As(anna).send(address(own))

    assert OwnMethod.objects.filter(community=sibling).exists()


def test_twice_is_as_once(own: OwnMethod, anna: Person) -> None:
    assert As(anna).send(address(own)).status_code == 302


def test_a_facilitator_cannot(own: OwnMethod, shared: SharedMethod, fenna: Person) -> None:
    assert As(fenna).send(address(own)).status_code == 403


def test_for_others_it_does_not_exist(own: OwnMethod, erik: Person) -> None:
    assert As(erik).send(address(own)).status_code == 404
