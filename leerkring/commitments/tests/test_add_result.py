from leerkring.commitments.models import Action, Result
from leerkring.conftest import As
from leerkring.people.models import Person


def address(action: Action) -> str:
    return f"/actions/{action.pk}/result/"


def test_it_works(action: Action, bo: Person) -> None:
    assert As(bo).get(address(action)).status_code == 200
    As(bo).send(address(action), text="Eleven parents came.")

    result = Result.objects.get()
    assert (result.action, result.author, result.text) == (action, bo, "Eleven parents came.")


def test_it_asks_again(action: Action, bo: Person) -> None:
    response = As(bo).send(address(action), text="A" * 4001)

    assert response.status_code == 422
    assert b"A" * 4001 in response.content


def test_a_facilitator_cannot(action: Action, fenna: Person) -> None:
    assert As(fenna).send(address(action), text="I saw").status_code == 403
