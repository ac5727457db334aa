from leerkring.conftest import As
from leerkring.organisations.models import Organisation, Post, PostKind
from leerkring.people.models import Person


def test_it_shows_who_she_is_here_and_how_she_comes_in(at: Post, adi: Person) -> None:
    page = As(adi).get(f"/posts/{at.pk}/").content

    assert b"Truus Tol" in page
    assert at.person.sign_in_name.encode() in page
    assert b"Make a new link" in page
    assert b"Close the account" in page


def test_of_oneself_there_is_nothing_to_end_or_close(linde: Organisation, adi: Person) -> None:
    post = Post.objects.get(person=adi)
    page = As(adi).get(f"/posts/{post.pk}/").content

    assert b"This is your own account." in page
    assert b"Close the account" not in page
    assert b"/end/" not in page


def test_an_account_of_another_board_too_is_not_hers_alone(at: Post, adi: Person, wilg: Organisation) -> None:
    Post.objects.create(person=at.person, organisation=wilg, kind=PostKind.TEACHER)
    page = As(adi).get(f"/posts/{at.pk}/").content

    assert b"works in another organisation too" in page
    assert b"Make a new link" not in page
    assert b"Wilg" not in page


def test_colleagues_and_leaders_cannot(at: Post, leo: Person, bea: Person, truus: Person) -> None:
    assert {As(who).get(f"/posts/{at.pk}/").status_code for who in (leo, bea, truus)} == {403}


def test_for_others_it_does_not_exist(at: Post, olga: Person, anna: Person) -> None:
    assert {As(who).get(f"/posts/{at.pk}/").status_code for who in (olga, anna)} == {404}
