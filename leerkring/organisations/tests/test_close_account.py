from leerkring.conftest import As
from leerkring.organisations.models import Post
from leerkring.people import actions
from leerkring.people.models import Person


def test_it_asks_first(at: Post, adi: Person) -> None:
    page = As(adi).get(f"/posts/{at.pk}/close/")

    assert b"Close the account of Truus Tol?" in page.content
    at.person.refresh_from_db()
    assert at.person.is_active


def test_it_works_at_once_everywhere(at: Post, adi: Person, truus: Person) -> None:
    her, link = As(truus), f"/welcome/{actions.invite(person=truus, made_by=adi)}/"
    calendar = truus.calendar_number
    As(adi).send(f"/posts/{at.pk}/close/")

    assert her.get("/account/").status_code == 302
    assert As().get(link).status_code == 404
    truus.refresh_from_db()
    assert not truus.is_active
    assert truus.calendar_number == calendar + 1


def test_nobody_closes_her_own_account(adi: Person) -> None:
    post = Post.objects.get(person=adi)
    assert As(adi).send(f"/posts/{post.pk}/close/").status_code == 422
    adi.refresh_from_db()
    assert adi.is_active


def test_others_cannot(at: Post, leo: Person, olga: Person) -> None:
    assert As(leo).send(f"/posts/{at.pk}/close/").status_code == 403
    assert As(olga).send(f"/posts/{at.pk}/close/").status_code == 404
    at.person.refresh_from_db()
    assert at.person.is_active
