from leerkring.communities.models import Community
from leerkring.conftest import As
from leerkring.journal.models import Entry
from leerkring.kit.jinja import new_key
from leerkring.methods.actions import MOST_OWN
from leerkring.methods.models import OwnMethod, SharedMethod
from leerkring.methods.queries import library
from leerkring.people.models import Person


def address(community: Community) -> str:
    return f"/plg/{community.pk}/methods/copy/"


def test_it_works(plg: Community, anna: Person) -> None:
    response = As(anna).send(address(plg), method="balint")

    own = OwnMethod.objects.get()
    assert response["Location"] == f"/methods/{own.pk}/"
    assert (own.community, own.method, own.author) == (plg, library()["balint"], anna)
    assert [(entry.did, entry.place_id) for entry in Entry.objects.all()] == [("brought in", plg.pk)]


def test_what_another_group_shared(sibling: Community, dirk: Person, shared: SharedMethod) -> None:
    As(dirk).send(address(sibling), method=str(shared.pk))

    assert OwnMethod.objects.get(community=sibling).method == shared.method


def test_sending_it_twice_copies_it_once(plg: Community, anna: Person) -> None:
    browser, key = As(anna), new_key()
    answers = {browser.send(address(plg), key=key, method="balint")["Location"] for _ in range(3)}
    assert (OwnMethod.objects.count(), len(answers)) == (1, 1)


def test_a_facilitator_can(plg: Community, fenna: Person) -> None:
    assert As(fenna).send(address(plg), method="balint").status_code == 302


def test_there_is_an_end_to_it(plg: Community, anna: Person, own: OwnMethod) -> None:
    OwnMethod.objects.bulk_create(OwnMethod(community=plg, plan=own.plan, author=anna) for _ in range(MOST_OWN - 1))

    assert "very many" in As(anna).send(address(plg), method="balint").content.decode()
    assert OwnMethod.objects.count() == MOST_OWN


def test_what_one_may_not_read_cannot_be_copied(
    sibling: Community, foreign: Community, dirk: Person, erik: Person, shared: SharedMethod
) -> None:
    assert As(erik).send(address(foreign), method=str(shared.pk)).status_code == 404
    assert As(dirk).send(address(sibling), method=str(shared.own_id)).status_code == 404
    assert OwnMethod.objects.count() == 1


def test_for_others_it_does_not_exist(plg: Community, erik: Person, leo: Person) -> None:
    assert As(erik).send(address(plg), method="balint").status_code == 404
    assert As(leo).send(address(plg), method="balint").status_code == 403
