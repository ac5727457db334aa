from typing import Any

from leerkring.conftest import As
from leerkring.methods.models import OwnMethod
from leerkring.methods.rules import Words
from leerkring.people.models import Person

FILLED: dict[str, Any] = {
    "name": "Alone first",
    "purpose": "Everybody thinks before anybody talks",
    "least": 2,
    "most": 30,
    "least_minutes": 9,
    "most_minutes": 40,
    "meetings": 1,
    "started_from": 1,
}


def address(own: OwnMethod) -> str:
    return f"/methods/{own.pk}/change/"


def test_it_works(own: OwnMethod, anna: Person) -> None:
    assert As(anna).send(address(own), **FILLED).status_code == 302

    own.refresh_from_db()
    method = own.method
    assert (method.name, own.number) == (Words(en="Alone first"), 2)
    assert (method.minutes.least, method.minutes.usual, method.minutes.most) == (9, 14, 40)
    assert len(method.steps) == 3


def test_a_text_that_stays_keeps_its_other_language(own: OwnMethod, anna: Person) -> None:
    As(anna).send(address(own), **FILLED)

    own.refresh_from_db()
    assert own.method.purpose.nl == "Everybody thinks before anybody talks (nl)"


def test_nobody_writes_over_somebody_else(own: OwnMethod, anna: Person, bo: Person) -> None:
    As(bo).send(address(own), **FILLED | {"name": "By Bo"})
    typed = {name: f"{name} by Anna" for name in ("name", "when", "when_not", "preparation", "source")}
    response = As(anna).send(address(own), **FILLED | typed)

    assert response.status_code == 409
    page = response.content.decode()
    assert "By Bo" in page
    assert [text for text in typed.values() if text not in page] == []
    own.refresh_from_db()
    assert own.method.name.en == "By Bo"


def test_minutes_that_do_not_fit_the_steps_are_asked_again(own: OwnMethod, anna: Person) -> None:
    response = As(anna).send(address(own), **FILLED | {"least_minutes": 20, "most_minutes": 10, "meetings": 0})

    assert response.status_code == 422
    assert "The steps take 14 minutes; this is more" in response.content.decode()
    assert "The steps take 14 minutes; this is less" in response.content.decode()


def test_a_facilitator_can(own: OwnMethod, fenna: Person) -> None:
    assert As(fenna).send(address(own), **FILLED).status_code == 302


def test_for_others_it_does_not_exist(own: OwnMethod, erik: Person, dirk: Person) -> None:
    assert {As(person).send(address(own), **FILLED).status_code for person in (erik, dirk)} == {404}
