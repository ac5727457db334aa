import pytest

from leerkring.conftest import As
from leerkring.drivers.models import Trial
from leerkring.people.models import Person


def address(trial: Trial) -> str:
    return f"/small-tests/{trial.pk}/study/"


def test_it_lays_it_beside_the_prediction(done: Trial, bo: Person) -> None:
    assert "Five of the eight families come" in As(bo).get(address(done)).content.decode()
    response = As(bo).send(address(done), number=2, saw="Two came", outcome="otherwise")
    assert response["Location"] == f"/small-tests/{done.pk}/"
    done.refresh_from_db()
    assert (done.saw, done.outcome, done.stage) == ("Two came", "otherwise", "study")


def test_first_something_is_done(trial: Trial, bo: Person) -> None:
    assert As(bo).send(address(trial), number=1, saw="Two", outcome="partly").status_code == 422


def test_not_after_it_ended(adapted: Trial, bo: Person) -> None:
    assert As(bo).send(address(adapted), number=4, saw="Two", outcome="partly").status_code == 422


@pytest.mark.parametrize("wrong", [{"saw": ""}, {"outcome": ""}, {"outcome": "well"}])
def test_it_asks_again(done: Trial, bo: Person, wrong: dict[str, str]) -> None:
    told = {"number": "2", "saw": "Two", "outcome": "partly"} | wrong
    assert As(bo).send(address(done), **told).status_code == 422


def test_a_facilitator_cannot_and_others_do_not_see_it(done: Trial, fenna: Person, erik: Person) -> None:
    assert As(fenna).send(address(done), number=2, saw="x", outcome="partly").status_code == 403
    assert As(erik).send(address(done), number=2, saw="x", outcome="partly").status_code == 404
