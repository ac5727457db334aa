from leerkring.conftest import As
from leerkring.decisions import actions
from leerkring.decisions.models import Decision
from leerkring.people.models import Person


def address(decision: Decision) -> str:
    return f"/decisions/{decision.pk}/restore/"


def test_it_works(decision: Decision, anna: Person, bo: Person) -> None:
    actions.withdraw(author=anna, decision=decision, because="Too early")
    assert As(bo).send(address(decision)).status_code == 302

    decision.refresh_from_db()
    assert decision.is_in_round


def test_what_was_not_withdrawn_stays_as_it_is(adopted: Decision, bo: Person) -> None:
    assert As(bo).send(address(adopted)).status_code == 422


def test_looking_does_nothing(decision: Decision, anna: Person) -> None:
    assert As(anna).get(address(decision)).status_code == 405


def test_a_facilitator_cannot(decision: Decision, fenna: Person) -> None:
    assert As(fenna).send(address(decision)).status_code == 403


def test_for_others_it_does_not_exist(decision: Decision, erik: Person, dirk: Person) -> None:
    assert As(erik).send(address(decision)).status_code == 404
    assert As(dirk).send(address(decision)).status_code == 404
