from leerkring.commitments.models import Action
from leerkring.conftest import As
from leerkring.people.models import Person


def address(action: Action) -> str:
    return f"/actions/{action.pk}/change/"


def test_it_works(action: Action, anna: Person, bo: Person) -> None:
    assert "Call the parents" in As(anna).get(address(action)).content.decode()
    As(anna).send(address(action), what="Visit the parents", who=bo.pk, due_on="")

    action.refresh_from_db()
    assert (action.what, action.who, action.due_on) == ("Visit the parents", bo, None)


def test_it_asks_again(action: Action, anna: Person) -> None:
    response = As(anna).send(address(action), what="", who=anna.pk, due_on="31-02-2026")

    assert response.status_code == 422
    assert b"31-02-2026" in response.content


def test_nobody_from_outside_the_group(action: Action, anna: Person, fenna: Person) -> None:
    assert As(anna).send(address(action), what="Visit", who=fenna.pk).status_code == 422


def test_a_facilitator_cannot(action: Action, fenna: Person) -> None:
    assert As(fenna).get(address(action)).status_code == 403
