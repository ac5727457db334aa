import pytest

from leerkring.conftest import As
from leerkring.cycles.actions import cycle as actions
from leerkring.cycles.actions.interpretation import heed
from leerkring.cycles.models import Attention, Cycle
from leerkring.people.models import Person


@pytest.fixture
def attention(anna: Person, cycle: Cycle) -> Attention:
    return heed(author=anna, cycle=cycle, text="Who comes?")


def address(attention: Attention) -> str:
    return f"/attention/{attention.pk}/remove/"


def test_it_works(bo: Person, attention: Attention) -> None:
    response = As(bo).send(address(attention))

    assert response["Location"] == f"/cycles/{attention.cycle_id}/interpretation/"
    assert not Attention.objects.exists()


def test_reading_never_removes(anna: Person, attention: Attention) -> None:
    assert As(anna).get(address(attention)).status_code == 405


def test_a_closed_round_stays_as_it_is(anna: Person, attention: Attention, evaluated: Cycle) -> None:
    actions.close(author=anna, cycle=evaluated)

    assert As(anna).send(address(attention)).status_code == 422
    assert Attention.objects.exists()


def test_the_facilitator_cannot(fenna: Person, attention: Attention) -> None:
    assert As(fenna).send(address(attention)).status_code == 403


def test_for_others_it_does_not_exist(erik: Person, attention: Attention) -> None:
    assert As(erik).send(address(attention)).status_code == 404
