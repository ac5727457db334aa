from typing import Any

from leerkring.conftest import As
from leerkring.drivers.models import Trial
from leerkring.people.models import Person


def address(trial: Trial) -> str:
    return f"/small-tests/{trial.pk}/change/"


def filled(trial: Trial, /, **changes: Any) -> dict[str, Any]:
    told: dict[str, Any] = {"number": trial.version, "what": trial.what, "predicted": "Seven come", "who": trial.who_id}
    told |= {"starts_on": trial.starts_on, "look_on": trial.look_on, "indicator": trial.indicator_id}
    return told | changes


def test_it_works(trial: Trial, anna: Person) -> None:
    assert As(anna).send(address(trial), **filled(trial, who=anna.pk))["Location"] == f"/small-tests/{trial.pk}/"
    trial.refresh_from_db()
    assert (trial.predicted, trial.who, trial.version) == ("Seven come", anna, 2)


def test_a_prediction_does_not_change_afterwards(done: Trial, anna: Person) -> None:
    response = As(anna).send(address(done), **filled(done))
    assert response.status_code == 422
    assert "the plan stays as it was" in response.content.decode()


def test_who_was_overtaken_sees_both(trial: Trial, anna: Person, bo: Person) -> None:
    As(anna).send(address(trial), **filled(trial))
    response = As(bo).send(address(trial), **filled(trial, predicted="Two come"))
    assert response.status_code == 409
    assert "Two come" in response.content.decode()
    assert "Seven come" in response.content.decode()


def test_it_asks_again(trial: Trial, anna: Person) -> None:
    assert As(anna).send(address(trial), **filled(trial, predicted="")).status_code == 422


def test_a_facilitator_cannot_and_others_do_not_see_it(trial: Trial, fenna: Person, erik: Person) -> None:
    assert As(fenna).send(address(trial), **filled(trial)).status_code == 403
    assert As(erik).send(address(trial), **filled(trial)).status_code == 404
