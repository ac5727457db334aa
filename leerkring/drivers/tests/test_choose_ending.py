import pytest

from leerkring.conftest import As
from leerkring.drivers.models import Trial
from leerkring.people.models import Person


def address(trial: Trial) -> str:
    return f"/small-tests/{trial.pk}/choose/"


@pytest.mark.parametrize("ending", ["adopt", "adapt", "abandon"])
def test_it_works(studied: Trial, anna: Person, ending: str) -> None:
    browser = As(anna)
    response = browser.send(address(studied), number=3, ending=ending, because="We learned")
    assert response["Location"] == f"/small-tests/{studied.pk}/"
    studied.refresh_from_db()
    assert (studied.ending, studied.because, studied.is_open) == (ending, "We learned", False)
    assert ("Plan the next test now" in browser.get(response["Location"]).content.decode()) == (ending == "adapt")
    kept = "charter/text/?section=agreements&amp;add=" in browser.get(response["Location"]).content.decode()
    assert kept == (ending == "adopt")


def test_first_one_looks_what_came_out(done: Trial, anna: Person) -> None:
    assert As(anna).send(address(done), number=2, ending="adopt", because="x").status_code == 422


@pytest.mark.parametrize("wrong", [{"because": ""}, {"because": " "}, {"ending": ""}, {"ending": "win"}])
def test_it_asks_again(studied: Trial, anna: Person, wrong: dict[str, str]) -> None:
    told = {"number": "3", "ending": "adopt", "because": "x"} | wrong
    assert As(anna).send(address(studied), **told).status_code == 422


def test_two_who_choose_at_once(studied: Trial, anna: Person, bo: Person) -> None:
    As(anna).send(address(studied), number=3, ending="adopt", because="It worked")
    assert As(bo).send(address(studied), number=3, ending="abandon", because="No").status_code == 409
    assert As(bo).send(address(studied), number=4, ending="abandon", because="No").status_code == 422


def test_a_facilitator_cannot_and_others_do_not_see_it(studied: Trial, fenna: Person, erik: Person) -> None:
    assert As(fenna).send(address(studied), number=3, ending="adopt", because="x").status_code == 403
    assert As(erik).send(address(studied), number=3, ending="adopt", because="x").status_code == 404
