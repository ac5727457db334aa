import datetime as dt

import pytest

from leerkring.conftest import As
from leerkring.decisions import actions
from leerkring.decisions.models import Decision, Stage, Stand
from leerkring.people.models import Person


def address(decision: Decision) -> str:
    return f"/decisions/{decision.pk}/adopt/"


@pytest.fixture
def ready(decision: Decision, anna: Person, bo: Person) -> Decision:
    for person in (anna, bo):
        actions.give_voice(author=person, decision=decision, number=1, stand=Stand.CONSENT)
    return decision


def test_it_works(ready: Decision, bo: Person) -> None:
    response = As(bo).send(address(ready), number=1, review_on="2099-01-01", because="It helps")

    assert response["Location"] == f"/decisions/{ready.pk}/"
    ready.refresh_from_db()
    assert (ready.stage, ready.review_on, ready.because) == (Stage.ADOPTED, dt.date(2099, 1, 1), "It helps")


def test_it_asks_why(ready: Decision, bo: Person) -> None:
    for because in ("", "  "):
        assert As(bo).send(address(ready), number=1, review_on="2099-01-01", because=because).status_code == 422
    ready.refresh_from_db()
    assert ready.stage == Stage.PROPOSED


def test_it_asks_when_to_look_again(ready: Decision, bo: Person) -> None:
    for day in ("", "2020-01-01"):
        assert As(bo).send(address(ready), number=1, review_on=day, because="It helps").status_code == 422
    ready.refresh_from_db()
    assert ready.stage == Stage.PROPOSED


def test_it_refuses_when_something_stands_in_the_way(decision: Decision, bo: Person) -> None:
    actions.give_voice(author=bo, decision=decision, number=1, stand=Stand.CONSENT)
    response = As(bo).send(address(decision), number=1, review_on="2099-01-01", because="It helps")

    assert response.status_code == 422
    assert b"Not everybody has spoken yet." in response.content


def test_another_version_is_not_adopted_unread(ready: Decision, anna: Person, bo: Person) -> None:
    actions.amend(author=anna, decision=ready, number=1, text="Something else")
    response = As(bo).send(address(ready), number=1, review_on="2099-01-01", because="It helps")

    assert response.status_code == 409
    assert b"Something else" in response.content


def test_a_facilitator_cannot(ready: Decision, fenna: Person) -> None:
    assert As(fenna).send(address(ready), number=1, review_on="2099-01-01", because="It helps").status_code == 403


def test_for_others_it_does_not_exist(ready: Decision, erik: Person, dirk: Person) -> None:
    assert As(erik).send(address(ready), number=1, review_on="2099-01-01", because="It helps").status_code == 404
    assert As(dirk).get(address(ready)).status_code == 404
