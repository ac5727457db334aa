import datetime as dt

import pytest

from leerkring.conftest import As
from leerkring.goals import actions
from leerkring.goals.models import Indicator, Phase
from leerkring.people.models import Person


@pytest.fixture
def phase(indicator: Indicator, anna: Person) -> Phase:
    return actions.begin_phase(author=anna, indicator=indicator, on=dt.date(2024, 3, 12), note="Saturday")


def address(phase: Phase) -> str:
    return f"/phases/{phase.pk}/remove/"


def test_it_works(phase: Phase, bo: Person) -> None:
    assert As(bo).send(address(phase))["Location"] == f"/lines/{phase.indicator_id}/"
    assert not Phase.objects.exists()


def test_a_facilitator_cannot_and_others_do_not_see_it(phase: Phase, fenna: Person, erik: Person) -> None:
    assert As(fenna).send(address(phase)).status_code == 403
    assert As(erik).send(address(phase)).status_code == 404
