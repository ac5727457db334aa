import pytest

from leerkring.conftest import As
from leerkring.cycles.actions.effects import show
from leerkring.cycles.models import Cycle, Evidence
from leerkring.people.models import Person


@pytest.fixture
def evidence(cycle: Cycle, anna: Person) -> Evidence:
    return show(author=anna, cycle=cycle, level="pupil", kind="story", text="They ask for books")


def address(evidence: Evidence) -> str:
    return f"/evidence/{evidence.pk}/remove/"


def test_it_works(evidence: Evidence, bo: Person) -> None:
    assert As(bo).send(address(evidence)).status_code == 302
    assert not Evidence.objects.exists()


def test_the_wrong_person(evidence: Evidence, fenna: Person, leo: Person) -> None:
    assert As(fenna).send(address(evidence)).status_code == 403
    assert As(leo).send(address(evidence)).status_code == 404
