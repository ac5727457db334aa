from leerkring.commitments.models import Action, State
from leerkring.conftest import As
from leerkring.people.models import Person


def address(action: Action) -> str:
    return f"/actions/{action.pk}/end/"


def test_it_works(action: Action, anna: Person) -> None:
    assert As(anna).get(address(action)).status_code == 200
    As(anna).send(address(action), state="done", because="")

    action.refresh_from_db()
    assert action.state == State.DONE
    assert action.ended_at is not None


def test_stopping_with_a_reason_is_an_honest_ending(action: Action, anna: Person) -> None:
    As(anna).send(address(action), state="stopped", because="Nobody picks up the phone.")

    action.refresh_from_db()
    assert (action.state, action.because) == (State.STOPPED, "Nobody picks up the phone.")


def test_stopping_without_a_reason_asks_why(action: Action, anna: Person) -> None:
    response = As(anna).send(address(action), state="stopped", because=" ")

    assert response.status_code == 422
    assert b"Say in a few words why" in response.content
    action.refresh_from_db()
    assert action.is_open


def test_a_facilitator_cannot(action: Action, fenna: Person) -> None:
    assert As(fenna).send(address(action), state="done").status_code == 403
