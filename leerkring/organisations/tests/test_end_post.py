from leerkring.conftest import As
from leerkring.journal.models import Entry
from leerkring.organisations.models import Post
from leerkring.people.models import Person


def test_it_works_and_her_rights_go_at_once(at: Post, adi: Person, truus: Person) -> None:
    her = As(truus)
    assert her.get(f"/organisations/{at.organisation_id}/").status_code == 200
    As(adi).send(f"/posts/{at.pk}/end/")

    at.refresh_from_db()
    assert at.ended_at is not None
    assert her.get(f"/organisations/{at.organisation_id}/").status_code == 404
    assert her.get("/account/").status_code == 200


def test_ending_it_twice_changes_nothing(at: Post, adi: Person) -> None:
    browser = As(adi)
    browser.send(f"/posts/{at.pk}/end/")
    at.refresh_from_db()
    first = at.ended_at
    browser.send(f"/posts/{at.pk}/end/")

    at.refresh_from_db()
    assert at.ended_at == first
    assert Entry.objects.count() == 1


def test_nobody_ends_her_own_post(adi: Person) -> None:
    post = Post.objects.get(person=adi)
    response = As(adi).send(f"/posts/{post.pk}/end/")

    assert response.status_code == 422
    post.refresh_from_db()
    assert post.ended_at is None


def test_asking_for_the_page_does_nothing(at: Post, adi: Person) -> None:
    assert As(adi).get(f"/posts/{at.pk}/end/").status_code == 405


def test_others_cannot(at: Post, leo: Person, olga: Person) -> None:
    assert As(leo).send(f"/posts/{at.pk}/end/").status_code == 403
    assert As(olga).send(f"/posts/{at.pk}/end/").status_code == 404
    at.refresh_from_db()
    assert at.ended_at is None
