from leerkring.conftest import As
from leerkring.journal.models import Entry
from leerkring.kit.jinja import new_key
from leerkring.people.models import Person
from leerkring.reflections.models import Reflection


def address(reflection: Reflection) -> str:
    return f"/reflections/{reflection.pk}/delete/"


def test_it_asks_first(private: Reflection, anna: Person) -> None:
    assert "This cannot be undone" in As(anna).get(address(private)).content.decode()
    assert Reflection.objects.exists()


def test_it_works_once(private: Reflection, anna: Person) -> None:
    browser, key = As(anna), new_key()
    response = browser.send(address(private), key=key)

    assert response["Location"] == f"/plg/{private.community_id}/reflections/"
    assert not Reflection.objects.exists()
    entry = Entry.objects.get()
    assert (entry.did, entry.thing_id) == ("deleted", str(private.pk))
    assert browser.send(address(private), key=key)["Location"] == response["Location"]


def test_nobody_else_deletes_it(private: Reflection, shared: Reflection, anna: Person, bo: Person, leo: Person) -> None:
    assert {As(person).send(address(private)).status_code for person in (bo, leo)} == {404}
    assert As(anna).send(address(shared)).status_code == 403
    assert Reflection.objects.count() == 2
