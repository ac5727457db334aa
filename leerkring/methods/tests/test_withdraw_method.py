from leerkring.conftest import As
from leerkring.journal.models import Entry
from leerkring.methods.models import OwnMethod, SharedMethod
from leerkring.people.models import Person


def address(own: OwnMethod) -> str:
    return f"/methods/{own.pk}/withdraw/"


def test_it_works(own: OwnMethod, anna: Person) -> None:
    response = As(anna).send(address(own))

    assert response["Location"] == f"/plg/{own.community_id}/methods/"
    own.refresh_from_db()
    assert own.withdrawn_at is not None
    assert Entry.objects.get().did == "withdrew"


def test_it_asks_first(own: OwnMethod, shared: SharedMethod, anna: Person) -> None:
    assert "neither do other groups" in As(anna).get(address(own)).content.decode()
    own.refresh_from_db()
    assert own.withdrawn_at is None


def test_what_was_withdrawn_does_not_change(own: OwnMethod, anna: Person) -> None:
    As(anna).send(address(own))
    response = As(anna).send(f"/methods/{own.pk}/steps/remove/?step=3", started_from=1)
    assert "Put it back first" in response.content.decode()
    assert As(anna).send(f"/methods/{own.pk}/propose/").status_code == 422


def test_for_others_it_does_not_exist(own: OwnMethod, erik: Person, dirk: Person) -> None:
    assert {As(person).send(address(own)).status_code for person in (erik, dirk)} == {404}
