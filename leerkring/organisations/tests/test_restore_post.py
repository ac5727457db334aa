from leerkring.conftest import As
from leerkring.organisations.models import Post
from leerkring.people.models import Person


def test_it_takes_an_ending_back(at: Post, adi: Person) -> None:
    browser = As(adi)
    browser.send(f"/posts/{at.pk}/end/")
    response = browser.send(f"/posts/{at.pk}/restore/")

    given = Post.objects.get(person=at.person, ended_at=None)
    assert (given.kind, given.organisation) == (at.kind, at.organisation)
    assert response["Location"] == f"/posts/{given.pk}/"
    assert Post.objects.count() == 3


def test_what_did_not_end_cannot_be_given_back(at: Post, adi: Person) -> None:
    assert As(adi).send(f"/posts/{at.pk}/restore/").status_code == 422


def test_others_cannot(at: Post, leo: Person, olga: Person) -> None:
    Post.objects.filter(pk=at.pk).update(ended_at="2026-01-01T00:00:00Z")
    assert As(leo).send(f"/posts/{at.pk}/restore/").status_code == 403
    assert As(olga).send(f"/posts/{at.pk}/restore/").status_code == 404
    assert not Post.objects.filter(person=at.person, ended_at=None).exists()
