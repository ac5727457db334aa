from leerkring.conftest import As
from leerkring.decisions.models import Decision, Stage
from leerkring.people.models import Person


def address(decision: Decision) -> str:
    return f"/decisions/{decision.pk}/withdraw/"


def test_it_works(decision: Decision, bo: Person) -> None:
    assert As(bo).send(address(decision), because="Too early").status_code == 302

    decision.refresh_from_db()
    assert (decision.stage, decision.because) == (Stage.WITHDRAWN, "Too early")


def test_it_asks_why(decision: Decision, bo: Person) -> None:
    assert As(bo).send(address(decision), because="").status_code == 422
    decision.refresh_from_db()
    assert decision.is_in_round


def test_what_is_decided_is_not_withdrawn(adopted: Decision, bo: Person) -> None:
    response = As(bo).send(address(adopted), because="Second thoughts")
    assert response.status_code == 422
    assert b"Second thoughts" in response.content


def test_a_facilitator_cannot(decision: Decision, fenna: Person) -> None:
    assert As(fenna).send(address(decision), because="x").status_code == 403


def test_for_others_it_does_not_exist(decision: Decision, erik: Person, dirk: Person) -> None:
    assert As(erik).send(address(decision), because="x").status_code == 404
    assert As(dirk).get(address(decision)).status_code == 404
