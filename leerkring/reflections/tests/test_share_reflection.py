from django.core import mail

from leerkring.communities.models import Community
from leerkring.conftest import As
from leerkring.notices.models import Notice
from leerkring.people.models import Person
from leerkring.reflections.models import Reflection


def address(reflection: Reflection) -> str:
    return f"/reflections/{reflection.pk}/share/"


def test_it_says_what_it_means(private: Reflection, anna: Person) -> None:
    page = As(anna).get(address(private)).content.decode()

    assert "the members and those who guide you can read it, with your name" in page
    assert "I was too fast" in page
    private.refresh_from_db()
    assert not private.is_shared


def test_from_then_on_the_group_reads_it(plg: Community, private: Reflection, anna: Person, fenna: Person) -> None:
    assert As(anna).send(address(private))["Location"] == f"/reflections/{private.pk}/"

    private.refresh_from_db()
    assert private.is_shared
    assert As(fenna).get(f"/reflections/{private.pk}/").status_code == 200


def test_nobody_gets_a_message(private: Reflection, anna: Person, bo: Person) -> None:
    As(anna).send(address(private))

    assert mail.outbox == []
    assert not Notice.objects.exists()


def test_sharing_again_keeps_the_moment(shared: Reflection, bo: Person) -> None:
    As(bo).send(address(shared))

    before = shared.shared_at
    shared.refresh_from_db()
    assert shared.shared_at == before


def test_nobody_else_shares_it(private: Reflection, shared: Reflection, anna: Person, bo: Person, leo: Person) -> None:
    assert {As(person).send(address(private)).status_code for person in (bo, leo)} == {404}
    assert As(anna).send(address(shared)).status_code == 403
    private.refresh_from_db()
    assert not private.is_shared
