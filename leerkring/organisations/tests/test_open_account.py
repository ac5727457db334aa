from leerkring.conftest import As
from leerkring.organisations.models import Post
from leerkring.people.models import Person


def test_it_works_but_old_browsers_stay_out(at: Post, adi: Person, truus: Person) -> None:
    her, browser = As(truus), As(adi)
    browser.send(f"/posts/{at.pk}/close/")
    browser.send(f"/posts/{at.pk}/open/")

    truus.refresh_from_db()
    assert truus.is_active
    assert her.get("/account/").status_code == 302
    assert As(truus).get("/account/").status_code == 200


def test_others_cannot(at: Post, leo: Person, olga: Person) -> None:
    Person.objects.filter(pk=at.person_id).update(is_active=False)
    assert As(leo).send(f"/posts/{at.pk}/open/").status_code == 403
    assert As(olga).send(f"/posts/{at.pk}/open/").status_code == 404
    at.person.refresh_from_db()
    assert not at.person.is_active
