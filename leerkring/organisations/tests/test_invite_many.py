import pytest

from leerkring.conftest import As
from leerkring.organisations.models import Organisation, Post
from leerkring.people.models import Invitation, Person

LIST = "Noor;de Nijs;;;leraar\nPim;;pim.p;pim@school.example;conciërge\n"


def address(organisation: Organisation) -> str:
    return f"/organisations/{organisation.pk}/staff/invite-many/"


def test_it_works(beuk: Organisation, adi: Person) -> None:
    browser = As(adi)
    response = browser.send(address(beuk), people=LIST)

    assert response["Location"] == f"/organisations/{beuk.pk}/staff/slips/"
    made = Person.objects.filter(sign_in_name__in=["noor.denijs", "pim.p"]).order_by("sign_in_name")
    assert [person.name for person in made] == ["Noor de Nijs", "Pim"]
    assert sorted(post.kind for post in Post.objects.filter(person__in=made)) == ["caretaker", "teacher"]
    assert browser.get(response["Location"]).content.count(b"/welcome/") >= 2


def test_namesakes_of_others_get_names_of_their_own(beuk: Organisation, eik: Organisation, adi: Person) -> None:
    As(adi).send(address(eik), people="Noor;de Nijs;;;leraar")
    As(adi).send(address(beuk), people="Noor;de Nijs;;;leraar")

    assert set(Person.objects.filter(given_name="Noor").values_list("sign_in_name", flat=True)) == {
        "noor.denijs", "noor.denijs2",
    }  # fmt: skip


def test_when_anything_is_wrong_nobody_comes_in_and_it_says_where(
    beuk: Organisation, adi: Person, truus: Person
) -> None:
    typed = f"{LIST}Wies;;{truus.sign_in_name};;leraar\nTruus;Tol;;;leraar\nJan;;;jan;tovenaar\n"
    response = As(adi).send(address(beuk), people=typed)

    assert response.status_code == 422
    page = response.content.decode()
    assert f"Line 3, sign-in name: somebody already signs in as “{truus.sign_in_name}”." in page
    assert "Line 4, given name: Truus Tol works here already." in page
    assert "Line 5, e-mail address: “jan” is not an e-mail address." in page
    assert "Line 5, post: we do not know “tovenaar”." in page
    assert "Pim;;pim.p;pim@school.example;conciërge" in page
    assert not Person.objects.filter(given_name__in=["Noor", "Pim", "Wies", "Jan"]).exists()
    assert not Invitation.objects.exists()


def test_an_invisible_character_is_refused_where_it_stands(beuk: Organisation, adi: Person) -> None:
    for name in ("No\0or", "No\u202eor", "No\x07or"):
        response = As(adi).send(address(beuk), people=f"\n\nPim;;;;leraar\n{name};;;;leraar")
        assert response.status_code == 422
        assert "Line 4, given name: there is an invisible character" in response.content.decode()


def test_the_same_list_twice_is_refused(beuk: Organisation, adi: Person) -> None:
    As(adi).send(address(beuk), people=LIST)
    response = As(adi).send(address(beuk), people=LIST)

    assert response.status_code == 422
    assert b"Line 1, given name: Noor de Nijs works here already." in response.content
    assert b"Line 2, sign-in name: somebody already signs in as" in response.content
    assert Person.objects.filter(given_name__in=["Noor", "Pim"]).count() == 2


def test_what_was_pasted_stays_text(beuk: Organisation, adi: Person) -> None:
    page = As(adi).send(address(beuk), people="<script>alert(1)</script>;;;;tovenaar").content

    assert b"<script>alert(1)" not in page
    assert b"&lt;script&gt;alert(1)" in page


def test_twenty_faults_are_said_and_the_rest_counted(beuk: Organisation, adi: Person) -> None:
    page = As(adi).send(address(beuk), people="\n".join(";x;;;leraar" for _ in range(30))).content

    assert b"Line 20, given name" in page
    assert b"Line 21, given name" not in page
    assert b"10 more. Nobody was added." in page


@pytest.mark.parametrize("text", ["", "x" * 60_001, "\x00", '"'])
def test_it_asks_again(beuk: Organisation, adi: Person, text: str) -> None:
    assert As(adi).send(address(beuk), people=text).status_code == 422


def test_others_cannot(beuk: Organisation, leo: Person, truus: Person, olga: Person) -> None:
    assert {As(who).send(address(beuk), people=LIST).status_code for who in (leo, truus)} == {403}
    assert As(olga).send(address(beuk), people=LIST).status_code == 404
    assert not Person.objects.filter(given_name="Noor").exists()
