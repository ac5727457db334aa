from leerkring.communities.models import Community
from leerkring.conftest import As
from leerkring.people.models import Person
from leerkring.reflections.models import Reflection


def address(reflection: Reflection) -> str:
    return f"/reflections/{reflection.pk}/change/"


def test_it_works(private: Reflection, anna: Person) -> None:
    assert "I was too fast" in As(anna).get(address(private)).content.decode()
    response = As(anna).send(address(private), text="I was in a hurry")

    assert response["Location"] == f"/reflections/{private.pk}/"
    private.refresh_from_db()
    assert (private.text, private.shared_at) == ("I was in a hurry", None)


def test_the_group_is_told_of_a_change_of_what_it_reads(
    plg: Community, private: Reflection, shared: Reflection, anna: Person, bo: Person
) -> None:
    before = plg.version
    As(anna).send(address(private), text="Still mine")
    plg.refresh_from_db()
    assert plg.version == before
    assert "It sees your change at once" in As(bo).get(address(shared)).content.decode()
    As(bo).send(address(shared), text="The mothers came")
    plg.refresh_from_db()
    assert plg.version == before + 1


def test_it_asks_again(private: Reflection, anna: Person) -> None:
    assert As(anna).send(address(private), text="").status_code == 422


def test_what_another_shared_can_be_read_and_not_changed(shared: Reflection, anna: Person, fenna: Person) -> None:
    for person in (anna, fenna):
        assert As(person).get(address(shared)).status_code == 403
        assert As(person).send(address(shared), text="Mine now").status_code == 403


def test_for_others_it_does_not_exist(private: Reflection, bo: Person, fenna: Person, leo: Person) -> None:
    assert {As(person).send(address(private), text="Mine").status_code for person in (bo, fenna, leo)} == {404}
