import pytest

from leerkring.conftest import As
from leerkring.journal.models import Entry
from leerkring.organisations.models import Organisation, Post, PostKind
from leerkring.people.models import Person


def test_it_works(at: Post, adi: Person) -> None:
    response = As(adi).send(f"/posts/{at.pk}/give/", kind="office")

    given = Post.objects.get(person=at.person, kind=PostKind.OFFICE)
    assert response["Location"] == f"/posts/{given.pk}/"
    assert given.organisation == at.organisation
    assert Entry.objects.get().did == "gave"


@pytest.mark.parametrize("kind", ["", "wizard", "board_member", "adviser"])
def test_it_asks_again(at: Post, adi: Person, kind: str) -> None:
    assert As(adi).send(f"/posts/{at.pk}/give/", kind=kind).status_code == 422
    assert Post.objects.filter(person=at.person).count() == 1


def test_the_same_post_twice_is_refused(at: Post, adi: Person) -> None:
    response = As(adi).send(f"/posts/{at.pk}/give/", kind="teacher")

    assert response.status_code == 422
    assert b"Truus Tol holds this post already." in response.content


def test_nobody_gives_herself_a_post(linde: Organisation, adi: Person) -> None:
    post = Post.objects.get(person=adi)
    response = As(adi).send(f"/posts/{post.pk}/give/", kind="board_member")

    assert response.status_code == 422
    assert Post.objects.filter(person=adi).count() == 1


def test_who_left_for_another_board_is_not_pulled_back(at: Post, adi: Person, wilg: Organisation) -> None:
    Post.objects.filter(pk=at.pk).update(ended_at="2026-01-01T00:00:00Z")
    Post.objects.create(person=at.person, organisation=wilg, kind=PostKind.TEACHER)

    assert As(adi).send(f"/posts/{at.pk}/give/", kind="office").status_code == 422
    assert Post.objects.filter(person=at.person).count() == 2


def test_others_cannot(at: Post, leo: Person, olga: Person) -> None:
    assert As(leo).send(f"/posts/{at.pk}/give/", kind="office").status_code == 403
    assert As(olga).send(f"/posts/{at.pk}/give/", kind="office").status_code == 404
