from leerkring.commitments.models import Action, State
from leerkring.conftest import As
from leerkring.people.models import Person


def address(action: Action) -> str:
    return f"/actions/{action.pk}/reopen/"


def test_it_works(action: Action, anna: Person) -> None:
    Action.objects.filter(pk=action.pk).update(state=State.DONE)
    As(anna).send(address(action))

    action.refresh_from_db()
    assert action.is_open
    assert action.ended_at is None


def test_only_by_sending(action: Action, anna: Person) -> None:
    assert As(anna).get(address(action)).status_code == 405


def test_a_facilitator_cannot(action: Action, fenna: Person) -> None:
    assert As(fenna).send(address(action)).status_code == 403
