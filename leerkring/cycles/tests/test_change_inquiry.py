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
    return f"/inquiries/{inquiry.pk}/change/"


def test_it_works(bo: Person, inquiry: Inquiry) -> None:
    browser = As(bo)
    assert b'value="Who comes?"' in browser.get(address(inquiry)).content

    response = browser.send(address(inquiry), text="Who never comes?", was="Who comes?")

    assert response["Location"] == f"/cycles/{inquiry.cycle_id}/information/"
    inquiry.refresh_from_db()
    assert inquiry.text == "Who never comes?"


def test_two_at_once_see_both_texts(anna: Person, bo: Person, inquiry: Inquiry) -> None:
    As(anna).send(address(inquiry), text="Who never comes?", was="Who comes?")
    response = As(bo).send(address(inquiry), text="Who comes late?", was="Who comes?")

    assert response.status_code == 409
    assert "Who never comes?" in response.content.decode()
    assert "Who comes late?" in response.content.decode()


def test_it_asks_again(anna: Person, inquiry: Inquiry) -> None:
    assert As(anna).send(address(inquiry), text="", was="Who comes?").status_code == 422


def test_a_closed_round_stays_as_it_is(anna: Person, inquiry: Inquiry, evaluated: Cycle) -> None:
    actions.close(author=anna, cycle=evaluated)

    assert As(anna).send(address(inquiry), text="Who?", was="Who comes?").status_code == 422


def test_the_facilitator_cannot(fenna: Person, inquiry: Inquiry) -> None:
    assert As(fenna).send(address(inquiry), text="Mine", was="Who comes?").status_code == 403


def test_for_others_it_does_not_exist(erik: Person, inquiry: Inquiry) -> None:
    assert As(erik).send(address(inquiry), text="Mine", was="Who comes?").status_code == 404
