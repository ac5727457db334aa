from leerkring.conftest import As
from leerkring.organisations.models import Post
from leerkring.people import actions
from leerkring.people.models import Invitation, Person


def test_it_works(at: Post, adi: Person) -> None:
    link = f"/welcome/{actions.invite(person=at.person, made_by=adi)}/"
    As(adi).send(f"/posts/{at.pk}/revoke/")

    assert As().get(link).status_code == 404
    assert not Invitation.objects.exists()


def test_without_a_link_nothing_happens(at: Post, adi: Person) -> None:
    assert As(adi).send(f"/posts/{at.pk}/revoke/").status_code == 302


def test_others_cannot(at: Post, adi: Person, leo: Person, olga: Person) -> None:
    actions.invite(person=at.person, made_by=adi)
    assert As(leo).send(f"/posts/{at.pk}/revoke/").status_code == 403
    assert As(olga).send(f"/posts/{at.pk}/revoke/").status_code == 404
    assert Invitation.objects.exists()
