from leerkring.conftest import As
from leerkring.goals import actions
from leerkring.goals.models import Indicator
from leerkring.people.models import Person


def address(indicator: Indicator) -> str:
    return f"/lines/{indicator.pk}/start/"


def test_it_works(indicator: Indicator, anna: Person) -> None:
    actions.stop_measuring(author=anna, indicator=indicator)
    assert As(anna).send(address(indicator))["Location"] == f"/lines/{indicator.pk}/"
    indicator.refresh_from_db()
    assert indicator.is_open


def test_a_facilitator_cannot_and_others_do_not_see_it(indicator: Indicator, fenna: Person, erik: Person) -> None:
    assert As(fenna).send(address(indicator)).status_code == 403
    assert As(erik).send(address(indicator)).status_code == 404
