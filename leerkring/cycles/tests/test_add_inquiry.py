from leerkring.conftest import As
from leerkring.cycles.models import Cycle, Inquiry
from leerkring.people.models import Person


def address(cycle: Cycle) -> str:
    return f"/cycles/{cycle.pk}/information/ask/"


def test_it_works(anna: Person, cycle: Cycle) -> None:
    response = As(anna).send(address(cycle), text="Who never comes?")

    assert response["Location"] == f"/cycles/{cycle.pk}/information/"
    assert Inquiry.objects.get().text == "Who never comes?"


def test_it_asks_again(anna: Person, cycle: Cycle) -> None:
    assert As(anna).send(address(cycle), text="").status_code == 422
    response = As(anna).send(address(cycle), text="Who" * 200)
    assert response.status_code == 422
    assert b"WhoWhoWho" in response.content


def test_a_closed_round_gives_the_text_back(anna: Person, closed: Cycle) -> None:
    response = As(anna).send(address(closed), text="Who never comes?")

    assert response.status_code == 422
    assert b"Who never comes?" in response.content


def test_the_facilitator_cannot(fenna: Person, cycle: Cycle) -> None:
    assert As(fenna).send(address(cycle), text="Mine?").status_code == 403


def test_for_others_it_does_not_exist(erik: Person, cycle: Cycle) -> None:
    assert As(erik).send(address(cycle), text="Mine?").status_code == 404
