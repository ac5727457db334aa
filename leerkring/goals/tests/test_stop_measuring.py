from leerkring.conftest import As
from leerkring.goals.models import Indicator
from leerkring.people.models import Person


def address(indicator: Indicator) -> str:
    return f"/lines/{indicator.pk}/stop/"


def test_it_works(indicator: Indicator, anna: Person) -> None:
    assert As(anna).send(address(indicator))["Location"] == f"/lines/{indicator.pk}/"
    indicator.refresh_from_db()
    assert not indicator.is_open
    response = As(anna).send(f"/lines/{indicator.pk}/measure/", on="2024-03-12", value="3")
    assert b"You stopped measuring this. Take it up again first." in response.content


def test_a_facilitator_cannot_and_others_do_not_see_it(indicator: Indicator, fenna: Person, erik: Person) -> None:
    assert As(fenna).send(address(indicator)).status_code == 403
    assert As(erik).send(address(indicator)).status_code == 404
