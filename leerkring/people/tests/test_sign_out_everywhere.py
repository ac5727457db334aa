from leerkring.conftest import As
from leerkring.people.models import Person

ADDRESS = "/account/sign-out-everywhere/"


def test_it_works(pia: Person) -> None:
    here, there = As(pia), As(pia)
    response = here.send(ADDRESS)

    assert response["Location"] == "/account/"
    assert here.get("/account/").status_code == 200
    assert there.get("/account/").status_code == 302


def test_it_leaves_others_alone(pia: Person, truus: Person) -> None:
    other = As(truus)
    As(pia).send(ADDRESS)

    assert other.get("/account/").status_code == 200


def test_asking_for_the_page_does_nothing(pia: Person) -> None:
    assert As(pia).get(ADDRESS).status_code == 405
