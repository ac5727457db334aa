from leerkring.conftest import As
from leerkring.drivers.models import Trial
from leerkring.people.models import Person


def address(trial: Trial) -> str:
    return f"/small-tests/{trial.pk}/reopen/"


def test_it_works(adapted: Trial, anna: Person) -> None:
    assert As(anna).send(address(adapted))["Location"] == f"/small-tests/{adapted.pk}/"
    adapted.refresh_from_db()
    assert (adapted.ending, adapted.because, adapted.stage) == ("", "", "study")


def test_a_facilitator_cannot_and_others_do_not_see_it(adapted: Trial, fenna: Person, erik: Person) -> None:
    assert As(fenna).send(address(adapted)).status_code == 403
    assert As(erik).send(address(adapted)).status_code == 404
