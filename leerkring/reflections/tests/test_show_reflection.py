from django.utils import timezone

from leerkring.communities.models import Membership
from leerkring.conftest import As
from leerkring.people.models import Person
from leerkring.reflections.models import Reflection


def address(reflection: Reflection) -> str:
    return f"/reflections/{reflection.pk}/"


def test_mine(private: Reflection, anna: Person) -> None:
    page = As(anna).get(address(private)).content.decode()

    assert "I was too fast" in page
    assert "only you see this" in page
    assert "Share with the group" in page


def test_what_another_shared(shared: Reflection, anna: Person, fenna: Person) -> None:
    for person in (anna, fenna):
        page = As(person).get(address(shared)).content.decode()
        assert "The fathers came" in page
        assert "Bo Bakker" in page
        assert "Change" not in page.split("<main")[1]


def test_what_was_not_shared_does_not_exist_for_anybody_else(
    private: Reflection, bo: Person, fenna: Person, ivo: Person, cas: Person, leo: Person, bea: Person, adi: Person
) -> None:
    for person in (bo, fenna, ivo, cas, leo, bea, adi):
        assert As(person).get(address(private)).status_code == 404


def test_what_was_shared_is_for_the_table(
    shared: Reflection, cas: Person, leo: Person, bea: Person, adi: Person, erik: Person, dirk: Person
) -> None:
    for person in (cas, leo, bea, adi, erik, dirk):
        assert As(person).get(address(shared)).status_code == 404


def test_who_left_the_group_has_left(private: Reflection, shared: Reflection, anna: Person) -> None:
    Membership.objects.filter(person=anna).update(ended_at=timezone.now())

    assert {As(anna).get(address(reflection)).status_code for reflection in (private, shared)} == {404}
