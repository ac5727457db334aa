from leerkring.conftest import As
from leerkring.journal.models import Entry
from leerkring.methods.models import OwnMethod, SharedMethod
from leerkring.people.models import Person


def address(own: OwnMethod) -> str:
    return f"/methods/{own.pk}/propose/"


def test_it_works(own: OwnMethod, anna: Person) -> None:
    assert As(anna).send(address(own))["Location"] == f"/methods/{own.pk}/"

    shared = SharedMethod.objects.get()
    assert (shared.own, shared.method, shared.author) == (own, own.method, anna)
    assert Entry.objects.get().did == "proposed"


def test_others_see_it_as_it_was_until_it_is_shared_again(own: OwnMethod, shared: SharedMethod, bo: Person) -> None:
    OwnMethod.objects.update(plan=own.plan | {"trusted": True})
    assert not SharedMethod.objects.get().method.trusted
    As(bo).send(address(own))

    assert SharedMethod.objects.get().method.trusted
    assert SharedMethod.objects.get().author == bo


def test_it_asks_first_and_says_what_others_see(own: OwnMethod, anna: Person) -> None:
    assert "the name of your group" in As(anna).get(address(own)).content.decode()
    assert not SharedMethod.objects.exists()


def test_a_facilitator_cannot(own: OwnMethod, fenna: Person) -> None:
    assert As(fenna).send(address(own)).status_code == 403
    assert not SharedMethod.objects.exists()


def test_for_others_it_does_not_exist(own: OwnMethod, erik: Person, dirk: Person) -> None:
    assert {As(person).send(address(own)).status_code for person in (erik, dirk)} == {404}
