import datetime as dt

import pytest
from django.utils import timezone

from leerkring.conftest import As
from leerkring.drivers.models import Trial
from leerkring.people.models import Person

TODAY = timezone.localdate().isoformat()


def address(trial: Trial) -> str:
    return f"/small-tests/{trial.pk}/do/"


def test_it_works_and_can_be_told_better(trial: Trial, bo: Person) -> None:
    assert (
        As(bo).send(address(trial), number=1, done="Coffee", done_on=TODAY)["Location"] == f"/small-tests/{trial.pk}/"
    )
    assert "Coffee" in As(bo).get(address(trial)).content.decode()
    As(bo).send(address(trial), number=2, done="Coffee and tea", done_on=TODAY)
    trial.refresh_from_db()
    assert (trial.done, trial.done_on, trial.version) == ("Coffee and tea", timezone.localdate(), 3)


def test_who_was_overtaken_sees_both(trial: Trial, anna: Person, bo: Person) -> None:
    As(anna).send(address(trial), number=1, done="Coffee", done_on=TODAY)
    response = As(bo).send(address(trial), number=1, done="Tea", done_on=TODAY)
    assert response.status_code == 409
    assert all(words in response.content.decode() for words in ("Coffee", "Tea"))


def test_after_looking_it_stays(studied: Trial, bo: Person) -> None:
    assert As(bo).send(address(studied), number=3, done="Other", done_on=TODAY).status_code == 422


@pytest.mark.parametrize(
    "wrong", [{"done": ""}, {"done_on": ""}, {"done_on": (timezone.localdate() + dt.timedelta(days=3)).isoformat()}]
)
def test_it_asks_again(trial: Trial, bo: Person, wrong: dict[str, str]) -> None:
    assert As(bo).send(address(trial), **{"number": "1", "done": "x", "done_on": TODAY} | wrong).status_code == 422


def test_a_facilitator_cannot_and_others_do_not_see_it(trial: Trial, fenna: Person, erik: Person) -> None:
    assert As(fenna).send(address(trial), number=1, done="x", done_on=TODAY).status_code == 403
    assert As(erik).send(address(trial), number=1, done="x", done_on=TODAY).status_code == 404
