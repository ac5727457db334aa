from leerkring.conftest import As
from leerkring.drivers.models import Trial
from leerkring.people.models import Person


def address(trial: Trial) -> str:
    return f"/small-tests/{trial.pk}/remove/"


def test_it_asks_first_and_then_it_is_gone(trial: Trial, anna: Person) -> None:
    assert "Was it written down by mistake?" in As(anna).get(address(trial)).content.decode()
    assert As(anna).send(address(trial))["Location"] == f"/drivers/{trial.idea_id}/"
    assert not Trial.objects.exists()


def test_what_was_told_stays(done: Trial, anna: Person) -> None:
    assert As(anna).send(address(done)).status_code == 422
    assert Trial.objects.exists()


def test_a_facilitator_cannot_and_others_do_not_see_it(trial: Trial, fenna: Person, erik: Person) -> None:
    assert As(fenna).send(address(trial)).status_code == 403
    assert As(erik).send(address(trial)).status_code == 404
