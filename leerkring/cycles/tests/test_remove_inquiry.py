import pytest

from leerkring.conftest import As
from leerkring.cycles.actions import cycle as actions
from leerkring.cycles.actions.information import ask
from leerkring.cycles.models import Cycle, Inquiry
from leerkring.people.models import Person


@pytest.fixture
def inquiry(anna: Person, cycle: Cycle) -> Inquiry:
    return ask(author=anna, cycle=cycle, text="Who comes?")


def address(inquiry: Inquiry) -> str:
    return f"/inquiries/{inquiry.pk}/remove/"


def test_it_works(bo: Person, inquiry: Inquiry) -> None:
    response = As(bo).send(address(inquiry))

    assert response["Location"] == f"/cycles/{inquiry.cycle_id}/information/"
    assert not Inquiry.objects.exists()


def test_reading_never_removes(anna: Person, inquiry: Inquiry) -> None:
    assert As(anna).get(address(inquiry)).status_code == 405


def test_a_closed_round_stays_as_it_is(anna: Person, inquiry: Inquiry, evaluated: Cycle) -> None:
    actions.close(author=anna, cycle=evaluated)

    assert As(anna).send(address(inquiry)).status_code == 422
    assert Inquiry.objects.exists()


def test_the_facilitator_cannot(fenna: Person, inquiry: Inquiry) -> None:
    assert As(fenna).send(address(inquiry)).status_code == 403


def test_for_others_it_does_not_exist(erik: Person, inquiry: Inquiry) -> None:
    assert As(erik).send(address(inquiry)).status_code == 404
