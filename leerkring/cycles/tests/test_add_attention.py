from leerkring.conftest import As
from leerkring.cycles.models import Attention, Cycle
from leerkring.people.models import Person


def address(cycle: Cycle) -> str:
    return f"/cycles/{cycle.pk}/interpretation/attention/"


def test_it_works(anna: Person, cycle: Cycle) -> None:
    response = As(anna).send(address(cycle), text="We ask too late")

    assert response["Location"] == f"/cycles/{cycle.pk}/interpretation/"
    assert Attention.objects.get().text == "We ask too late"


def test_it_asks_again(anna: Person, cycle: Cycle) -> None:
    assert As(anna).send(address(cycle), text="").status_code == 422


def test_a_closed_round_gives_the_text_back(anna: Person, closed: Cycle) -> None:
    response = As(anna).send(address(closed), text="We ask too late")

    assert response.status_code == 422
    assert b"We ask too late" in response.content


def test_the_facilitator_cannot(fenna: Person, cycle: Cycle) -> None:
    assert As(fenna).send(address(cycle), text="Mine").status_code == 403


def test_for_others_it_does_not_exist(erik: Person, cycle: Cycle) -> None:
    assert As(erik).send(address(cycle), text="Mine").status_code == 404
